package fr.observatoire.warehouse.journal;

import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.StarVersion;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Texts;
import java.util.Optional;

/** Whether the star of another version of the program can be made anew; whoever meets one says the same of it. */
public final class StarForm {

    private StarForm() {}

    /**
     * Why a star cannot be made anew, with what to do; empty when it can.
     *
     * @param version that of the star
     * @param journal of the home
     */
    public static Optional<StoreException> refusal(Home home, int version, Journal journal) {
        if (version > StarVersion.CURRENT) {
            return Optional.of(
                    new StoreException(Texts.WAREHOUSE.text("home.newer", home, version, StarVersion.CURRENT)));
        }
        return journal.entries().isEmpty()
                ? Optional.of(new StoreException(Texts.WAREHOUSE.text("home.no_journal", home)))
                : Optional.empty();
    }
}
