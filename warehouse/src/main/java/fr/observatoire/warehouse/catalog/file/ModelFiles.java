package fr.observatoire.warehouse.catalog.file;

import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The files of the model in order of their paths: the files of the program, replaced by the file of the same path in
 * the home folder if there is one, and the files that only the home folder has.
 */
public final class ModelFiles {

    /**
     * Each folder holds one kind of file. Other files in a home's configuration (keys, settings) do not belong to the
     * model.
     */
    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("sources", "yml"),
            Map.entry("lake", "yml"),
            Map.entry("indicators", "yml"),
            Map.entry("offices", "yml"),
            Map.entry("comparisons", "yml"),
            Map.entry("schema", "sql"),
            Map.entry("loads", "sql"),
            Map.entry("reports", "sql"),
            Map.entry("targets", "csv"),
            Map.entry("presentation", "csv"),
            Map.entry("report", "yml, .png, .jpg, .jpeg, .pptx"),
            Map.entry("calendars", "csv"),
            Map.entry("seeds", "csv"));

    /** What lies beside the folders and belongs to the model; a misspelt name too, so that it is refused. */
    private static final Pattern TABLE = Pattern.compile("(?i)comm?ent.*[.]csv");

    private static final int VERSION_LENGTH = 12;

    private final SortedMap<String, ModelFile> files = new TreeMap<>();

    /** What lies under the overlay. */
    private final SortedMap<String, ModelFile> program = new TreeMap<>();

    /** Those of the home folder. */
    private final SortedMap<String, ModelFile> overlay = new TreeMap<>();

    /** The folders of which a file was taken out. */
    private final Set<String> incomplete = new HashSet<>();

    private ModelFiles() {}

    /**
     * Reads the model of the class path, a folder or a jar, and lays the overlay over it.
     *
     * @param overlay {@code <home>/config}; null, or a folder that does not exist: no overlay
     * @param shownAs text before the path of a file of the overlay in messages
     * @param completesSample whether the files of an overlay rely on the sample's offices
     */
    public static ModelFiles read(Path overlay, String shownAs, Predicate<Map<String, ModelFile>> completesSample) {
        ModelFiles model = new ModelFiles();
        try {
            if (overlay != null && Files.isDirectory(overlay)) {
                model.overlay.putAll(filesOf(overlay, shownAs));
            }
            model.program.putAll(ofProgram("model", "model/"));
            if (completesSample.test(model.overlay)) {
                model.program.putAll(ofProgram("sample-config", "sample-data/config/"));
            }
            model.files.putAll(model.program);
            model.files.putAll(model.overlay);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return model;
    }

    /** The files of a folder of the class path. */
    private static Map<String, ModelFile> ofProgram(String folder, String shownAs) throws IOException {
        URL place = ModelFiles.class.getResource("/" + folder);
        if (place == null) {
            throw new IllegalStateException("no folder " + folder + " on the class path");
        }
        try {
            if (place.openConnection() instanceof JarURLConnection jar) {
                Path archive = Path.of(jar.getJarFileURL().toURI());
                try (FileSystem inside = FileSystems.newFileSystem(archive)) {
                    return filesOf(inside.getPath(folder), shownAs);
                }
            }
            return filesOf(Path.of(place.toURI()), shownAs);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(place.toString(), e);
        }
    }

    /**
     * The files of the model in a folder, by their paths.
     *
     * @param shownAs text before the path in messages
     */
    private static Map<String, ModelFile> filesOf(Path root, String shownAs) throws IOException {
        Map<String, ModelFile> found = new TreeMap<>();
        for (Path entry : entries(root)) {
            String name = entry.getFileName().toString();
            if (TABLE.matcher(name).matches()) {
                found.put(name, new ModelFile(name, shownAs + name, Files.readAllBytes(entry)));
            }
        }
        for (String folder : EXTENSIONS.keySet()) {
            if (Files.isDirectory(root.resolve(folder))) {
                for (Path entry : entries(root.resolve(folder))) {
                    String path = folder + "/" + entry.getFileName();
                    String shown = shownAs + path;
                    checkKind(entry, folder, shown);
                    found.put(path, new ModelFile(path, shown, Files.readAllBytes(entry)));
                }
            }
        }
        return found;
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(ModelFiles::isMeant).toList();
        }
    }

    /** Whether each file is one of the overlay, in order of the paths. */
    public Map<String, Boolean> ofOverlay() {
        Map<String, Boolean> origins = new LinkedHashMap<>();
        files.keySet().forEach(path -> origins.put(path, overlay.containsKey(path)));
        return origins;
    }

    /** The files of the overlay, by their paths. */
    public Map<String, ModelFile> overlay() {
        return Collections.unmodifiableMap(overlay);
    }

    /**
     * Writes the files of the overlay, as they were read, where {@link #read} finds them again. The offices come last:
     * if the program is killed half way, the folder has none, and is no configuration yet.
     */
    public void writeOverlay(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (ModelFile file : overlay.values().stream()
                .sorted(Comparator.comparing(file -> file.folder().equals("offices")))
                .toList()) {
            Path copy = folder.resolve(file.path());
            if (Files.notExists(copy)) {
                Files.createDirectories(copy.getParent());
                Files.write(copy, file.bytes());
            }
        }
    }

    /**
     * Office programs leave lock files ({@code ~$targets.csv}, {@code .~lock.targets.csv#}) next to the file that is
     * open: these are ignored.
     */
    private static boolean isMeant(Path entry) {
        String name = entry.getFileName().toString();
        return !name.startsWith(".") && !name.startsWith("~$");
    }

    private static void checkKind(Path entry, String folder, String shown) {
        String extension = EXTENSIONS.get(folder);
        String name = entry.getFileName().toString();
        boolean right = Stream.of(("." + extension).split(", ")).anyMatch(name::endsWith);
        if (!Files.isRegularFile(entry) || !right) {
            throw new CatalogException(shown, Texts.WAREHOUSE.text("model.extension", extension, folder));
        }
    }

    /**
     * Takes a fault of the overlay out: the line of a table, else the file, for which the program's own comes back.
     *
     * @return false when nothing of the overlay can be taken out
     */
    public boolean takeOut(CatalogException fault) {
        ModelFile file = fault.path() == null ? null : overlay.get(fault.path());
        if (file == null) {
            return false;
        }
        overlay.remove(file.path());
        files.remove(file.path());
        incomplete.add(file.folder());
        if (fault.line() > 0) {
            overlay.put(file.path(), file.withoutLine(fault.line()));
            files.put(file.path(), overlay.get(file.path()));
        } else if (program.containsKey(file.path())) {
            files.put(file.path(), program.get(file.path()));
        }
        return true;
    }

    /** Whether nothing of a folder was taken out, so that what no file of it names is named by none. */
    public boolean isComplete(String folder) {
        return !incomplete.contains(folder);
    }

    /** The line of a file, or an empty text. */
    public String line(String path, long line) {
        return line == 0 ? "" : files.get(path).text().split("\\R", -1)[(int) line - 1];
    }

    /** The files of a folder, in order of their names, so that a table comes before its parts. */
    public List<ModelFile> in(String folder) {
        return files.values().stream()
                .filter(file -> file.folder().equals(folder))
                .sorted(Comparator.comparing(ModelFile::name))
                .toList();
    }

    /** The table of that name and its parts: {@code closures.csv}, {@code closures-dax.csv}. */
    public List<ModelFile> parts(String folder, String table) {
        return in(folder).stream().filter(file -> isPart(file, table)).toList();
    }

    /**
     * Refuses a file of the folder that belongs to no table: with a misspelt name it would be ignored and nobody would
     * notice.
     */
    public void requireParts(String folder, List<String> tables) {
        for (ModelFile file : in(folder)) {
            if (tables.stream().noneMatch(table -> isPart(file, table))) {
                throw file.fault(
                        Texts.WAREHOUSE.text("model.unknown_table", String.join(", ", tables), tables.get(0)), null);
            }
        }
    }

    private static boolean isPart(ModelFile file, String table) {
        return file.name().equals(table) || file.name().startsWith(table + "-");
    }

    /** The first characters of a SHA-256 over all paths and contents: it changes when any file changes. */
    public String version() {
        return version(files.values());
    }

    /** The same over the files of the overlay. */
    public String overlayVersion() {
        return version(overlay.values());
    }

    private static String version(Collection<ModelFile> files) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (ModelFile file : files) {
            digest.update(file.path().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(DigestUtils.sha256(file.bytes()));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
    }
}
