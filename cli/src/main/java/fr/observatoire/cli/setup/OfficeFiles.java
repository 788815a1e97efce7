package fr.observatoire.cli.setup;

import fr.observatoire.warehouse.text.Text;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/** The files of the configuration that answers make, by their paths below {@code config}. */
final class OfficeFiles {

    private final Answers answers;
    private final Collection<String> known;
    private final String office;
    private final String place;

    /** @param known codes of the origins that the program has itself */
    OfficeFiles(Answers answers, Collection<String> known) {
        this.answers = answers;
        this.known = known;
        this.office = answers.text("code");
        this.place = Questions.code(answers.text("commune"));
    }

    Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("seeds/dim_place-" + office + ".csv", places());
        files.put("seeds/dim_origin-" + office + ".csv", addedOrigins());
        files.put("calendars/seasons-" + office + ".csv", seasons());
        files.put("calendars/closures-" + office + ".csv", closures());
        files.put("offices/" + office + ".yml", office());
        return files;
    }

    private String office() {
        return """
                code: %s
                name: "%s"
                epci: "%s"
                agents: %s
                schoolZone: %s
                place: %s
                home: true
                """
                        .formatted(
                                office,
                                answers.text("name"),
                                answers.text("siren"),
                                answers.text("agents"),
                                answers.text("schoolZone"),
                                place)
                + week()
                + (origins().isEmpty() ? "" : "origins: [" + String.join(", ", origins()) + "]\n");
    }

    private String week() {
        if (answers.text("openDays").isEmpty()) {
            return "";
        }
        String season = "weeklyOpening:\n  season: " + days("openDays") + "\n";
        return answers.text("openDaysOffSeason").isEmpty()
                ? season
                : season + "  offSeason: " + days("openDaysOffSeason") + "\n";
    }

    private String days(String key) {
        return Weekdays.yaml(Weekdays.of(answers.list(key)).orElseThrow());
    }

    private List<String> origins() {
        return answers.list("origins").stream()
                .flatMap(origin -> Origins.code(origin).stream())
                .distinct()
                .toList();
    }

    private String addedOrigins() {
        List<String> added =
                origins().stream().filter(origin -> !known.contains(origin)).toList();
        StringBuilder rows = new StringBuilder(row("origin", "label_fr", "label_en", "origin_kind"));
        Origins.rows(added).forEach(cells -> rows.append(row(cells.toArray(String[]::new))));
        return rows.toString();
    }

    private String places() {
        String commune = answers.text("commune");
        return row("office", "place", "label", "place_kind", "commune", "insee")
                + row(
                        office,
                        place,
                        SetupTexts.text("office.place", commune).typed(),
                        "office",
                        commune,
                        answers.text("insee"));
    }

    private String seasons() {
        return row("office", "season", "label_fr", "label_en", "from", "to")
                + season("opening", "office.season", answers.text("season"))
                + season("high", "office.high_season", answers.text("highSeason"));
    }

    private String season(String code, String label, String days) {
        Matcher bounds = Questions.SEASON.matcher(days);
        if (!bounds.matches()) {
            return "";
        }
        Text text = SetupTexts.text(label, month(bounds.group(1)), month(bounds.group(2)));
        return row(office, code, text.typed(), text.en(), bounds.group(1), bounds.group(2));
    }

    private static Text month(String day) {
        Month month = Month.of(Integer.parseInt(day.substring(3)));
        return new Text(
                month.getDisplayName(TextStyle.FULL, Locale.FRENCH), month.getDisplayName(TextStyle.FULL, Locale.UK));
    }

    private String closures() {
        StringBuilder rows = new StringBuilder(row("office", "place", "from", "to", "reason", "text_fr", "text_en"));
        for (String closure : answers.list("closures")) {
            Matcher parts = Questions.CLOSURE.matcher(closure);
            if (parts.matches()) {
                String reason = Questions.REASONS.get(Questions.plain(parts.group(3)));
                Text text = SetupTexts.text("closure." + reason);
                rows.append(row(office, place, parts.group(1), parts.group(2), reason, text.typed(), text.en()));
            }
        }
        return rows.toString();
    }

    private static String row(String... cells) {
        return String.join(";", cells) + "\n";
    }
}
