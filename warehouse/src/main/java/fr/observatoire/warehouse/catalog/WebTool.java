package fr.observatoire.warehouse.catalog;

import java.util.List;
import java.util.Map;

/** The tools that measure web sites and whose exports are read. */
public final class WebTool {

    private static final Map<String, String> NAMES =
            Map.of("google-universal", "Universal Analytics", "matomo", "Matomo", "ga4", "Google Analytics 4");

    private WebTool() {}

    /** As people call it; a code that is not known is its own name. */
    public static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    static List<String> codes() {
        return NAMES.keySet().stream().sorted().toList();
    }
}
