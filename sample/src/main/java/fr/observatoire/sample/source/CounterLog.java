package fr.observatoire.sample.source;

import fr.observatoire.sample.format.Sheet;
import fr.observatoire.sample.office.Allocation;
import fr.observatoire.sample.office.Draw;
import fr.observatoire.sample.office.OfficeYear;
import fr.observatoire.sample.office.OpeningPlan;
import fr.observatoire.sample.office.OpeningPlan.Opening;
import fr.observatoire.sample.office.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The log of the counter: one row for each calendar day, including closed days. */
final class CounterLog {

    /** An origin: its column, its weight in January and in August, for the days between, the weight is between. */
    private record Origin(String column, double winter, double summer) {}

    private static final List<Origin> ORIGINS = List.of(
            new Origin("visiteurs_40", 46, 24),
            new Origin("visiteurs_64", 14, 10),
            new Origin("visiteurs_33", 7, 10),
            new Origin("visiteurs_31", 3, 6),
            new Origin("visiteurs_75", 3, 7),
            new Origin("visiteurs_autres_departements", 10, 20),
            new Origin("visiteurs_espagne", 2, 4),
            new Origin("visiteurs_royaume_uni", 2, 3),
            new Origin("visiteurs_allemagne", 0.8, 2.5),
            new Origin("visiteurs_belgique", 0.8, 3),
            new Origin("visiteurs_pays_bas", 0.6, 3.5),
            new Origin("visiteurs_autres_pays", 0.8, 2),
            new Origin("visiteurs_inconnu", 4, 3),
            new Origin("visiteurs_par_defaut", 6, 2));

    /** Wednesday is market day at Peyrehorade. */
    private static final double[] COUNTER_WEEK = {0.9, 1, 1.5, 1, 0.95, 0.9, 0};

    private static final Pattern VISITORS = new Pattern(
            new double[] {0.32, 0.4, 0.55, 0.85, 1.0, 1.15, 1.9, 2.3, 1.1, 0.7, 0.35, 0.35}, COUNTER_WEEK, 1.15, 0.4);

    private static final Pattern LETTERS = new Pattern(
            new double[] {1.0, 1.05, 1.15, 1.25, 1.3, 1.3, 1.2, 0.9, 0.7, 0.6, 0.5, 0.5},
            new double[] {1.3, 1.1, 1.1, 1, 1, 0.3, 0.2},
            1,
            0.3);

    private static final List<Integer> PRICES_IN_CENTS = List.of(350, 500, 500, 800, 1000, 1250, 1500, 2490);

    private final OfficeYear year;
    private final Draw draw;
    private final List<Opening> openings;
    private final int[] visitors;
    private final int[] requests;
    private final int[] mails;
    private final int[] forms;
    private final int[] sales;
    private final Sheet sheet = new Sheet(header());

    private CounterLog(OfficeYear year) {
        this.year = year;
        this.draw = year.draw("counter log");
        this.openings = OpeningPlan.of(year);
        double[] traffic = whileOpen(VISITORS.weights(year.calendar(), draw));
        this.visitors = Allocation.share(year.count("visitors-on-site"), Allocation.blurred(traffic, 0.25, draw));
        this.requests = Allocation.share(year.count("counter-requests"), Allocation.blurred(traffic, 0.3, draw));
        this.sales = Allocation.share(year.count("sales"), Allocation.blurred(traffic, 0.9, draw));
        int written = year.count("written-requests");
        int byForm = (int) (written * formShare(year.year()));
        double[] letters = LETTERS.weights(year.calendar(), draw);
        this.forms = Allocation.share(byForm, Allocation.blurred(letters, 0.9, draw));
        this.mails = Allocation.share(written - byForm, Allocation.blurred(letters, 0.9, draw));
    }

    static Sheet of(OfficeYear year) {
        CounterLog log = new CounterLog(year);
        for (int i = 0; i < log.openings.size(); i++) {
            if (year.hasCome(log.openings.get(i).date())) {
                log.add(i);
            }
        }
        return log.sheet;
    }

    private static String[] header() {
        List<String> header = new ArrayList<>(List.of("date", "ouverture", "motif_fermeture"));
        ORIGINS.forEach(origin -> header.add(origin.column()));
        header.addAll(
                List.of("demandes_comptoir", "demandes_courriel", "demandes_formulaire", "ventes", "montant_ventes"));
        return header.toArray(String[]::new);
    }

    /** Year by year, the form on the web site replaces more of the mails. */
    private static double formShare(int year) {
        return Math.max(0.1, Math.min(0.8, 0.35 + 0.05 * (year - 2018)));
    }

    private double[] whileOpen(double[] weights) {
        double[] open = new double[weights.length];
        Arrays.setAll(open, i -> weights[i] * openings.get(i).fraction());
        return open;
    }

    private void add(int day) {
        Object[] row = row(day);
        sheet.row(row);
        Slips.after(openings.get(day), row).forEach(sheet::row);
    }

    private Object[] row(int day) {
        Opening opening = openings.get(day);
        List<Object> cells = new ArrayList<>();
        cells.add(opening.date());
        cells.add(BigDecimal.valueOf(opening.fraction()).stripTrailingZeros());
        cells.add(opening.reason());
        boolean closed = opening.closed();
        for (int visitorsOfOrigin : origins(opening.date(), visitors[day])) {
            cells.add(closed ? null : visitorsOfOrigin);
        }
        cells.add(closed ? null : requests[day]);
        cells.add(mails[day]);
        cells.add(forms[day]);
        cells.add(closed ? null : sales[day]);
        cells.add(closed ? null : takings(sales[day]));
        return cells.toArray();
    }

    private int[] origins(LocalDate day, int total) {
        double summer = 1 - Math.min(1, Math.abs(day.getDayOfYear() - 213) / 150.0);
        double[] weights = ORIGINS.stream()
                .mapToDouble(origin -> origin.winter() + summer * (origin.summer() - origin.winter()))
                .toArray();
        return Allocation.share(total, Allocation.blurred(weights, 0.9, draw));
    }

    private BigDecimal takings(int count) {
        long cents = 0;
        for (int i = 0; i < count; i++) {
            cents += draw.pick(PRICES_IN_CENTS);
        }
        return BigDecimal.valueOf(cents, 2);
    }
}
