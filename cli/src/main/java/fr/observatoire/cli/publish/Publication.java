package fr.observatoire.cli.publish;

import fr.observatoire.cli.publish.Selection.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** Asks the dashboard for every page of a selection, with its pictures, tables, style sheet and fonts. */
final class Publication {

    /** What pages show or offer and is published with them; other forms of a chart are left to the server. */
    private static final Pattern FILE = Pattern.compile("/api/v1/[^?]*[.](svg|csv)([?].*)?");

    private static final Pattern FONT = Pattern.compile("url\\(\"([^\"/]+)\"\\)");
    private static final String ASSETS = "/assets/";

    private final Dashboard dashboard;
    private final Selection selection;
    private final Site site;
    private final Deque<Map.Entry<String, String>> wanted = new ArrayDeque<>();
    private final Map<String, String> named = new LinkedHashMap<>();

    Publication(Dashboard dashboard, Selection selection, Site site) {
        this.dashboard = dashboard;
        this.selection = selection;
        this.site = site;
    }

    /**
     * Writes all of it.
     *
     * @param day of the publication, as pages say it
     * @param done is told after each page how many there are
     */
    void write(String day, IntConsumer done) throws IOException {
        List<Page> pages = selection.pages();
        for (int at = 0; at < pages.size(); at++) {
            Page page = pages.get(at);
            String html = new String(dashboard.get(page.address()), StandardCharsets.UTF_8);
            String file = page.file(selection.lastYear());
            String plain = new PlainPage(html, page, selection, this::file).written(day);
            site.write(file, plain.getBytes(StandardCharsets.UTF_8));
            fetch();
            done.accept(at + 1);
        }
    }

    /** The name under which a file of the server is published; null when it is not. */
    private String file(String address) {
        if (address.startsWith(ASSETS)) {
            return named(address, "assets/" + address.substring(ASSETS.length()).replaceFirst("[?].*", ""));
        } else if (FILE.matcher(address).matches()) {
            String path = address.replaceFirst("[?].*", "");
            String suffix = path.substring(path.lastIndexOf('.'));
            return named(address, "files/" + DigestUtils.sha256Hex(address).substring(0, 16) + suffix);
        }
        return null;
    }

    private String named(String address, String name) {
        if (named.putIfAbsent(address, name) == null) {
            wanted.add(Map.entry(address, name));
        }
        return name;
    }

    private void fetch() throws IOException {
        while (!wanted.isEmpty()) {
            Map.Entry<String, String> next = wanted.pop();
            byte[] content = dashboard.get(next.getKey());
            site.write(next.getValue(), content);
            if (next.getValue().endsWith(".css")) {
                FONT.matcher(new String(content, StandardCharsets.UTF_8))
                        .results()
                        .forEach(font -> file(ASSETS + font.group(1)));
            }
        }
    }
}
