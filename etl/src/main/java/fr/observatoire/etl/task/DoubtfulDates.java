package fr.observatoire.etl.task;

import fr.observatoire.etl.discovery.NamedYears;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.period.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks about the dates of a file that a slip of the hand may have made: of a year that the name of the file does not
 * say, or far from all others. They are possible, so their records are loaded.
 */
final class DoubtfulDates {

    /** A row or two by a slip; more of them are another year, which one question names. */
    private static final int FEW = 3;

    /** Days without a record around a lone date: longer than an office is closed in winter. */
    private static final int FAR = 120;

    /** A few records are lone only beside many times as many. */
    private static final int MANY_TIMES = 10;

    /** An export of a tool begins a few days early, and nobody types its dates. */
    private static final int OVERLAP = 7;

    private final DateRange named;
    private final boolean typed;
    private final RecordDates dates;
    private final Set<CheckedRecord> doubtful = new HashSet<>();

    /** @param fileName says which years are expected, or none */
    DoubtfulDates(String fileName, Resource resource, RecordDates dates) {
        this.named = NamedYears.of(fileName);
        this.typed = resource.isFilledIn();
        this.dates = dates;
    }

    /** Asks about the records with such dates; returns the few that stand apart from the others. */
    Set<CheckedRecord> ask(CheckedFile checked) {
        List<CheckedRecord> sorted = checked.accepted().stream()
                .filter(record -> dates.first(record) != null)
                .sorted(Comparator.comparing(dates::first))
                .toList();
        Map<Boolean, List<CheckedRecord>> byNamed = sorted.stream().collect(Collectors.partitioningBy(this::isNamed));
        Set<CheckedRecord> apart = new HashSet<>(askAboutYears(byNamed.get(false), checked));
        for (CheckedRecord record : lone(byNamed.get(true))) {
            checked.warn(record.line(), "lone_date", EtlTexts.text("file.lone_date", dates.shown(record)));
            apart.add(record);
        }
        if (typed) {
            doubtful.addAll(byNamed.get(false));
            doubtful.addAll(apart);
        }
        return apart;
    }

    /** The records that were asked about, of a sheet that is typed by hand: they take no other record's place. */
    Set<CheckedRecord> doubtful() {
        return doubtful;
    }

    private List<CheckedRecord> askAboutYears(List<CheckedRecord> outside, CheckedFile checked) {
        if (outside.size() > FEW) {
            askOnce(outside, checked);
            return List.of();
        }
        outside.forEach(record -> checked.warn(
                record.line(), "other_year", EtlTexts.text("file.other_year", dates.shown(record), years())));
        return outside;
    }

    private boolean isNamed(CheckedRecord record) {
        int overlap = typed ? 0 : OVERLAP;
        return named.isAlways()
                || named.meets(
                        dates.first(record).minusDays(overlap),
                        dates.latest(record).plusDays(overlap));
    }

    private void askOnce(List<CheckedRecord> outside, CheckedFile checked) {
        int line = outside.stream().mapToInt(CheckedRecord::line).min().orElseThrow();
        String first = dates.shown(outside.get(0));
        String last = dates.shown(outside.get(outside.size() - 1));
        checked.warn(line, "other_year", EtlTexts.text("file.other_years", first, last, years()));
    }

    private String years() {
        int first = named.from().getYear();
        int last = named.to().getYear();
        return first == last ? String.valueOf(first) : first + "-" + last;
    }

    private List<CheckedRecord> lone(List<CheckedRecord> sorted) {
        List<List<CheckedRecord>> runs = runs(sorted);
        int most = runs.stream().mapToInt(List::size).max().orElse(0);
        return runs.stream()
                .filter(run -> run.size() <= FEW && run.size() * MANY_TIMES <= most)
                .flatMap(List::stream)
                .toList();
    }

    /** The records divided where many days have none. */
    private List<List<CheckedRecord>> runs(List<CheckedRecord> sorted) {
        List<List<CheckedRecord>> runs = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (CheckedRecord record : sorted) {
            if (runs.isEmpty() || ChronoUnit.DAYS.between(last, dates.first(record)) > FAR) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(record);
            last = dates.latest(record).isAfter(last) ? dates.latest(record) : last;
        }
        return runs;
    }
}
