package fr.observatoire.warehouse.text;

import java.util.List;

/**
 * The tools that measure web sites and whose exports are read, and the sheet in which a colleague notes the figures of
 * a tool.
 */
public final class WebTool {

    private static final List<String> CODES = List.of("ga4", "google-universal", "manual", "matomo");

    private WebTool() {}

    /** The name that people use; for an unknown code, the code itself. */
    public static Text name(String code) {
        return CODES.contains(code) ? Texts.WAREHOUSE.text("web_tool." + code.replace('-', '_')) : new Text(code, code);
    }

    /** The codes of all. */
    public static List<String> codes() {
        return CODES;
    }
}
