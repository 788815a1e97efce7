package fr.observatoire.etl.discovery;

import fr.observatoire.etl.files.InputConfiguration;
import fr.observatoire.etl.files.InputFile;
import fr.observatoire.etl.files.InputFolder;
import fr.observatoire.etl.quality.PersonalData;
import fr.observatoire.warehouse.text.Visible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of the input folder by path; files that cannot be read are listed separately, files that are not exports
 * are left out.
 */
final class InputTree {

    /** Extensions of explanations, settings, unfinished downloads and links: no tool exports figures with them. */
    private static final Set<String> NO_TABLE = Set.of(
            "md",
            "markdown",
            "rst",
            "yml",
            "yaml",
            "json",
            "toml",
            "ini",
            "cfg",
            "conf",
            "properties",
            "xml",
            "log",
            "html",
            "htm",
            "url",
            "lnk",
            "webloc",
            "tmp",
            "bak",
            "part",
            "crdownload",
            "sh",
            "py",
            "sql",
            "png",
            "jpg",
            "jpeg",
            "gif",
            "svg",
            "docx",
            "doc",
            "odt",
            "pptx");

    /** {@code README}, {@code Lisez-moi.txt}: a text file may be an export, but not one with this name. */
    private static final Pattern NOTICE =
            Pattern.compile("(readme|read[ _-]me|lisez[ _-]?moi|a[ _-]lire|notice|license|licence)(\\.txt)?");

    /**
     * A file of the folder, or what cannot be looked at.
     *
     * @param path relative to the input folder, with {@code /} on every system
     */
    record Found(String path, InputFile file) {

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    private final Map<Found, String> shown = new HashMap<>();
    private final List<Found> files = new ArrayList<>();
    private final List<Found> ignored = new ArrayList<>();
    private final List<Found> unreadable = new ArrayList<>();
    private final List<Found> notFiles = new ArrayList<>();

    private InputTree() {}

    static InputTree of(InputFolder folder) {
        InputTree tree = new InputTree();
        folder.visit(tree.new Collector());
        tree.files.sort(Comparator.comparing(Found::path));
        return tree;
    }

    /**
     * The names of files in everything that is written: relative to the input folder, without addresses and telephone
     * numbers, and without what would act on a terminal. No two names are equal.
     */
    String path(Found file) {
        return shown.computeIfAbsent(file, this::unlikeOthers);
    }

    private String unlikeOthers(Found file) {
        String written = file.path();
        String masked = Visible.line(PersonalData.mask(written));
        String path = masked;
        for (int n = 2; !masked.equals(written) && shown.containsValue(path); n++) {
            path = masked.contains(PersonalData.MASKED)
                    ? masked.replace(PersonalData.MASKED, PersonalData.MASKED + n)
                    : masked + " " + n;
        }
        return path;
    }

    List<Found> files() {
        return files;
    }

    /** Hidden and temporary files, and texts that explain the folder. */
    List<Found> ignored() {
        return ignored;
    }

    List<Found> unreadable() {
        return unreadable;
    }

    /** Links, pipes and devices with the names of exports. */
    List<Found> notFiles() {
        return notFiles;
    }

    private final class Collector implements InputFolder.Visitor {

        @Override
        public boolean enters(String name) {
            return !name.startsWith(".");
        }

        @Override
        public void file(String path, InputFile file) {
            if (path.startsWith(InputConfiguration.FOLDER)) {
                return; // no export: whoever starts the load says whether it is taken
            }
            Found found = new Found(path, file);
            (isNoExport(found) ? ignored : files).add(found);
        }

        @Override
        public void notAFile(String path) {
            Found found = new Found(path, null);
            (isNoExport(found) ? ignored : notFiles).add(found);
        }

        @Override
        public void unreadable(String path) {
            unreadable.add(new Found(path, null));
        }

        /** Office programs leave {@code ~$x.xlsx} and {@code .~lock.x.csv#} next to files that are open. */
        private boolean isNoExport(Found file) {
            String name = file.name().toLowerCase(Locale.ROOT);
            return name.startsWith(".")
                    || name.startsWith("~$")
                    || name.endsWith("~")
                    || name.equals("thumbs.db")
                    || NOTICE.matcher(name).matches()
                    || NO_TABLE.contains(name.substring(name.lastIndexOf('.') + 1));
        }
    }
}
