package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.text.Text;
import java.util.Map;
import java.util.Set;

/**
 * The files that need not be read again.
 *
 * @param accepted files that the warehouse accepted
 * @param refused files that it refused whole under exactly this catalogue, with the reason
 */
public record KnownFiles(Set<KnownFile> accepted, Map<KnownFile, Text> refused) {

    static final KnownFiles NONE = new KnownFiles(Set.of(), Map.of());

    public KnownFiles {
        accepted = Set.copyOf(accepted);
        refused = Map.copyOf(refused);
    }

    public boolean contains(KnownFile file) {
        return accepted.contains(file) || refused.containsKey(file);
    }
}
