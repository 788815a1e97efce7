package fr.observatoire.sample.source;

import fr.observatoire.sample.office.Draw;
import fr.observatoire.sample.office.Followers;
import fr.observatoire.sample.office.OfficeYear;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The layout of a Facebook Page Insights export: a row of names, some of them twice, a row of descriptions, and
 * hundreds of columns, most of them empty for a small page.
 */
final class PageInsights {

    private record Column(String name, String description) {}

    private static final List<String> SPANS = List.of("Daily", "Weekly", "28 Days");

    private static final List<String> REACHES = List.of(
            "Page Engaged Users",
            "Total Reach",
            "Organic Reach",
            "Paid Reach",
            "Total Impressions",
            "Organic impressions",
            "Paid Impressions",
            "Reach of page posts",
            "Organic Reach of Page posts",
            "Paid Reach of Page posts",
            "Total Impressions of your posts",
            "Total Consumers",
            "Page Consumptions",
            "Negative feedback");

    private static final List<String> LIKE_SOURCES = List.of(
            "API", "Ads", "On Your Page", "Page Likes", "Page Suggestions", "Posts to Page", "Search", "Your Posts");

    private static final List<String> COUNTRIES = List.of("FR", "ES", "BE", "GB", "DE", "NL", "CH", "PT", "CA", "US");

    private static final List<String> LANGUAGES =
            List.of("fr_FR", "es_ES", "en_GB", "en_US", "de_DE", "nl_NL", "pt_PT", "it_IT");

    private static final List<String> AGES = List.of("13-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65+");

    private static final List<Column> COLUMNS = columns();

    private PageInsights() {}

    static String table(OfficeYear year, List<Followers.Day> days) {
        List<String> lines = new ArrayList<>();
        lines.add(quoted(COLUMNS.stream().map(Column::name).toList()));
        lines.add(quoted(COLUMNS.stream().map(Column::description).toList()));
        for (Followers.Day day : days) {
            Map<String, String> values = values(year, day);
            lines.add(quoted(COLUMNS.stream()
                    .map(column -> values.getOrDefault(column.name(), ""))
                    .toList()));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    /** Depends only on the day, so that a day has the same values in every export that contains it. */
    private static Map<String, String> values(OfficeYear year, Followers.Day day) {
        Draw draw = Draw.of(year.seed(), year.office().code(), day.date(), "page insights");
        int reach = (int) (day.followers() * draw.between(0.1, 0.6));
        int engaged = (int) (reach * draw.between(0.02, 0.12));
        Map<String, String> values = new HashMap<>();
        values.put("Date", day.date().toString());
        values.put("Lifetime Total Likes", String.valueOf(day.followers()));
        values.put("Daily New Likes", String.valueOf(day.gained()));
        values.put("Daily Unlikes", String.valueOf(day.lost()));
        values.put("Daily Page Engaged Users", String.valueOf(engaged));
        values.put("Daily Total Reach", String.valueOf(reach));
        values.put("Daily Organic Reach", String.valueOf(reach));
        values.put("Daily Total Impressions", String.valueOf(reach + engaged));
        values.put("Daily Like Sources - On Your Page", day.gained() == 0 ? "" : String.valueOf(day.gained()));
        return values;
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Date", ""));
        columns.add(new Column("Lifetime Total Likes", "Lifetime: people who like the Page (Unique Users)"));
        columns.add(new Column("Daily New Likes", "Daily: new people who like the Page (Unique Users)"));
        columns.add(new Column("Daily Unlikes", "Daily: Unlikes of the Page (Unique Users)"));
        addSpans(columns, REACHES);
        // The real layout has these two twice, with different descriptions.
        for (String description : List.of("views by people logged in", "people logged in who viewed")) {
            columns.add(new Column("Daily Logged-in Page Views", "Daily: " + description));
            columns.add(new Column("Weekly Logged-in Page Views", "Weekly: " + description));
        }
        addBreakdown(columns, "Daily Like Sources", LIKE_SOURCES);
        for (String span : SPANS) {
            addBreakdown(columns, span + " Total frequency distribution", numbers(1, 21));
            addBreakdown(
                    columns, span + " Page Stories by story type", List.of("checkin", "fan", "other", "user post"));
        }
        addBreakdown(columns, "Daily Fans Online", numbers(0, 24));
        addBreakdown(columns, "Lifetime Likes by Country", COUNTRIES);
        addBreakdown(columns, "Lifetime Likes by Language", LANGUAGES);
        addBreakdown(columns, "Lifetime Likes by City", numbers(1, 16));
        for (String gender : List.of("F", "M", "U")) {
            addBreakdown(columns, "Lifetime Likes by Gender and Age - " + gender, AGES);
        }
        return List.copyOf(columns);
    }

    private static void addSpans(List<Column> columns, List<String> metrics) {
        for (String metric : metrics) {
            for (String span : SPANS) {
                columns.add(new Column(span + " " + metric, span + ": " + metric));
            }
        }
    }

    /** Only the first column of a breakdown is described. */
    private static void addBreakdown(List<Column> columns, String metric, List<String> parts) {
        for (String part : parts) {
            columns.add(new Column(metric + " - " + part, part.equals(parts.get(0)) ? metric : ""));
        }
    }

    private static List<String> numbers(int from, int until) {
        return IntStream.range(from, until).mapToObj(String::valueOf).toList();
    }

    private static String quoted(List<String> cells) {
        return cells.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(","));
    }
}
