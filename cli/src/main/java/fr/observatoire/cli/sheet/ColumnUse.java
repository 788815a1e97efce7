package fr.observatoire.cli.sheet;

import fr.observatoire.etl.read.Slug;
import fr.observatoire.warehouse.own.OwnFigure.Adds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a column of an own sheet is, as a person says it in one or two words: {@code somme}, {@code moyenne reponses}.
 *
 * @param over the column that a mean is weighted by, or that a share is of; empty for none
 */
record ColumnUse(Kind kind, String over) {

    /** The kinds, each with its French and its English word. */
    enum Kind {
        DATE("date", "date", null),
        PLACE("lieu", "place", null),
        MEMBER("membre", "member", null),
        SUM("somme", "sum", Adds.SUM),
        LAST("dernier", "last", Adds.LAST),
        MEAN("moyenne", "mean", Adds.MEAN),
        SHARE("part", "share", Adds.SHARE),
        NONE("rien", "none", null);

        private final String french;
        private final String english;
        private final Adds adds;

        Kind(String french, String english, Adds adds) {
            this.french = french;
            this.english = english;
            this.adds = adds;
        }

        String word(String lang) {
            return "en".equals(lang) ? english : french;
        }

        /** How it adds up; null for what is no measure. */
        Adds adds() {
            return adds;
        }

        boolean divides() {
            return adds != null && adds.divides();
        }
    }

    /** Empty for other words. */
    static Optional<ColumnUse> of(String answer) {
        String[] words = Slug.of(answer).split("-(par-|de-|des-|d-|by-|of-)?", 2);
        return Arrays.stream(Kind.values())
                .filter(kind -> List.of(kind.french, kind.english).contains(words[0]))
                .map(kind -> new ColumnUse(kind, words.length > 1 ? words[1] : ""))
                .findFirst();
    }

    /** All words of a language, for people who wrote another one. */
    static String words(String lang) {
        return Arrays.stream(Kind.values()).map(kind -> kind.word(lang)).collect(Collectors.joining(", "));
    }
}
