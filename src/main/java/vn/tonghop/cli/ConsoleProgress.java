package vn.tonghop.cli;

import vn.tonghop.batch.Progress;
import vn.tonghop.model.Message;

/** Says how far a run is: one line that rewrites itself on a terminal, plain lines at the end of each stage elsewhere. */
final class ConsoleProgress implements Progress {
    private static final int CELLS = 24;

    private final RootCommand root;

    ConsoleProgress(RootCommand root) {
        this.root = root;
    }

    @Override
    public void at(Stage stage, int done, int total) {
        if (root.quiet()) {
            return;
        }
        String line = root.phrases()
                .say("console.progress." + stage.name().toLowerCase(java.util.Locale.ROOT), done + "/" + total);
        if (root.console().terminal()) {
            if (stage == Stage.INTAKE) {
                int full = CELLS * done / total;
                line = line + " [" + "#".repeat(full) + ".".repeat(CELLS - full) + "]";
            }
            root.console().err().print("\r" + line + "   ");
            if (stage == Stage.PUBLISH) {
                root.console().err().print("\r" + " ".repeat(line.length() + 3) + "\r");
            }
            root.console().err().flush();
        } else if (done >= total) {
            root.console().err().println(line);
        }
    }

    @Override
    public void remark(Message remark) {
        root.complain(remark);
    }
}
