package fr.observatoire.warehouse.journal;

import java.util.Locale;

/** What the name of a sheet says about another sheet. */
public final class SheetName {

    private SheetName() {}

    /**
     * Whether a sheet is called like a copy or a draft of another: {@code journal - Copie.csv} or {@code
     * brouillons/journal.csv} beside {@code journal.csv}. Paths are relative to the input folder.
     */
    public static boolean isCopy(String path, String original) {
        String name = bare(path);
        String other = bare(original);
        return name.equals(other) ? folder(path).startsWith(folder(original) + "/") : name.contains(other);
    }

    /** The name of a file without its folder and ending, in small letters. */
    public static String bare(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
