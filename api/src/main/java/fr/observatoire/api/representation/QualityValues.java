package fr.observatoire.api.representation;

import java.util.List;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.eclipse.jetty.http.QuotedQualityCSV.QualityValue;

/** The values of a header that gives them weights (RFC 9110, 12.4.2): {@code Accept}, {@code Accept-Encoding}. */
public final class QualityValues {

    private QualityValues() {}

    /** The values, including refused ones; empty when the header is missing or cannot be read. */
    public static List<QualityValue> of(String header) {
        QuotedQualityCSV values = new QuotedQualityCSV();
        try {
            values.addValue(header == null ? "" : header);
        } catch (IllegalArgumentException quotesThatDoNotClose) {
            return List.of();
        }
        return values.getQualityValues();
    }
}
