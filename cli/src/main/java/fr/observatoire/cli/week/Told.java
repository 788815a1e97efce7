package fr.observatoire.cli.week;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.observatoire.warehouse.store.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What was said already, in a small file of the home. A state that ended is forgotten, so that it is said again when it
 * comes back; an event that could not be said waits for the next run.
 */
final class Told {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Content content;

    /**
     * The file.
     *
     * @param said keys of the states that last
     * @param waiting events that did not leave
     */
    record Content(SortedSet<String> said, List<Finding> waiting) {}

    private Told(Path file, Content content) {
        this.file = file;
        this.content = content;
    }

    /** What the home remembers. A file that cannot be read has nothing said: twice is better than never. */
    static Told in(Path home) {
        Path file = home.resolve("week.json");
        try {
            return new Told(
                    file,
                    Files.exists(file)
                            ? JSON.readValue(Files.readString(file), Content.class)
                            : new Content(new TreeSet<>(), List.of()));
        } catch (JsonProcessingException e) {
            return new Told(file, new Content(new TreeSet<>(), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is to be said of what was found: events, those that wait included, and states that have begun. */
    List<Finding> news(List<Finding> found) {
        Map<String, Finding> news = new LinkedHashMap<>();
        Stream.concat(content.waiting().stream(), found.stream())
                .filter(each -> each.happened() || !content.said().contains(each.key()))
                .forEach(each -> news.put(each.key(), each));
        return List.copyOf(news.values());
    }

    /** The news were said. */
    void said(List<Finding> found, boolean statesKnown) {
        write(new Content(keys(found.stream().filter(each -> !each.happened()).toList(), statesKnown), List.of()));
    }

    /** The news could not be said: the states are still to be said, and the events wait. */
    void unsaid(List<Finding> found, boolean statesKnown) {
        SortedSet<String> lasting = keys(found, statesKnown);
        lasting.retainAll(content.said());
        write(new Content(
                lasting, news(found).stream().filter(Finding::happened).toList()));
    }

    /** Where the states could not be read, those of before are taken to last. */
    private SortedSet<String> keys(Collection<Finding> found, boolean statesKnown) {
        SortedSet<String> keys = new TreeSet<>(statesKnown ? new TreeSet<>() : content.said());
        found.forEach(each -> keys.add(each.key()));
        return keys;
    }

    private void write(Content next) {
        try {
            Disk.makeClosed(file.getParent());
            Path whole = file.resolveSibling("week.json.new");
            Files.writeString(whole, JSON.writeValueAsString(next));
            Disk.replace(whole, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
