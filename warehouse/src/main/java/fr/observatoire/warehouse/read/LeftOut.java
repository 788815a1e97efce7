package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The records of a file that its figures leave out.
 *
 * @param path of the file
 * @param refused records that no later file has corrected yet
 * @param duplicates records that exist elsewhere too
 */
record LeftOut(String path, long refused, long duplicates) {

    /** One sentence; empty when all records of the file were used. */
    Optional<Text> sentence() {
        return Stream.of(count("left_out.refused", refused), count("left_out.duplicates", duplicates))
                .flatMap(Optional::stream)
                .reduce((one, other) -> Texts.WAREHOUSE.text("phrase.and", one, other))
                .map(records -> Texts.WAREHOUSE.text(number("left_out.records", refused + duplicates), path, records));
    }

    /** What is 0 is not mentioned. */
    private static Optional<Text> count(String what, long n) {
        return n == 0 ? Optional.empty() : Optional.of(Texts.WAREHOUSE.text(number(what, n), n));
    }

    private static String number(String code, long n) {
        return code + (n == 1 ? "_one" : "_many");
    }
}
