package faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** How often trials are made, and what is shared by them. */
final class Trial {
    private Trial() {}

    /** Whether the long version is asked for: {@code mvn -Pfaults test}. */
    static boolean isLong() {
        return Boolean.getBoolean("faults");
    }

    /** So many trials with all tests, so many in the profile {@code faults}; {@code -Dtrials=N} for another number. */
    static int count(int few, int many) {
        return Integer.getInteger("trials", isLong() ? many : few);
    }

    static boolean isThere(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts a folder back as it was copied. */
    static void restore(Path copy, Path folder) {
        delete(folder);
        if (Files.exists(copy)) {
            copy(copy, folder);
        }
    }

    static boolean isEmpty(Path folder) {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells now and then how far the long version has come. */
    static void progress(String what, int done) {
        if (isLong() && done % 20 == 0) {
            tell("... " + done + " " + what);
        }
    }

    /** A line for whoever runs the long version; also says aloud what could not be tried. */
    static void tell(String line) {
        System.out.println("[faults] " + line);
    }
}
