package fr.observatoire.cli.archive;

import fr.observatoire.cli.terminal.Terminal;
import fr.observatoire.warehouse.archive.ArchiveListener;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar of megabytes on a terminal; elsewhere nothing, since a log wants the end only. */
final class ArchiveProgress implements ArchiveListener, AutoCloseable {

    private static final long MEGABYTE = 1_000_000;

    private final String task;
    private ProgressBar bar;

    /** @param task the code of what is done */
    ArchiveProgress(String task) {
        this.task = task;
    }

    @Override
    public void progressed(long done, long all) {
        if (System.console() == null) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(Terminal.message(task))
                    .setInitialMax(all)
                    .setUnit(Terminal.message("archive.unit"), MEGABYTE)
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
