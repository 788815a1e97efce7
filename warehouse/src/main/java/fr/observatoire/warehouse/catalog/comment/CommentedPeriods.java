package fr.observatoire.warehouse.catalog.comment;

import fr.observatoire.warehouse.catalog.file.ModelRow;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.NearestCodes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the period of a comment: a code of the HTTP contract, or a season by its year and code alone ({@code
 * 2026-high}).
 */
public final class CommentedPeriods {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)(?:-.*)?");
    private static final String SEASON = "-S-";

    /** Any year will do for an example. */
    private static final LocalDate EXAMPLE = LocalDate.of(2026, 7, 14);

    private final BiFunction<String, Integer, List<Period>> seasons;

    /** @param seasons of an office that begin in a year */
    public CommentedPeriods(BiFunction<String, Integer, List<Period>> seasons) {
        this.seasons = seasons;
    }

    /** @param grains those at which the indicator has figures */
    Period read(ModelRow row, String office, List<Grain> grains) {
        String written = row.text("period");
        Matcher year = YEAR.matcher(written);
        if (!year.matches()) {
            throw row.wrong("period", "expected.comment_period", examples(office, grains));
        }
        Period period = period(row, written, whole(office, Integer.parseInt(year.group(1)), grains));
        if (!grains.contains(period.grain())) {
            throw row.wrong("period", "expected.comment_period", examples(office, grains));
        }
        return period;
    }

    private static Period period(ModelRow row, String written, List<Period> ofYear) {
        return ofYear.stream()
                .filter(each -> each.code().equals(written) || shown(each).equals(written))
                .findFirst()
                .orElseGet(() -> parsed(row, written, ofYear));
    }

    private static Period parsed(ModelRow row, String written, List<Period> ofYear) {
        try {
            return Period.parse(written);
        } catch (IllegalArgumentException e) {
            List<String> shown = ofYear.stream().map(CommentedPeriods::shown).toList();
            throw row.wrong(
                    "period", "expected.comment_period_like", String.join(", ", NearestCodes.always(written, shown)));
        }
    }

    /** The periods of a year that have a name; weeks and days are too many to be taken for one another. */
    private List<Period> whole(String office, int year, List<Grain> grains) {
        List<Period> periods = new ArrayList<>(seasons.apply(office, year));
        periods.add(Period.year(year));
        periods.addAll(Period.covering(
                Grain.QUARTER, Period.year(year).start(), Period.year(year).end()));
        periods.addAll(Period.covering(
                Grain.MONTH, Period.year(year).start(), Period.year(year).end()));
        periods.removeIf(period -> !grains.contains(period.grain()));
        return periods;
    }

    private String examples(String office, List<Grain> grains) {
        return String.join(
                ", ",
                grains.stream()
                        .sorted(Comparator.reverseOrder())
                        .flatMap(grain -> grain == Grain.SEASON
                                ? seasons.apply(office, EXAMPLE.getYear()).stream()
                                : Stream.of(Period.containing(grain, EXAMPLE)))
                        .map(CommentedPeriods::shown)
                        .toList());
    }

    private static String shown(Period period) {
        return period.code().replace(SEASON, "-");
    }
}
