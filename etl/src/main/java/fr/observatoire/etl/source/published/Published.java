package fr.observatoire.etl.source.published;

import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;

/** What the quality manual printed, only to be compared with the figures of the warehouse. */
public final class Published implements Source {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "published";
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "published-indicators" -> new IndicatorTables(file);
            case "published-alternatives" -> new OtherPlaces();
            default -> throw unknown(file.resource());
        };
    }
}
