package fr.observatoire.etl.discovery;

import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises a file by its name: {@code journal-accueil*} is {@code Journal-accueil 2018.xlsx}. */
public final class FileNames {

    private FileNames() {}

    /** Whether a file with this name, with any extension, belongs to a resource. */
    public static boolean match(String fileName, Resource resource) {
        int dot = fileName.lastIndexOf('.');
        String name = (dot < 0 ? fileName : fileName.substring(0, dot)).toLowerCase(Locale.ROOT);
        return resource.path().stream()
                .anyMatch(glob -> pattern(glob).matcher(name).matches());
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(Arrays.stream(glob.toLowerCase(Locale.ROOT).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }
}
