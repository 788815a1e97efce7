package fr.observatoire.etl.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The office's daily log and the outings of the mobile office. */
final class FootfallFiles {

    private static final String[] ORIGINS = {
        "40",
        "64",
        "33",
        "31",
        "75",
        "autres_departements",
        "espagne",
        "royaume_uni",
        "allemagne",
        "belgique",
        "pays_bas",
        "autres_pays",
        "inconnu",
        "par_defaut"
    };
    private static final double[] WINTER = {46, 19, 6, 3, 2, 12, 2, 1, 0.5, 0.5, 0.5, 1.5, 4, 2};
    private static final double[] SUMMER = {18, 11, 8, 6, 6, 30, 4, 3, 2.5, 3, 3, 2.5, 2, 1};

    private FootfallFiles() {}

    static void write(Year year) {
        log(year);
        outings(year);
    }

    private static void log(Year year) {
        List<LocalDate> days = year.days();
        OpeningDays opening = OpeningDays.of(year.number(), year.calibration().exact("opening-days", year.number()));
        double[] busy = Days.weather(
                Days.weights(days, d -> opening.fraction(d) * FrenchDays.season(d) * Days.market(d)),
                year.dice("weather"));
        int[] visitors = Allocation.of(year.total("visitors-on-site"), busy);
        int[] requests = Allocation.of(year.total("counter-requests"), Days.weather(busy, year.dice("requests")));
        int[] sales = Allocation.of(year.total("sales"), Days.weather(busy, year.dice("sales")));
        int[][] written = written(year, days);
        Dice dice = year.dice("origins");
        Sheet sheet = Sheet.ofOffice(header());
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            boolean open = opening.fraction(day) > 0;
            List<Object> row = new ArrayList<>();
            row.add(Year.DAY.format(day));
            row.add(fraction(opening.fraction(day)));
            row.add(opening.reason(day));
            int[] byOrigin = byOrigin(visitors[i], day, dice);
            for (int origin : byOrigin) {
                row.add(open ? origin : "");
            }
            row.add(open ? requests[i] : "");
            row.add(written[0][i]);
            row.add(written[1][i]);
            row.add(open ? sales[i] : "");
            row.add(open ? amount(sales[i], dice) : "");
            spoil(year, day, row, sheet);
            sheet.row(row.toArray());
        }
        sheet.saveForExcel(year.file("footfall", "journal-accueil-%d.csv".formatted(year.number())));
    }

    private static String[] header() {
        List<String> names = new ArrayList<>(List.of("date", "ouverture", "motif_fermeture"));
        Arrays.stream(ORIGINS).map(origin -> "visiteurs_" + origin).forEach(names::add);
        names.addAll(
                List.of("demandes_comptoir", "demandes_courriel", "demandes_formulaire", "ventes", "montant_ventes"));
        return names.toArray(String[]::new);
    }

    /** Requests by e-mail and by form: mostly on working days, weeks ahead of the season, and in lockdown too. */
    private static int[][] written(Year year, List<LocalDate> days) {
        double[] weights = Days.weather(
                Days.weights(days, d -> (0.4 + FrenchDays.season(d.plusWeeks(5))) * (Days.weekend(d) ? 0.25 : 1)),
                year.dice("written"));
        int[] all = Allocation.of(year.total("written-requests"), weights);
        int[] form = Arrays.stream(all).map(n -> n / 3).toArray();
        int[] mail = IntStream.range(0, all.length).map(i -> all[i] - form[i]).toArray();
        return new int[][] {mail, form};
    }

    private static int[] byOrigin(int visitors, LocalDate day, Dice dice) {
        double summer = Math.min(1, Math.max(0, (FrenchDays.season(day) - 0.6) / 1.6));
        double[] shares = new double[ORIGINS.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = WINTER[i] * (1 - summer) + SUMMER[i] * summer;
        }
        int[] byOrigin = new int[ORIGINS.length];
        for (int i = 0; i < visitors; i++) {
            byOrigin[dice.weighted(shares)]++;
        }
        return byOrigin;
    }

    private static String fraction(double fraction) {
        return fraction == 0.5 ? "0,5" : String.valueOf((int) fraction);
    }

    private static String amount(int sales, Dice dice) {
        double euros = 0;
        for (int i = 0; i < sales; i++) {
            euros += Math.round(dice.uniform(1.5, 19) * 2) / 2.0;
        }
        return String.format(Locale.FRANCE, "%.2f", euros);
    }

    // What analysts really find in such a log; the true row follows each.
    private static void spoil(Year year, LocalDate day, List<Object> row, Sheet sheet) {
        List<Object> wrong = new ArrayList<>(row);
        if (year.spoiled(2019) && day.equals(LocalDate.of(2019, 3, 1))) {
            wrong.set(0, "31/02/2019");
        } else if (year.spoiled(2018) && day.equals(LocalDate.of(2018, 7, 12))) {
            wrong.set(3, "-3");
        } else {
            return;
        }
        sheet.row(wrong.toArray());
    }

    private static void outings(Year year) {
        List<LocalDate> season = year.days().stream()
                .filter(d -> !OpeningDays.shut(d) && FrenchDays.season(d) > 0.9 && !Days.weekend(d))
                .toList();
        Dice dice = year.dice("outings");
        int count = Math.min(year.total("mobile-office-days"), season.size());
        List<LocalDate> chosen = chosen(season, count, dice);
        double[] weights = Days.weights(chosen, d -> FrenchDays.season(d) * dice.uniform(0.6, 1.6));
        int[] visitors = Allocation.of(count == 0 ? 0 : year.total("visitors-off-site"), weights);
        Sheet sheet = Sheet.ofOffice("date", "lieu", "commune", "visiteurs");
        List<String> stops = List.of("marché", "lac", "fête locale", "camping");
        for (int i = 0; i < count; i++) {
            String commune = year.office()
                    .communes()
                    .get(dice.integer(0, year.office().communes().size() - 1));
            sheet.row(Year.DAY.format(chosen.get(i)), dice.one(stops) + " de " + commune, commune, visitors[i]);
        }
        sheet.saveForExcel(year.file("footfall", "sorties-otm-%d.csv".formatted(year.number())));
    }

    /** The busiest days, with some luck: outings cluster in July and August. */
    private static List<LocalDate> chosen(List<LocalDate> days, int count, Dice dice) {
        return days.stream()
                .map(day -> new Object() {
                    final LocalDate date = day;
                    final double luck = FrenchDays.season(day) * dice.uniform(0.3, 1.7);
                })
                .sorted(Comparator.comparingDouble(candidate -> -candidate.luck))
                .limit(count)
                .map(candidate -> candidate.date)
                .sorted()
                .toList();
    }
}
