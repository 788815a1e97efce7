package fr.observatoire.warehouse.catalog.look;

/**
 * The picture that stands for an office, which opens.
 *
 * @param bytes as the office gave them
 * @param png a PNG; else a JPEG
 * @param width in pixels, as {@code height}
 */
public record Logo(byte[] bytes, boolean png, int width, int height) {

    public String mediaType() {
        return png ? "image/png" : "image/jpeg";
    }
}
