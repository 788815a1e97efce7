package fr.observatoire.etl.sample;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Google Universal Analytics, by day and by month; 2019 was exported in English, the other years in French. Users are
 * distinct: a day's add up to more than a month's, a month's to more than the year's, which stands in the totals row.
 */
final class WebFiles {

    private WebFiles() {}

    static void write(Year year) {
        List<LocalDate> days = year.days();
        double[] weights = Days.weather(
                Days.weights(
                        days,
                        d -> (0.5 + FrenchDays.season(d.plusDays(10))) * (Days.weekend(d) ? 1.15 : 1) * interest(d)),
                year.dice("web"));
        int[] sessions = Allocation.of(year.total("web-sessions"), weights);
        int[] users = IntStream.of(sessions).map(n -> (int) Math.ceil(n * 0.93)).toArray();
        int[] monthly = monthly(year, days, users);
        boolean english = year.number() % 2 == 1;
        Layout layout = english ? Layout.ENGLISH : Layout.FRENCH;
        days(year, layout, days, users, sessions);
        months(year, layout, days, monthly, sessions);
    }

    // Nobody plans a holiday in the first weeks of a lockdown; everybody plans a near one right after it.
    private static double interest(LocalDate day) {
        if (day.getYear() != 2020 || day.isBefore(LocalDate.of(2020, 3, 17))) {
            return 1;
        }
        return day.isBefore(LocalDate.of(2020, 5, 11)) || day.isAfter(LocalDate.of(2020, 10, 30)) ? 0.55 : 1.3;
    }

    private static int[] monthly(Year year, List<LocalDate> days, int[] users) {
        double[] sums = new double[12];
        for (int i = 0; i < users.length; i++) {
            sums[days.get(i).getMonthValue() - 1] += users[i];
        }
        double daily = IntStream.of(users).sum();
        double distinct = year.total("web-visitors");
        // Between the year's distinct users and the sum of the days: some come back within the month, some later.
        return Allocation.of((int) Math.round(distinct + 0.45 * (daily - distinct)), sums);
    }

    private static void days(Year year, Layout layout, List<LocalDate> days, int[] users, int[] sessions) {
        Sheet sheet = layout.preamble(year).line(layout.dayHeader);
        for (int i = 0; i < users.length; i++) {
            sheet.row(layout.date.format(days.get(i)), layout.number(users[i]), layout.number(sessions[i]));
        }
        sheet.row(
                "",
                layout.number(year.total("web-visitors")),
                layout.number(IntStream.of(sessions).sum()));
        sheet.saveUtf8(year.file("web", layout.dayFile.formatted(year.number())));
    }

    private static void months(Year year, Layout layout, List<LocalDate> days, int[] monthly, int[] sessions) {
        int[] sums = new int[12];
        for (int i = 0; i < sessions.length; i++) {
            sums[days.get(i).getMonthValue() - 1] += sessions[i];
        }
        Sheet sheet = layout.preamble(year).line(layout.monthHeader);
        for (int month = 1; month <= 12; month++) {
            LocalDate first = YearMonth.of(year.number(), month).atDay(1);
            sheet.row(layout.date.format(first), layout.number(monthly[month - 1]), layout.number(sums[month - 1]));
        }
        sheet.saveUtf8(year.file("web", layout.monthFile.formatted(year.number())));
    }

    private enum Layout {
        FRENCH(
                "audience-jours-%d.csv",
                "audience-mois-%d.csv",
                "Index des jours,Utilisateurs,Sessions",
                "Index des mois,Utilisateurs,Sessions",
                "dd/MM/yyyy",
                Locale.FRANCE,
                "Vue d'ensemble de l'audience"),
        ENGLISH(
                "audience-days-%d.csv",
                "audience-months-%d.csv",
                "Day Index,Users,Sessions",
                "Month Index,Users,Sessions",
                "M/d/yy",
                Locale.US,
                "Audience Overview");

        private final String dayFile;
        private final String monthFile;
        private final String dayHeader;
        private final String monthHeader;
        private final DateTimeFormatter date;
        private final Locale locale;
        private final String report;

        Layout(
                String dayFile,
                String monthFile,
                String dayHeader,
                String monthHeader,
                String date,
                Locale locale,
                String report) {
            this.dayFile = dayFile;
            this.monthFile = monthFile;
            this.dayHeader = dayHeader;
            this.monthHeader = monthHeader;
            this.date = DateTimeFormatter.ofPattern(date, Locale.ROOT);
            this.locale = locale;
            this.report = report;
        }

        private String number(int value) {
            return NumberFormat.getIntegerInstance(locale).format(value);
        }

        private Sheet preamble(Year year) {
            String rule = "# ----------------------------------------";
            return Sheet.export("\n")
                    .line(rule)
                    .line("# Site de l'office (synthétique)")
                    .line("# " + report)
                    .line("# %1$d0101-%1$d1231".formatted(year.number()))
                    .line(rule)
                    .line("");
        }
    }
}
