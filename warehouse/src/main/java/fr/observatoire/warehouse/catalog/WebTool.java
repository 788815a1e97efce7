package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.text.Text;
import java.util.List;
import java.util.Map;

/** The tools that measure web sites and whose exports are read, and the sheet of a colleague who notes what one says. */
public final class WebTool {

    private static final Map<String, Text> NAMES = Map.of(
            "google-universal", new Text("Universal Analytics", "Universal Analytics"),
            "matomo", new Text("Matomo", "Matomo"),
            "ga4", new Text("Google Analytics 4", "Google Analytics 4"),
            "manual", new Text("relevé manuel", "manual notes"));

    private WebTool() {}

    /** As people call it; a code that is not known is its own name. */
    public static Text name(String code) {
        return NAMES.getOrDefault(code, new Text(code, code));
    }

    static List<String> codes() {
        return NAMES.keySet().stream().sorted().toList();
    }
}
