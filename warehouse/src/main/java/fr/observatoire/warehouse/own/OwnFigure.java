package fr.observatoire.warehouse.own;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.text.TextException;
import fr.observatoire.warehouse.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The figure of an indicator over an own sheet: which measure, how it adds up, and of which rows. The statement is made of
 * these names, which are codes and nothing else.
 *
 * @param sheet code of the own sheet
 * @param measure code of the measure in it
 * @param adds how the figures of days, months, places and members make one
 * @param places codes of the places that count; empty for all
 * @param members codes of the members that count, without that of the sheet; empty for all
 */
public record OwnFigure(
        @JsonProperty(required = true) String sheet,
        @JsonProperty(required = true) String measure,
        @JsonProperty(required = true) Adds adds,
        List<String> places,
        List<String> members) {

    /** The report view of all own sheets. */
    public static final String VIEW = "rpt_measure";

    private static final String CODE = "[a-z0-9]+([-.][a-z0-9]+)*";

    /** How figures make one. */
    public enum Adds {
        /** They are added. */
        SUM("sum(value)", null),
        /** The last one of each place and member counts; those are added. */
        LAST(
                "list_sum(map_values(list_reduce(list(MAP {concat_ws('/', place, member): value} ORDER BY date),"
                        + " lambda one, next: map_concat(one, next))))",
                null),
        /** The mean, each figure as often as its weight says. */
        MEAN("sum(value * weight)", "sum(weight)"),
        /** The parts of a hundred of the whole, both added before they are divided. */
        SHARE("100 * sum(value)", "sum(weight)");

        private final String numerator;
        private final String denominator;

        Adds(String numerator, String denominator) {
            this.numerator = numerator;
            this.denominator = denominator;
        }

        /** Whether it needs a second column to be divided by. */
        public boolean divides() {
            return denominator != null;
        }
    }

    public OwnFigure {
        places = listed(places);
        members = listed(members);
        List<String> codes = new ArrayList<>(List.of(sheet, measure));
        codes.addAll(places);
        codes.addAll(members);
        for (String code : codes) {
            if (!code.matches(CODE)) {
                throw new TextException(
                        Texts.WAREHOUSE.text("model.value", code, Texts.WAREHOUSE.text("expected.plain_code")));
            }
        }
    }

    private static List<String> listed(List<String> codes) {
        return codes == null ? List.of() : List.copyOf(codes);
    }

    /** The aggregate over the columns of the view. */
    public String numerator() {
        return adds.numerator;
    }

    /** The aggregate that it is divided by, or null. */
    public String denominator() {
        return adds.denominator;
    }

    /** The condition on the rows of the view. */
    public String where() {
        return "sheet = '" + sheet + "' AND measure = '" + measure + "'" + among("place", places)
                + among(
                        "member",
                        members.stream().map(word -> member(sheet, word)).toList());
    }

    private static String among(String column, List<String> codes) {
        return codes.isEmpty()
                ? ""
                : " AND " + column + codes.stream().collect(Collectors.joining("', '", " IN ('", "')"));
    }

    /** The warehouse's code of a member: words of two sheets are two members, even when they are the same. */
    public static String member(String sheet, String word) {
        return sheet + "." + word;
    }
}
