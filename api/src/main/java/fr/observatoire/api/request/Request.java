package fr.observatoire.api.request;

import fr.observatoire.api.access.Scope;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.text.Language;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.catalog.UnknownCodeException;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Comparisons;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.pace.CourseReader;
import fr.observatoire.warehouse.read.pace.PaceReader;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A request as the resources see it: the office and the language are known, codes are entries of the catalogue.
 *
 * @param catalog as the office shows it
 * @param scope what the client may see of other offices
 * @param code what the path contains: the code of an indicator, or a year; null if nothing
 * @param today the day of the reader, or that of {@code asOf} if it is given
 */
public record Request(
        Parameters parameters,
        Catalog catalog,
        Language language,
        Scope scope,
        Office office,
        String code,
        LocalDate today) {

    /** Without it, the language that the client's program asks for. */
    public static final Parameter<Language> LANG =
            Parameter.code("lang", List.of(Language.values()), Language.FR).example("en");

    public static final Parameter<String> OFFICE = Parameter.text("office").example("pays-orthe-arrigans");
    public static final Parameter<String> AS_OF = Parameter.text("asOf").sample("2021-03-01");
    public static final Parameter<String> CODE =
            Parameter.inPath("code", Map.of("type", "string")).example("visitors-on-site");
    public static final Parameter<String> CHAPTER = Parameter.text("chapter").example("4.4");
    public static final Parameter<Integer> YEAR = Parameter.year("year").example(2020);
    public static final Parameter<Grain> GRAIN =
            Parameter.code("grain", List.of(Grain.values()), null).example("year");

    /**
     * Finds the office; {@code code} is what the path contains, or null.
     *
     * @throws Problem 404 for an office that does not exist, 403 for one that the client may not see
     */
    public static Request read(
            Parameters parameters, Catalog catalog, Language language, Scope scope, String code, LocalDate today) {
        parameters.remember("code", code);
        Office office = office(parameters, catalog, scope);
        return new Request(parameters, catalog.chosenBy(office.code()), language, scope, office, code, today);
    }

    /** The office of the question, else that of the key, else the home office. */
    private static Office office(Parameters parameters, Catalog catalog, Scope scope) {
        String given = OFFICE.read(parameters);
        String usual = scope.isNetwork() ? catalog.homeOffice().code() : scope.office();
        String code = given == null ? usual : given;
        parameters.remember(OFFICE.name(), code);
        try {
            Office office = catalog.office(code);
            if (!scope.mayRead(office.code())) {
                throw Problem.forbidden(scope.code());
            }
            return office;
        } catch (UnknownCodeException unknown) {
            throw Problem.unknownCode(Words.both("kind_of_code.office"), unknown);
        }
    }

    /** What the same client, of the same office and day, asks a resource of the API. */
    public Request about(String code, Map<String, String> parameters) {
        return new Request(new Parameters(parameters), catalog, language, scope, office, code, today);
    }

    /**
     * The indicator of the address.
     *
     * @throws Problem 404 with the nearest codes
     */
    public Indicator indicator() {
        try {
            return catalog.indicator(code);
        } catch (UnknownCodeException unknown) {
            throw Problem.unknownCode(Words.both("kind_of_code.indicator"), unknown);
        }
    }

    /**
     * The year of the address.
     *
     * @throws Problem 404 when it is not a year
     */
    public int year() {
        if (!code.matches("\\d{4}")) {
            throw Problem.notFound();
        }
        return Integer.parseInt(code);
    }

    /**
     * The requested grain, one of those of the indicator; by default a year.
     *
     * @throws Problem 400 with those grains
     */
    public Grain grain(Indicator indicator) {
        return grain(indicator.grains());
    }

    /**
     * The same of some grains.
     *
     * @param grains at least one
     */
    public Grain grain(List<Grain> grains) {
        return parameters.choice(
                GRAIN.name(), grains, Grain::code, grains.contains(Grain.YEAR) ? Grain.YEAR : grains.get(0));
    }

    /**
     * The requested chapter of the manual, or null for all.
     *
     * @throws Problem 400 with the existing chapters
     */
    public String chapter() {
        return parameters.choice(
                CHAPTER.name(),
                catalog.indicators().stream().map(Indicator::chapter).distinct().toList(),
                null);
    }

    /**
     * A period of the address, of any grain, including the seasons of the office; null when it is not given.
     *
     * @throws Problem 400 when it is not a period
     */
    public Period period(Parameter<String> parameter) {
        return parameters.period(parameter.name(), catalog.calendar().seasons(office.code()));
    }

    /** Comparisons of one indicator of the office, as of the day of the reader. */
    public Comparisons comparisons(Indicator indicator, WarehouseReader reader) {
        return new Comparisons(office, indicator, reader, today);
    }

    /** Where the running years of the office stand, as of the day of the reader. */
    public PaceReader paces(WarehouseReader reader) {
        return new PaceReader(office, reader, today);
    }

    /** The days of a year beside those of other years, as of the day of the reader. */
    public CourseReader courses(WarehouseReader reader) {
        return new CourseReader(paces(reader));
    }

    /** What the charts of the answer have in common. */
    public ChartContext setting(WarehouseReader reader) {
        return new ChartContext(
                catalog, office, reader.snapshot().id(), language.code(), reader.breaks(office.code()), today());
    }

    /** A text of the catalogue in the language of the answer, or null. */
    public String in(Text text) {
        return text == null ? null : text.in(language.code());
    }
}
