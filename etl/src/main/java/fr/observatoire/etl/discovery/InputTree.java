package fr.observatoire.etl.discovery;

import fr.observatoire.etl.quality.PersonalData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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

    private final Path root;
    private final Map<Path, String> shown = new HashMap<>();
    private final List<Path> files = new ArrayList<>();
    private final List<Path> ignored = new ArrayList<>();
    private final List<Path> unreadable = new ArrayList<>();

    private InputTree(Path root) {
        this.root = root;
    }

    static InputTree of(Path root) {
        InputTree tree = new InputTree(root);
        try {
            Files.walkFileTree(root, tree.new Collector());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tree.files.sort(Comparator.comparing(tree::written));
        return tree;
    }

    /**
     * The names of files in everything that is written: relative to the input folder, without addresses and telephone
     * numbers. No two names are equal.
     */
    String path(Path file) {
        return shown.computeIfAbsent(file, this::unlikeOthers);
    }

    private String unlikeOthers(Path file) {
        String written = written(file);
        String masked = PersonalData.mask(written);
        String path = masked;
        for (int n = 2; !masked.equals(written) && shown.containsValue(path); n++) {
            path = masked.replace(PersonalData.MASKED, PersonalData.MASKED + n);
        }
        return path;
    }

    /** With {@code /} on every system. */
    private String written(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    List<Path> files() {
        return files;
    }

    /** Hidden and temporary files, and texts that explain the folder. */
    List<Path> ignored() {
        return ignored;
    }

    List<Path> unreadable() {
        return unreadable;
    }

    private final class Collector extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                    !folder.equals(root) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            (isNoExport(file) ? ignored : files).add(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreadable.add(file);
            return FileVisitResult.CONTINUE;
        }

        /** Office programs leave {@code ~$x.xlsx} and {@code .~lock.x.csv#} next to files that are open. */
        private boolean isNoExport(Path file) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return name.startsWith(".")
                    || name.startsWith("~$")
                    || name.endsWith("~")
                    || name.equals("thumbs.db")
                    || NOTICE.matcher(name).matches()
                    || NO_TABLE.contains(name.substring(name.lastIndexOf('.') + 1));
        }
    }
}
