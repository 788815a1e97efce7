package fr.observatoire.api.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The forms of answers, one line for each. */
public final class Representations {

    private Representations() {}

    /** The forms of an answer made of rows. */
    public static <R extends Table.Source> List<Representation<R>> ofRows(Class<R> response) {
        return rows(response, answer -> answer);
    }

    /** The forms of an answer made of rows that can also be drawn: its table declares its keys and its measures. */
    public static <R extends Table.Source> List<Representation<Pictured<R>>> ofPicture(Class<R> response) {
        List<Representation<Pictured<R>>> forms = new ArrayList<>(rows(response, Pictured::response));
        forms.add(JsonStat.of(Pictured::response));
        forms.add(new Picture<>(Format.PNG));
        forms.add(new Picture<>(Format.SVG));
        forms.add(new Picture<>(Format.PDF));
        return List.copyOf(forms);
    }

    private static <A, R extends Table.Source> List<Representation<A>> rows(Class<R> type, Function<A, R> response) {
        return List.of(Json.of(type, response), Csv.of(response), Xlsx.of(response), Html.of(response));
    }
}
