package fr.observatoire.api.dashboard;

import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.dashboard.part.LogoPicture;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.look.Logo;
import fr.observatoire.warehouse.store.SnapshotInfo;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the frames of pages. */
final class Frames {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Frames() {}

    static Frame of(
            String path, Request request, Links links, SnapshotInfo snapshot, Optional<Text> notice, String title) {
        Words words = Words.in(request.language().code());
        LocalDate published = LocalDate.ofInstant(snapshot.publishedAt(), ZONE);
        return new Frame(
                words,
                title,
                menu(words, links, path),
                links.to("/accessibilite").toString(),
                otherLanguage(path, request, words),
                request.office().name(),
                logo(request),
                words.text("page.snapshot", snapshot.id(), words.date(published)),
                notice.map(request::in).orElse(null),
                request.office().synthetic());
    }

    private static String logo(Request request) {
        Logo logo = request.catalog().look(request.office().code()).logo();
        return logo == null ? null : LogoPicture.small(logo);
    }

    /** The frame of a page about no office and no snapshot; {@code path} is its own, empty for an error. */
    static Frame plain(Words words, String title, String path) {
        Links links = new Links(languageOnly(words));
        return new Frame(
                words,
                title,
                menu(words, links, path),
                links.to("/accessibilite").toString(),
                new Links(Map.of())
                        .to(path.isEmpty() ? "/" : path)
                        .with("lang", "en".equals(words.lang()) ? null : "en")
                        .toString(),
                null,
                null,
                null,
                null,
                false);
    }

    private static Map<String, String> languageOnly(Words words) {
        return "en".equals(words.lang()) ? Map.of("lang", "en") : Map.of();
    }

    private static List<Frame.Entry> menu(Words words, Links links, String path) {
        return List.of(
                entry(words, links, "scorecard", "/", path),
                entry(words, links, "weeks", "/semaines", path),
                entry(words, links, "origins", "/origines", path),
                entry(words, links, "peers", "/offices", path),
                entry(words, links, "explore", "/explorer", path),
                entry(words, links, "sources", "/sources", path),
                entry(words, links, "contradictions", "/contradictions", path),
                entry(words, links, "downloads", "/telechargements", path),
                // The page of the API has no parameters for office and day.
                entry(words, new Links(languageOnly(words)), "api", DocsPage.PATH, path));
    }

    private static Frame.Entry entry(Words words, Links links, String name, String href, String path) {
        return new Frame.Entry(words.text("page.nav." + name), links.to(href).toString(), href.equals(path));
    }

    /** The requested address with the other language. */
    private static String otherLanguage(String path, Request request, Words words) {
        return new Links(request.parameters().given())
                .to(path)
                .with("lang", "en".equals(words.lang()) ? null : "en")
                .toString();
    }
}
