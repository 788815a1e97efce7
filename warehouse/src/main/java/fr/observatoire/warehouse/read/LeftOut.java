package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.text.Text;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records of a file that its figures leave out.
 *
 * @param path of the file
 * @param refused records that no later file brought right yet
 * @param duplicates records that stand elsewhere too
 */
record LeftOut(String path, long refused, long duplicates) {

    /** One sentence; empty when the file gave all that it held. */
    Optional<Text> sentence() {
        if (refused + duplicates == 0) {
            return Optional.empty();
        }
        boolean several = refused + duplicates > 1;
        return Optional.of(new Text(
                path + " : "
                        + both(
                                " et ",
                                count(refused, "enregistrement refusé", "enregistrements refusés"),
                                count(duplicates, "doublon", "doublons"))
                        + (several ? " n’y entrent pas." : " n’y entre pas."),
                path + ": "
                        + both(
                                " and ",
                                count(refused, "refused record", "refused records"),
                                count(duplicates, "duplicate", "duplicates"))
                        + (several ? " are left out." : " is left out.")));
    }

    private static String both(String and, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(and));
    }

    /** Nothing is said of what there is none of. */
    private static String count(long n, String one, String many) {
        return n == 0 ? "" : n + " " + (n == 1 ? one : many);
    }
}
