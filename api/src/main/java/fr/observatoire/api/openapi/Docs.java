package fr.observatoire.api.openapi;

import fr.observatoire.api.resource.Resources;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * {@code /docs}: the description of the API as a page on which it can be tried. Swagger UI comes out of its own jar and
 * its description from this server: a browser without the internet shows it too.
 */
public final class Docs implements Handler {

    private static final String OURS = "/fr/observatoire/api/docs/";
    private static final String JAR = "/META-INF/resources/webjars/swagger-ui/";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final Map<String, String> TYPES = Map.of(
            "swagger-ui.css", "text/css;charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript;charset=utf-8",
            "docs.css", "text/css;charset=utf-8",
            "docs.js", "text/javascript;charset=utf-8");

    private final String version = version();

    private Docs() {}

    /** Answers the page and its files; their addresses change with the version of Swagger UI. */
    public static void routes(RoutesConfig routes) {
        Docs docs = new Docs();
        Resources.get(routes, "/docs", docs);
        Resources.get(routes, "/docs/{version}/{file}", docs::file);
    }

    @Override
    public void handle(Context http) {
        String page = new String(read(OURS + "docs.html"), StandardCharsets.UTF_8);
        http.header("Cache-Control", "no-cache")
                .contentType("text/html;charset=utf-8")
                .result(page.replace("{version}", version));
    }

    private void file(Context http) {
        String name = http.pathParam("file");
        if (!TYPES.containsKey(name) || !http.pathParam("version").equals(version)) {
            throw new NotFoundResponse();
        }
        String folder = name.startsWith("docs.") ? OURS : JAR + version + "/";
        http.header("Cache-Control", FOR_EVER).contentType(TYPES.get(name)).result(read(folder + name));
    }

    private static String version() {
        Properties jar = new Properties();
        try (InputStream in = Docs.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            jar.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar.getProperty("version");
    }

    private static byte[] read(String resource) {
        try (InputStream in = Docs.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
