package fr.observatoire.sample.source;

import fr.observatoire.sample.format.TextFile;
import fr.observatoire.sample.office.Allocation;
import fr.observatoire.sample.office.OfficeYear;
import fr.observatoire.sample.office.Pattern;
import fr.observatoire.sample.office.YearCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The audience of the web site, by day and by month, as Google Universal Analytics exports it. Sessions can be added,
 * users cannot: somebody who comes in two months counts in both, but only once in the totals row.
 */
public final class WebSource implements SampleSource.Yearly {

    private static final Pattern AUDIENCE = new Pattern(
            new double[] {0.6, 0.65, 0.75, 0.95, 1.1, 1.15, 1.7, 1.9, 1.0, 0.8, 0.6, 0.55},
            new double[] {1.1, 1.1, 1.1, 1.05, 1, 0.85, 0.9},
            1.1,
            0.35);

    /** Where the sum of users is, between the distinct users of the year (0) and the sessions (1). */
    private static final double MONTHLY = 0.25;

    private static final double DAILY = 0.6;

    /** Someone exported 2019 with the tool's language set to English. */
    private static final int ENGLISH_YEAR = 2019;

    private static final DateTimeFormatter RANGE = DateTimeFormatter.BASIC_ISO_DATE;

    private record Dialect(String days, String months, String users, DateTimeFormatter date, String groups) {}

    private static final Dialect FRENCH = new Dialect(
            "Index des jours", "Index des mois", "Utilisateurs", DateTimeFormatter.ofPattern("dd/MM/uuuu"), "\u202F");
    private static final Dialect ENGLISH =
            new Dialect("Day Index", "Month Index", "Users", DateTimeFormatter.ofPattern("M/d/uu"), ",");

    @Override
    public void write(OfficeYear year) throws IOException {
        boolean english = year.year() == ENGLISH_YEAR;
        Dialect dialect = english ? ENGLISH : FRENCH;
        int visitors = year.count("web-visitors");
        int[] sessions = sessions(year);
        List<LocalDate> days = year.calendar().days();
        List<LocalDate> past = days.stream().filter(year::hasCome).toList();
        String byDay = table(dialect, dialect.days(), past, users(visitors, DAILY, sessions), sessions, visitors);
        save(year, english ? "audience-days-" : "audience-jours-", byDay);

        int[] monthly = byMonth(days, sessions);
        List<YearMonth> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year.year(), month))
                .filter(month -> year.hasCome(month.atEndOfMonth()))
                .toList();
        if (!months.isEmpty()) {
            List<LocalDate> firsts =
                    months.stream().map(month -> month.atDay(1)).toList();
            String byMonth =
                    table(dialect, dialect.months(), firsts, users(visitors, MONTHLY, monthly), monthly, visitors);
            save(year, english ? "audience-months-" : "audience-mois-", byMonth);
        }
    }

    /** Half of the planned trips were cancelled in the lockdowns; in the summer of 2020 people stayed near home. */
    private static int[] sessions(OfficeYear year) {
        double[] weights = AUDIENCE.weights(year.calendar(), year.draw("web"));
        List<LocalDate> days = year.calendar().days();
        for (int i = 0; i < weights.length; i++) {
            LocalDate day = days.get(i);
            weights[i] *= YearCalendar.lockdown(day) ? 0.5 : YearCalendar.afterFirstClosure(day) ? 1.2 : 1;
        }
        return Allocation.share(year.count("web-sessions"), weights);
    }

    /** Never more users than sessions, and their sum is more than the distinct users of the year. */
    private static int[] users(int visitors, double between, int[] sessions) {
        int total = IntStream.of(sessions).sum();
        int users = (int) Math.round(visitors + between * (total - visitors));
        return Allocation.share(users, IntStream.of(sessions).asDoubleStream().toArray());
    }

    private static int[] byMonth(List<LocalDate> days, int[] values) {
        int[] months = new int[12];
        for (int i = 0; i < values.length; i++) {
            months[days.get(i).getMonthValue() - 1] += values[i];
        }
        return months;
    }

    /** @param dates the first ones of the year; the others have not come */
    private static String table(
            Dialect dialect, String index, List<LocalDate> dates, int[] users, int[] sessions, int visitors) {
        int year = dates.get(0).getYear();
        LocalDate date = dates.get(dates.size() - 1);
        LocalDate last = index.equals(dialect.months()) ? YearMonth.from(date).atEndOfMonth() : date;
        String line = "# ----------------------------------------";
        List<String> lines = new ArrayList<>(List.of(
                line,
                "# Site web de l'office (données synthétiques)",
                "# Audience Overview",
                "# " + year + "0101-" + RANGE.format(last),
                line,
                "",
                String.join(",", index, dialect.users(), "Sessions")));
        for (int i = 0; i < dates.size(); i++) {
            lines.add(row(dialect, dialect.date().format(dates.get(i)), users[i], sessions[i]));
        }
        int counted = IntStream.of(sessions).limit(dates.size()).sum();
        int all = IntStream.of(sessions).sum();
        lines.add(row(dialect, "", (int) ((long) visitors * counted / Math.max(all, 1)), counted));
        return String.join("\n", lines) + "\n";
    }

    private static String row(Dialect dialect, String date, int users, int sessions) {
        return String.join(",", date, number(dialect, users), number(dialect, sessions));
    }

    /** 11457 is {@code "11,457"} in English, quoted for its comma, and {@code 11 457} in French. */
    private static String number(Dialect dialect, int value) {
        if (value < 1000) {
            return String.valueOf(value);
        }
        String text = value / 1000 + dialect.groups() + String.format(Locale.ROOT, "%03d", value % 1000);
        return dialect.groups().equals(",") ? '"' + text + '"' : text;
    }

    private static void save(OfficeYear year, String name, String table) throws IOException {
        TextFile.save(year.file("web", name + year.year() + ".csv"), table, StandardCharsets.UTF_8);
    }
}
