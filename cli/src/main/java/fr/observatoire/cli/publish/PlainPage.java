package fr.observatoire.cli.publish;

import fr.observatoire.cli.publish.Selection.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of the dashboard, made into one that needs no server: each address in it is that of a file beside it. */
final class PlainPage {

    private final Document html;
    private final Page page;
    private final Selection selection;
    private final UnaryOperator<String> files;

    /** @param files the name of a file of the server in the publication, null when it is not published */
    PlainPage(String html, Page page, Selection selection, UnaryOperator<String> files) {
        this.html = Jsoup.parse(html);
        this.html.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        this.page = page;
        this.selection = selection;
        this.files = files;
    }

    /** @param day of the publication, as the page says it beside the snapshot */
    String written(String day) {
        if (page.isOverview() && !selection.whole()) {
            listIndicators();
        }
        // Choices that a server answers, and what only the office has to do.
        html.select("form, .tasks, .bases, .chart-link, .sort").forEach(Element::remove);
        html.select("section.season h3").stream()
                .filter(heading -> heading.nextElementSibling() == null)
                .forEach(heading -> heading.parent().remove());
        html.select("link[href]").forEach(link -> replace(link, "href"));
        html.select("source").forEach(source -> replace(source, "srcset"));
        html.select("img").forEach(image -> replace(image, "src"));
        html.select("a[href]").forEach(this::link);
        html.select("li:empty").forEach(Element::remove);
        html.select("footer .wrap").forEach(footer -> footer.appendElement("p")
                .text(PublishTexts.text("publish.day", day).in(page.lang())));
        return html.outerHtml();
    }

    /** An overview counts and draws all indicators; of a few, their names are shown. */
    private void listIndicators() {
        Element main = html.selectFirst("main");
        String title = main.selectFirst("h1").text();
        Map<String, String> names = new LinkedHashMap<>();
        for (Element link : main.select("th a[href^=/indicateurs/]")) {
            target(link.attr("href")).ifPresent(found -> names.putIfAbsent(link.attr("href"), link.text()));
        }
        Element years = main.selectFirst("nav.years");
        main.empty();
        Element head = main.appendElement("div").addClass("page-head");
        head.appendElement("h1").text(title);
        head.appendChild(years);
        Element list = main.appendElement("ul").addClass("download-list");
        names.forEach((href, name) ->
                list.appendElement("li").appendElement("a").attr("href", href).text(name));
    }

    private void replace(Element element, String attribute) {
        element.attr(attribute, relative(files.apply(element.attr(attribute))));
    }

    /** A link that leads nowhere in the publication keeps its words only; in a menu it goes. */
    private void link(Element link) {
        String href = link.attr("href");
        if (href.startsWith("#")) {
            return;
        }
        String name = files.apply(href);
        Optional<String> target =
                name == null ? target(href).map(found -> found.file(selection.lastYear())) : Optional.of(name);
        if (target.isPresent()) {
            String fragment = href.contains("#") ? href.substring(href.indexOf('#')) : "";
            link.attr("href", relative(target.get()) + fragment);
        } else if (link.closest(".menu, .years, .downloads, .pager, .download-files, .season .lead") != null) {
            link.remove();
        } else if (link.parent().is("p")
                && link.parent().ownText().isBlank()
                && link.siblingElements().isEmpty()) {
            link.parent().remove();
        } else {
            link.tagName("span").removeAttr("href");
        }
    }

    private Optional<Page> target(String href) {
        String address = href.replaceFirst("#.*", "");
        int question = address.indexOf('?');
        Map<String, String> query = new LinkedHashMap<>();
        if (question >= 0) {
            Arrays.stream(address.substring(question + 1).split("&"))
                    .map(each -> each.split("=", 2))
                    .forEach(pair -> query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }
        return selection.page(question < 0 ? address : address.substring(0, question), query);
    }

    /** From the folder of this page. */
    private String relative(String file) {
        String own = page.file(selection.lastYear());
        return "../".repeat((int) own.chars().filter(sign -> sign == '/').count()) + file;
    }
}
