package fr.observatoire.etl.source.counters;

import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.Source;

/** Who passed the people counters on paths and greenways. They count passages, not the visitors of an office. */
public final class Counters implements Source {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "counters";
    }

    @Override
    public Layout layout(String profile) {
        return profile.equals("national-counting") ? new NationalCountingLayout() : Source.super.layout(profile);
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "passages" -> new Passages();
            default -> throw unknown(file.resource());
        };
    }
}
