package fr.observatoire.cli;

import fr.observatoire.etl.outcome.EtlListener;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows the progress of a load: on a terminal a bar of files and rows, elsewhere a line for each step and each tenth of
 * the files.
 */
abstract class ProgressDisplay implements EtlListener, AutoCloseable {

    static ProgressDisplay open(PrintWriter err) {
        return System.console() == null ? new Lines(err) : new Bar(err);
    }

    @Override
    public void close() {}

    private static String name(Step step) {
        return Main.message("step." + step.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** For a log: ten lines at most, however many files there are. */
    static class Lines extends ProgressDisplay {

        private static final int PARTS = 10;

        private final PrintWriter err;
        private int said;

        Lines(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void began(Step step) {
            err.println(name(step));
        }

        @Override
        public void read(int filesDone, int files, long rows) {
            tell(filesDone, files, "step.read.part", rows);
        }

        @Override
        public void rebuilt(int done, int all) {
            tell(done, all, "step.rebuild.part", 0);
        }

        private void tell(int done, int all, String sentence, long rows) {
            int part = all == 0 ? PARTS : done * PARTS / all;
            if (part > said) {
                said = part;
                err.println(Main.message(sentence, done, all, rows));
            }
        }
    }

    private static final class Bar extends Lines {

        private ProgressBar bar;

        Bar(PrintWriter err) {
            super(err);
        }

        @Override
        public void began(Step step) {
            close();
            super.began(step);
        }

        @Override
        public void read(int filesDone, int files, long rows) {
            step("table.files", filesDone, files);
            bar.setExtraMessage(Main.message("step.read.rows", rows));
        }

        @Override
        public void rebuilt(int done, int all) {
            step("step.rebuild", done, all);
        }

        private void step(String task, int done, int all) {
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName(Main.message(task))
                        .setInitialMax(all)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build();
            }
            bar.stepTo(done);
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }
}
