package fr.observatoire.api.chart.draw.output;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A drawing as accessible SVG. The library writes coordinates with sixteen digits and no description: here they are
 * shortened, and title, description, role and language are added.
 */
public final class Svg {

    private static final Pattern PATH = Pattern.compile(" d=\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+(?:E-?\\d+)?");

    private Svg() {}

    /** @param description tells the whole content, for people who do not see the picture */
    public static String draw(
            int width, int height, Consumer<VectorGraphics2D> painter, String lang, String title, String description) {
        VectorGraphics2D g = new VectorGraphics2D();
        painter.accept(g);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SVGProcessor()
                    .getDocument(g.getCommands(), new PageSize(0, 0, width, height))
                    .writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String drawing = out.toString(StandardCharsets.UTF_8);
        String content = drawing.substring(drawing.indexOf('>', drawing.indexOf("<svg ")) + 1);
        return head(width, height, lang, title, description) + shortened(content);
    }

    private static String head(int width, int height, String lang, String title, String description) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
                role="img" aria-labelledby="title desc" lang="%3$s" xml:lang="%3$s">
                  <title id="title">%4$s</title>
                  <desc id="desc">%5$s</desc>"""
                .formatted(width, height, lang, escaped(title), escaped(description));
    }

    private static String shortened(String content) {
        String relative = PATH.matcher(content).replaceAll(path -> " d=\"" + SvgPath.relative(path.group(1)) + "\"");
        return NUMBER.matcher(relative).replaceAll(number -> SvgPath.number(Double.parseDouble(number.group())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
