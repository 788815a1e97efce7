package fr.observatoire.api.comparison;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.text.Text;

/**
 * A year and its base, as a request gives them.
 *
 * @param year null for the last one with data
 */
public record ComparedYear(Integer year, Base base) {

    public static final Parameter<String> BASE =
            Parameter.text("base").usually("previous").example("2019");

    /** Older figures come from another office and another tool. */
    private static final int LONGEST_SPAN = 12;

    private static final Text EXPECTED = Words.both("expected.base", LONGEST_SPAN);

    /**
     * Reads {@code year} and {@code base}.
     *
     * @throws Problem 400 when the text is not a base
     */
    public static ComparedYear read(Request request) {
        Integer year = Request.YEAR.read(request.parameters());
        ComparedYear compared = new ComparedYear(year, base(request));
        return year == null ? compared : compared.checked();
    }

    /**
     * The same, with its year chosen if the request gave none.
     *
     * @throws Problem 400 when the base is not before the year
     */
    public ComparedYear settled(WarehouseReader reader, Request request) {
        return year != null
                ? this
                : new ComparedYear(Coverage.of(reader, request).last(), base).checked();
    }

    private static Base base(Request request) {
        Base base = parse(BASE.read(request.parameters()));
        request.parameters().remember(BASE.name(), base.toString());
        return base;
    }

    /**
     * Reads a base as the address writes it.
     *
     * @throws Problem 400 when the text is not a base
     */
    public static Base parse(String text) {
        try {
            return Base.parse(text);
        } catch (IllegalArgumentException notABase) {
            throw Problem.badValue(BASE.name(), text, EXPECTED);
        }
    }

    /**
     * The same.
     *
     * @throws Problem 400 when the base is not before the year
     */
    public ComparedYear checked() {
        boolean before = base.years(year).stream().allMatch(each -> each < year);
        if (!before || year - base.years(year).get(0) > LONGEST_SPAN) {
            throw Problem.badValue(BASE.name(), base.toString(), EXPECTED);
        }
        return this;
    }
}
