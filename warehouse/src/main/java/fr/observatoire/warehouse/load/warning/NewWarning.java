package fr.observatoire.warehouse.load.warning;

import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** A warning that is about to be written to {@code fct_warning}. */
public record NewWarning(
        String id,
        String office,
        String source,
        String code,
        Text text,
        LocalDate from,
        LocalDate to,
        Integer fileKey,
        Integer line) {

    /** Short enough to be typed, long enough for all warnings of a region. */
    private static final int ID_BYTES = 5;

    /** The id of a finding. It contains no file name and no time, so that the same finding always has the same id. */
    public static String id(Object... what) {
        String joined = Arrays.stream(what).map(String::valueOf).collect(Collectors.joining("|"));
        return HexFormat.of().formatHex(DigestUtils.sha256(joined), 0, ID_BYTES);
    }
}
