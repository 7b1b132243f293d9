package vn.tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what went wrong inside the program for whoever maintains it. */
final class FaultLog {
    private FaultLog() {}

    /** Writes into the folder, or into the machine's temporary folder when that is not possible. */
    static Path write(Throwable exception, Path folder, Surroundings surroundings) throws IOException {
        StringWriter text = new StringWriter();
        exception.printStackTrace(new PrintWriter(text, true));
        String name = "fault-" + surroundings.now().replace(':', '-') + "-" + surroundings.pid() + ".log";
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name), text.toString());
        } catch (IOException notThere) {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"), name);
            return Files.writeString(temporary, text.toString());
        }
    }
}
