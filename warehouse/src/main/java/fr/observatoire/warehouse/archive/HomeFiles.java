package fr.observatoire.warehouse.archive;

import fr.observatoire.warehouse.journal.JournalFolder;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.SnapshotInfo;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a home that belong together at one moment, whatever is being loaded meanwhile. The pointers are read before
 * the lake: of what they point to, the lake has every entry. What the lake has more is loaded next time, as after a load
 * that was killed.
 *
 * @param current the live snapshot, null when nothing was published
 * @param head what the next load builds on when that is something else, else null
 * @param files and folders: an empty one says something too
 */
record HomeFiles(Path root, String current, String head, List<Path> files) {

    /** What is being written, locked, or opened in Excel. */
    private static final Pattern PASSING = Pattern.compile(".*[.](new|lock|wal)|scratch|~[$].*");

    static HomeFiles of(Home home) throws IOException {
        String current = home.current().orElse(null);
        String head = home.head().filter(id -> !id.equals(current)).orElse(null);
        List<Path> files = new ArrayList<>();
        for (String snapshot : snapshots(home)) {
            files.addAll(in(home.snapshot(snapshot)));
        }
        files.addAll(new JournalFolder(home.lake()).files());
        files.addAll(in(home.config()));
        files.addAll(in(home.quarantine()));
        return new HomeFiles(home.root(), current, head, files);
    }

    private static List<String> snapshots(Home home) {
        return Stream.concat(home.snapshotList().stream().map(SnapshotInfo::id), home.head().stream())
                .distinct()
                .toList();
    }

    private static List<Path> in(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> content = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return content.filter(file -> lasts(folder.relativize(file))).toList();
        }
    }

    private static boolean lasts(Path name) {
        return Stream.iterate(name, Path::getParent).limit(name.getNameCount()).noneMatch(part -> PASSING.matcher(
                        part.getFileName().toString())
                .matches());
    }

    /** The path of a file in the home, the same on every system; that of a folder ends with a slash. */
    String name(Path file) {
        String name =
                root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
        return Files.isDirectory(file) ? name + "/" : name;
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.isDirectory(file) ? 0 : Files.size(file);
        }
        return bytes;
    }
}
