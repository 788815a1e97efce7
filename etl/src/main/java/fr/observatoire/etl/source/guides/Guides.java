package fr.observatoire.etl.source.guides;

import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;

/** The office's sheet of the stock of its guides: deliveries, copies given out, and counts. */
public final class Guides implements Source {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "guides";
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "guide-stock" -> new GuideStock();
            default -> throw unknown(file.resource());
        };
    }
}
