package fr.observatoire.api.resource;

import fr.observatoire.api.representation.Format;
import fr.observatoire.api.request.Page;

/**
 * An answer as it goes out. The body is shared between requests: nobody changes it.
 *
 * @param page which part of a longer answer it is, or null
 * @param packed whether the body is compressed for the way, by gzip
 */
record Rendered(Format format, byte[] body, Page.Part page, boolean packed) {

    /** Less fits into one packet as it is. */
    private static final int WORTH_PACKING = 1400;

    boolean isWorthPacking() {
        return !packed && !format.isCompressed() && body.length >= WORTH_PACKING;
    }

    Rendered pack() {
        return new Rendered(format, Gzip.of(body), page, true);
    }
}
