package vn.tonghop.testing;

import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the tests run with: a runner of tests may have the classes in a loader of its own. */
public final class ClassPath {
    private ClassPath() {}

    /** Folders and jars, in order. */
    public static List<Path> parts() {
        Stream<Path> parts = ClassPath.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())))
                : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of);
        return parts.map(Path::toAbsolutePath).toList();
    }
}
