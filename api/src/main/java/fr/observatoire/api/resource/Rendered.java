package fr.observatoire.api.resource;

import fr.observatoire.api.http.Gzip;
import fr.observatoire.api.representation.Format;

/**
 * An answer as it is sent. The body is shared between requests, so nobody may change it.
 *
 * @param fileName under which it is saved, or null for what usually isn't
 * @param links to the other parts of a longer answer, or null
 * @param packed whether the body is compressed with gzip
 */
record Rendered(Format format, byte[] body, String fileName, String links, boolean packed) {

    boolean isWorthPacking() {
        return !packed && !format.isCompressed() && body.length >= Gzip.WORTH_IT;
    }

    Rendered pack() {
        return new Rendered(format, Gzip.of(body), fileName, links, true);
    }
}
