package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The periods that comparisons must know: crises, seasons, closures, school holidays, breaks. Ends are inclusive. */
public final class Calendar {

    private static final String COVID = "covid";

    /**
     * School holidays of one zone.
     *
     * @param zone {@code A}, {@code B} or {@code C}
     * @param name French name: {@code Toussaint}
     * @param from first day without school, inclusive
     * @param to last day without school, inclusive (official calendars give the day of return instead)
     */
    public record SchoolHoliday(String zone, String name, LocalDate from, LocalDate to) {}

    private final List<Crisis> crises;
    private final List<Season> seasons;
    private final List<Closure> closures;
    private final List<SchoolHoliday> schoolHolidays;
    private final List<Break> breaks;

    Calendar(
            List<Crisis> crises,
            List<Season> seasons,
            List<Closure> closures,
            List<SchoolHoliday> schoolHolidays,
            List<Break> breaks) {
        this.crises = List.copyOf(crises);
        this.seasons = List.copyOf(seasons);
        this.closures = List.copyOf(closures);
        this.schoolHolidays = List.copyOf(schoolHolidays);
        this.breaks = List.copyOf(breaks);
    }

    /** The crises that hit every office, in order of their first day. */
    public List<Crisis> crises() {
        return crises.stream().filter(crisis -> crisis.office() == null).toList();
    }

    /** The crises that hit an office, this office only, or all offices, in order of their first day. */
    public List<Crisis> crises(String office) {
        return crises.stream()
                .filter(crisis -> crisis.office() == null || crisis.office().equals(office))
                .toList();
    }

    /** The days and periods of an office that they hit. */
    public CrisisDays crisisDays(String office) {
        return new CrisisDays(crises(office));
    }

    /** The seasons of an office, in the order of its file; they may overlap (the high season lies in the season). */
    public List<Season> seasons(String office) {
        return seasons.stream().filter(season -> season.office().equals(office)).toList();
    }

    /** The season in which an office opens, the one with the code {@code opening}; null when it declares none. */
    public Season openingSeason(String office) {
        return seasons(office).stream()
                .filter(season -> season.code().equals("opening"))
                .findFirst()
                .orElse(null);
    }

    /** The dated closures of an office, in order of their first day. */
    public List<Closure> closures(String office) {
        return closures.stream()
                .filter(closure -> closure.office().equals(office))
                .toList();
    }

    /** The school holidays of all zones, in order of their first day. */
    public List<SchoolHoliday> schoolHolidays() {
        return schoolHolidays;
    }

    /**
     * The breaks in the series of an office, in order. They include changes of web tools that the office may never have
     * used.
     */
    public List<Break> breaks(String office) {
        return breaks.stream()
                .filter(each -> each.office() == null || each.office().equals(office))
                .toList();
    }

    /**
     * What a year is compared with besides the year before, when a crisis hit that one: the last year that none hit.
     * Empty when the year before was spared.
     */
    public OptionalInt referenceYear(String office, int year) {
        int reference = year - 1;
        while (hitByCrisis(office, Period.year(reference))) {
            reference--;
        }
        return reference == year - 1 ? OptionalInt.empty() : OptionalInt.of(reference);
    }

    /**
     * The last year before the last crisis that hit a year before this one: what the figures came back from. Empty when
     * none did.
     */
    public OptionalInt lastYearBeforeCrisis(String office, int year) {
        return Stream.concat(
                        crises(office).stream().map(Crisis::from),
                        closures(office).stream().map(Closure::from))
                .mapToInt(LocalDate::getYear)
                .min()
                .stream()
                .flatMap(first -> IntStream.iterate(year - 1, each -> each >= first, each -> each - 1))
                .filter(each -> hitByCrisis(office, Period.year(each)))
                .map(hit -> referenceYear(office, hit).orElse(hit - 1))
                .findFirst();
    }

    /**
     * Whether a crisis hits the period: a crisis of the calendar, or a closure of the office that a crisis caused. A year
     * that none hits is a clean one.
     */
    public boolean hitByCrisis(String office, Period period) {
        return crisisDays(office).hit(period)
                || closures(office).stream()
                        .filter(closure -> closure.reason().equals(COVID))
                        .anyMatch(closure -> closure.meets(period.start(), period.end()));
    }
}
