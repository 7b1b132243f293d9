package vn.tonghop.cli;

import java.io.PrintStream;

/**
 * Where a command speaks.
 *
 * @param out what was asked for
 * @param err everything else
 * @param terminal whether a person is watching
 * @param ink how words are set off in what was asked for
 */
record Console(PrintStream out, PrintStream err, boolean terminal, Ink ink) {
    Console {
        // Whatever is said, here or by the reader of the command line, nothing in it steers the terminal.
        out = new CleanStream(out, ink);
        err = new CleanStream(err, ink);
    }
}
