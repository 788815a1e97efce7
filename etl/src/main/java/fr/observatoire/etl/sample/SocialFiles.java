package fr.observatoire.etl.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Facebook Page Insights by half-year, whose exports overlap by three days, and Instagram by Meta Business Suite. */
final class SocialFiles {

    private static final int OVERLAP = 3;

    private SocialFiles() {}

    static void write(Year year) {
        facebook(year);
        if (year.total("instagram-followers") > 0) {
            instagram(year);
        }
    }

    /** One day of a page. */
    private record Day(LocalDate date, int followers, int gained, int lost, int reach) {}

    private static void facebook(Year year) {
        List<Day> days = days(year, "facebook-followers");
        int july = year.days().indexOf(LocalDate.of(year.number(), 7, 1));
        page(year, "S1", days.subList(0, july + OVERLAP));
        page(year, "S2", days.subList(july, days.size()));
    }

    private static void page(Year year, String half, List<Day> days) {
        List<String> names = columns();
        List<String> descriptions = new ArrayList<>(Collections.nCopies(names.size(), ""));
        for (int i = 1; i < names.size(); i++) {
            descriptions.set(i, names.get(i).replaceFirst(" ", ": ") + " (synthetic)");
        }
        Sheet sheet = Sheet.export("\n").quotedRow(names.toArray()).quotedRow(descriptions.toArray());
        for (Day day : days) {
            List<Object> cells = new ArrayList<>(Collections.nCopies(names.size(), ""));
            cells.set(0, day.date());
            cells.set(1, day.followers());
            cells.set(2, day.gained());
            cells.set(3, day.lost());
            cells.set(names.indexOf("Daily Total Reach"), day.reach());
            sheet.line(cells.stream()
                    .map(String::valueOf)
                    .reduce((a, b) -> a + "," + b)
                    .orElseThrow());
        }
        sheet.saveUtf8WithBom(year.file("social", "facebook-page-insights-%d-%s.csv".formatted(year.number(), half)));
    }

    /** The names of the layout of 2016 to 2021: most columns stay empty, two names come twice. */
    private static List<String> columns() {
        List<String> names =
                new ArrayList<>(List.of("Date", "Lifetime Total Likes", "Daily New Likes", "Daily Unlikes"));
        for (String what : List.of(
                "Page Engaged Users",
                "Total Reach",
                "Organic Reach",
                "Paid Reach",
                "Total Impressions",
                "Organic impressions",
                "Paid Impressions",
                "Reach of page posts",
                "Total Impressions of your posts",
                "Total Consumers",
                "Page Consumptions",
                "Negative feedback",
                "Total Video Views",
                "Total clicks")) {
            for (String span : List.of("Daily", "Weekly", "28 Days")) {
                names.add(span + " " + what);
            }
        }
        names.addAll(List.of("Daily Logged-in Page Views", "Weekly Logged-in Page Views"));
        names.addAll(List.of("Daily Logged-in Page Views", "Weekly Logged-in Page Views"));
        for (String sex : List.of("F", "M", "U")) {
            for (String age : List.of("13-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65+")) {
                for (String what : List.of(
                        "Lifetime Likes by Gender and Age",
                        "Weekly Reach Demographics",
                        "Daily People Talking About This")) {
                    names.add("%s - %s.%s".formatted(what, sex, age));
                }
            }
        }
        for (String country : List.of("FR", "ES", "GB", "DE", "BE", "NL", "PT", "IT", "CH", "CA", "US", "IE")) {
            for (String what : List.of(
                    "Lifetime Likes by Country",
                    "Daily Country: People Talking About This",
                    "Weekly Reach by Country",
                    "28 Days Reach by Country",
                    "Daily Logged-in Page Views by Country",
                    "Weekly Consumers by Country",
                    "28 Days Consumers by Country",
                    "Lifetime Fans Online by Country")) {
                names.add(what + " - " + country);
            }
        }
        return names;
    }

    private static void instagram(Year year) {
        Sheet sheet =
                Sheet.export("\n").line("sep=,").quotedRow("Abonnés Instagram").quotedRow("Date", "Primary");
        for (Day day : days(year, "instagram-followers")) {
            sheet.quotedRow(day.date() + "T00:00:00", day.followers());
        }
        sheet.saveUtf16WithBom(year.file("social", "instagram-abonnes-%d.csv".formatted(year.number())));
    }

    /** Followers from the end of the year before to the end of this one: more are won in season, some leave. */
    private static List<Day> days(Year year, String indicator) {
        List<LocalDate> dates = year.days();
        int end = year.total(indicator);
        int before = year.calibration().total(indicator, year.number() - 1);
        int start = year.calibration().published(year.number())
                        && !year.calibration().published(year.number() - 1)
                ? (int) Math.round(end * 0.68)
                : Math.min(before, end);
        Dice dice = year.dice(indicator);
        int left = (end - start) / 8;
        double[] weights = Days.weights(dates, d -> (0.5 + FrenchDays.season(d)) * dice.uniform(0.2, 2));
        int[] gained = Allocation.of(end - start + left, weights);
        int[] lost = Allocation.of(left, Days.weights(dates, d -> dice.uniform(0, 1)));
        List<Day> days = new ArrayList<>();
        int followers = start;
        for (int i = 0; i < gained.length; i++) {
            followers += gained[i] - lost[i];
            int reach = (int) Math.round(followers * dice.uniform(0.05, 0.4));
            days.add(new Day(dates.get(i), followers, gained[i], lost[i], reach));
        }
        return days;
    }
}
