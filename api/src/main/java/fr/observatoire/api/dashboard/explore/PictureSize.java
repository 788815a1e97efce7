package fr.observatoire.api.dashboard.explore;

/** The sizes of a picture that a reader can choose, in pixels. */
public enum PictureSize {
    USUAL("usuelle", 1200, 675),
    LARGE("grande", 1600, 900),
    SMALL("petite", 800, 450),
    SQUARE("carree", 900, 900);

    private final String code;
    private final int width;
    private final int height;

    PictureSize(String code, int width, int height) {
        this.code = code;
        this.width = width;
        this.height = height;
    }

    String code() {
        return code;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
