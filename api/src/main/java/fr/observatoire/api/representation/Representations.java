package fr.observatoire.api.representation;

import java.util.List;

/** The forms that answers come in: one line here for each. */
public final class Representations {

    private Representations() {}

    /** Of an answer made of rows. */
    public static <R extends Table.Source> List<Representation<R>> ofRows() {
        return List.of(Json.of(answer -> answer), Csv.of(answer -> answer));
    }

    /** Of an answer made of rows that can be drawn too. */
    public static <R extends Table.Source> List<Representation<Pictured<R>>> ofPicture() {
        return List.of(
                Json.of(Pictured::response),
                Csv.of(Pictured::response),
                new Picture<>(Format.PNG),
                new Picture<>(Format.SVG));
    }
}
