package vn.tonghop.cli;

import picocli.CommandLine;

/** The version of the program, from its jar. */
public final class Version implements CommandLine.IVersionProvider {
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"tonghop " + text()};
    }
}
