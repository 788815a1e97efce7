package fr.observatoire.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.observatoire.cli.setup.RefusedException;
import fr.observatoire.warehouse.store.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;

/**
 * The folder of a publication. It is made beside its place and put there whole; only what an earlier publication wrote is
 * replaced.
 */
final class Site {

    /** Says of which snapshot and day the pages are, and which files they consist of. */
    private static final String MARK = "publication.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Path part;
    private final Set<String> files = new TreeSet<>();

    private Site(Path folder) {
        this.folder = folder;
        this.part = folder.resolveSibling(folder.getFileName() + ".new");
    }

    /**
     * Begins a publication.
     *
     * @throws RefusedException when the folder has something that no publication wrote
     */
    static Site at(Path out) throws IOException {
        Site site = new Site(out.toAbsolutePath().normalize());
        site.requireOwn();
        Disk.delete(site.part);
        return site;
    }

    private void requireOwn() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new RefusedException(PublishTexts.text("publish.foreign", folder, folder.getFileName()));
        }
        Set<String> own = new TreeSet<>(Set.of(MARK));
        Path mark = folder.resolve(MARK);
        if (Files.exists(mark)) {
            for (JsonNode file : JSON.readTree(Files.readString(mark)).path("files")) {
                own.add(file.asText());
            }
        }
        for (Path file : Disk.content(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (Files.isRegularFile(file) && !own.contains(name)) {
                throw new RefusedException(PublishTexts.text("publish.foreign", folder, name));
            }
        }
    }

    void write(String name, byte[] content) throws IOException {
        if (files.add(name)) {
            Path file = part.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }
    }

    int files() {
        return files.size();
    }

    /** Puts the publication in its place; until then the earlier one is there, whole. */
    void finish(String snapshot, String day) throws IOException {
        ObjectNode mark = JSON.createObjectNode().put("snapshot", snapshot).put("day", day);
        files.forEach(mark.putArray("files")::add);
        write(MARK, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(mark));
        Path old = folder.resolveSibling(folder.getFileName() + ".old");
        Disk.delete(old);
        if (Files.exists(folder)) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        Disk.delete(old);
    }
}
