package fr.observatoire.api.http;

import java.util.List;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.eclipse.jetty.http.QuotedQualityCSV.QualityValue;

/**
 * The values of a header that gives them weights (RFC 9110, 12.4.2): {@code Accept}, {@code Accept-Encoding}, {@code
 * Accept-Language}.
 */
public final class QualityValues {

    /** Browsers send a fifth of it. What is longer is no wish of anybody, and reading it costs. */
    private static final int LONGEST = 1000;

    private QualityValues() {}

    /** The values, including refused ones, by weight; none when the header is missing, too long or cannot be read. */
    public static List<QualityValue> of(String header) {
        if (header == null || header.length() > LONGEST) {
            return List.of();
        }
        QuotedQualityCSV values = new QuotedQualityCSV();
        try {
            values.addValue(header);
        } catch (IllegalArgumentException quotesThatDoNotClose) {
            return List.of();
        }
        return values.getQualityValues();
    }
}
