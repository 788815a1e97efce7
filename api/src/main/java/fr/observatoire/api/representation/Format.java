package fr.observatoire.api.representation;

import java.util.Locale;

/** The forms of an answer; the suffix of the address or the {@code Accept} header chooses one. */
public enum Format {
    JSON("application/json", "application/json"),
    CSV("text/csv", "text/csv; charset=utf-8"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** In the spelling of Jetty. */
    HTML("text/html", "text/html;charset=utf-8"),
    /** JSON-stat has no registered media type; the suffix of this one says that it is JSON. */
    JSONSTAT("application/vnd.json-stat+json", "application/vnd.json-stat+json"),
    PNG("image/png", "image/png"),
    /** The document itself names its encoding. */
    SVG("image/svg+xml", "image/svg+xml"),
    PDF("application/pdf", "application/pdf"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private final String mediaType;
    private final String contentType;

    Format(String mediaType, String contentType) {
        this.mediaType = mediaType;
        this.contentType = contentType;
    }

    /** What follows the last dot of an address: {@code csv}. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type without parameters, as {@code Accept} names it. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether an answer in this form is usually saved as a file, and so needs a name. */
    public boolean isFile() {
        return this == CSV || this == XLSX || this == PDF || this == PPTX;
    }

    /** Whether answers in this form are compressed already. */
    public boolean isCompressed() {
        return this == PNG || this == XLSX || this == PDF || this == PPTX;
    }

    /** The value of {@code Content-Type}. */
    public String contentType() {
        return contentType;
    }
}
