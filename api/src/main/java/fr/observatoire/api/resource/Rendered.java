package fr.observatoire.api.resource;

import fr.observatoire.api.representation.Format;
import fr.observatoire.api.request.Page;

/**
 * An answer as it is sent. The body is shared between requests, so nobody may change it.
 *
 * @param page which part of a longer answer it is, or null
 * @param packed whether the body is compressed with gzip
 */
record Rendered(Format format, byte[] body, Page.Part page, boolean packed) {

    /** Smaller answers fit into one packet without compression. */
    private static final int WORTH_PACKING = 1400;

    boolean isWorthPacking() {
        return !packed && !format.isCompressed() && body.length >= WORTH_PACKING;
    }

    Rendered pack() {
        return new Rendered(format, Gzip.of(body), page, true);
    }
}
