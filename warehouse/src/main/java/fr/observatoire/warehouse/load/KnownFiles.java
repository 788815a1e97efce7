package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.text.Text;
import java.util.Map;
import java.util.Set;

/**
 * The files that need not be read again.
 *
 * @param accepted files that the warehouse accepted
 * @param replaced those of them that were replaced since by another content of the same name, by that name: put back, they
 *     correct it
 * @param refused files that it refused whole under exactly this catalogue, with the reason
 */
public record KnownFiles(Set<KnownFile> accepted, Map<String, Set<KnownFile>> replaced, Map<KnownFile, Text> refused) {

    static final KnownFiles NONE = new KnownFiles(Set.of(), Map.of(), Map.of());

    public KnownFiles {
        accepted = Set.copyOf(accepted);
        replaced = Map.copyOf(replaced);
        refused = Map.copyOf(refused);
    }

    /** @param path its name, relative to the input folder */
    public boolean contains(KnownFile file, String path) {
        boolean putBack = replaced.getOrDefault(path, Set.of()).contains(file);
        return accepted.contains(file) && !putBack || refused.containsKey(file);
    }
}
