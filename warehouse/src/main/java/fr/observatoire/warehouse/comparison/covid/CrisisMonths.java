package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.catalog.Crisis;
import fr.observatoire.warehouse.catalog.CrisisDays;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The months that a crisis hits: a closure from 17 March hits the whole month of March. */
final class CrisisMonths {

    /**
     * Two crises less than a year apart count as one, because the time between them is too short for a model to learn
     * from.
     */
    private static final int YEAR = 12;

    private final CrisisDays crises;

    CrisisMonths(List<Crisis> crises) {
        this.crises = new CrisisDays(crises);
    }

    boolean hit(YearMonth month) {
        return crises.hit(month.atDay(1), month.atEndOfMonth());
    }

    /** Whether a day of the month lies in a crisis of any kind: nothing is learnt from it. */
    boolean touch(YearMonth month) {
        return crises.touch(Period.month(month.getYear(), month.getMonthValue()));
    }

    /** The months of a year that are hit, in order. */
    List<YearMonth> of(int year) {
        return Totals.allMonths().stream()
                .map(month -> YearMonth.of(year, month))
                .filter(this::hit)
                .toList();
    }

    /** The first month of the crisis that hits a month of the year, even if it began long before the year. */
    Optional<YearMonth> start(int year) {
        return of(year).stream()
                .findFirst()
                .map(month -> backwards(month.atEndOfMonth()))
                .map(YearMonth::from);
    }

    /**
     * The groups of consecutive months, in order: {@code 2020-03/2020-06, 2020-10/2020-12}.
     *
     * @param months in order, each once
     */
    static String codes(List<YearMonth> months) {
        return stretches(months).stream()
                .map(stretch -> joined(stretch, YearMonth::toString, (first, last) -> first + "/" + last))
                .collect(Collectors.joining(", "));
    }

    /**
     * The same at the beginning of a sentence: {@code Mars à juin et octobre à décembre 2020}.
     *
     * @param months in order, each once; at least one
     */
    static Text words(List<YearMonth> months) {
        Text names = names(months);
        return new Text(capital(names.fr()), capital(names.en()));
    }

    /** The same inside a sentence: {@code mars à juin et octobre à décembre 2020}. */
    static Text names(List<YearMonth> months) {
        return months.stream()
                .collect(Collectors.groupingBy(YearMonth::getYear, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(CrisisMonths::namesOfOneYear)
                .reduce(Phrases::and)
                .orElseThrow();
    }

    private static Text namesOfOneYear(List<YearMonth> months) {
        List<Text> stretches = stretches(months).stream()
                .map(stretch -> joined(stretch, Phrases::month, Phrases::range))
                .toList();
        Text names = Phrases.enumerated(stretches);
        int year = months.get(0).getYear();
        return new Text(names.fr() + " " + year, names.en() + " " + year);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static <T> T joined(List<YearMonth> stretch, Function<YearMonth, T> name, BinaryOperator<T> range) {
        T first = name.apply(stretch.get(0));
        return stretch.size() == 1 ? first : range.apply(first, name.apply(stretch.get(stretch.size() - 1)));
    }

    private static List<List<YearMonth>> stretches(List<YearMonth> months) {
        List<List<YearMonth>> stretches = new ArrayList<>();
        YearMonth next = null;
        for (YearMonth month : months) {
            if (!month.equals(next)) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(month);
            next = month.plusMonths(1);
        }
        return stretches;
    }

    private LocalDate backwards(LocalDate start) {
        return crises.stretches().stream()
                .filter(days -> days.from().isBefore(start))
                .filter(days -> !days.to().isBefore(start.minusMonths(YEAR)))
                .findFirst()
                .map(days -> backwards(days.from()))
                .orElse(start);
    }
}
