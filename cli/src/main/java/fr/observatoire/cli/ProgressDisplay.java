package fr.observatoire.cli;

import fr.observatoire.etl.Progress;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress of a load for the eye: a bar on a terminal, a plain line now and then elsewhere. */
abstract class ProgressDisplay implements Progress, AutoCloseable {

    static ProgressDisplay open(PrintWriter err) {
        return System.console() == null ? new Lines(err) : new Bar();
    }

    @Override
    public abstract void close();

    private static final class Bar extends ProgressDisplay {

        private ProgressBar bar;

        @Override
        public synchronized void update(String step, long done, long total) {
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName(step)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build();
            }
            bar.setExtraMessage(step);
            bar.maxHint(total);
            bar.stepTo(done);
        }

        @Override
        public synchronized void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }

    private static final class Lines extends ProgressDisplay {

        private final PrintWriter err;
        private String last = "";

        Lines(PrintWriter err) {
            this.err = err;
        }

        @Override
        public synchronized void update(String step, long done, long total) {
            if (!step.equals(last)) {
                err.println(step);
                last = step;
            }
        }

        @Override
        public void close() {}
    }
}
