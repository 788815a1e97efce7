package fr.observatoire.cli.week;

import fr.observatoire.cli.mail.MailException;
import fr.observatoire.cli.terminal.Reason;
import fr.observatoire.cli.terminal.Terminal;
import fr.observatoire.etl.files.Address;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.NoSnapshotException;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One run: load, pack, look, say. All steps are here, in order. */
public final class Week {

    /** Exit status: the load or the pack failed. */
    public static final int FAULT = 1;

    /** Exit status: a source is late. */
    public static final int LATE = 4;

    /** Exit status: the message could not be sent; what it says is said by the next run. */
    public static final int NOT_SENT = 5;

    private final Home home;
    private final Address input;
    private final LocalDate today;
    private final Consumer<String> says;
    private final List<Finding> found = new ArrayList<>();
    private boolean statesKnown;
    private boolean late;
    private boolean failed;

    /**
     * A run.
     *
     * @param says is told each line for the log
     */
    public Week(Home home, Address input, LocalDate today, Consumer<String> says) {
        this.home = home;
        this.input = input;
        this.today = today;
        this.says = says;
    }

    /**
     * Runs once.
     *
     * @param pack writes the pack of a day's month, and says whether it is there; null for none
     * @return the exit status
     */
    public int run(Predicate<LocalDate> pack, Delivery delivery) {
        Loading loading = Loading.of(home, input, today, text -> says.accept(text.in(Terminal.lang())));
        say(loading.outcome());
        failed = loading.failure() != null;
        found.addAll(loading.findings());
        if (pack != null && !pack.test(today)) {
            failed = true;
            found.add(Finding.state("pack", WeekTexts.text("week.no_pack")));
        }
        if (loading.catalog() != null) {
            look(new States(home, loading.catalog(), today));
        }
        boolean sent = tell(loading, delivery);
        return status(loading.refused(), sent);
    }

    private void look(States states) {
        try {
            found.addAll(states.read());
            late = states.isLate();
            statesKnown = true;
        } catch (NoSnapshotException e) {
            say(WeekTexts.text("week.nothing_yet"));
        } catch (StoreException e) {
            // What made the load fail is told already, and is mostly the same.
            if (!failed) {
                failed = true;
                found.add(Finding.state("states", WeekTexts.text("week.unread", Reason.text(e))));
            }
        }
    }

    /** Whether all that is new could be said. */
    private boolean tell(Loading loading, Delivery delivery) {
        Told told = Told.in(home.root());
        Notice notice = new Notice(today, office(loading), home.root(), told.news(found));
        if (notice.news().isEmpty()) {
            say(WeekTexts.text("week.nothing"));
            told.said(found, statesKnown);
            return true;
        }
        says.accept(notice.text());
        try {
            delivery.send(notice);
        } catch (MailException unsent) {
            says.accept(Terminal.message("refused", Reason.of(unsent)));
            told.unsaid(found, statesKnown);
            return false;
        }
        told.said(found, statesKnown);
        return true;
    }

    /** Of a home with several offices, that of the home; without a configuration, the home itself. */
    private String office(Loading loading) {
        return loading.catalog() == null || loading.catalog().offices().isEmpty()
                ? home.toString()
                : loading.catalog().homeOffice().name();
    }

    private int status(boolean refused, boolean sent) {
        if (failed) {
            return FAULT;
        } else if (!sent) {
            return NOT_SENT;
        } else if (refused) {
            return Terminal.REFUSED;
        }
        return late ? LATE : 0;
    }

    private void say(Text text) {
        says.accept(text.in(Terminal.lang()));
    }
}
