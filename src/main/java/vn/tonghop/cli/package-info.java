/** The command line: commands, messages, exit statuses. Start with {@link vn.tonghop.cli.Main}. */
@NullMarked
package vn.tonghop.cli;

import org.jspecify.annotations.NullMarked;
