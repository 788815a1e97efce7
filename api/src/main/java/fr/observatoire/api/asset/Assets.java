package fr.observatoire.api.asset;

import fr.observatoire.api.http.Body;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Style sheet and fonts of the pages. Their addresses change with their content, so that a browser needs to load each
 * only once.
 */
public final class Assets implements Handler {

    public static final String PATH = "/assets/{name}";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Map<String, Asset> ALL = List.of(
                    read("site.css", "/fr/observatoire/api/dashboard/", "text/css; charset=utf-8"),
                    read("icon.svg", "/fr/observatoire/api/dashboard/", "image/svg+xml"),
                    read("noto-sans-regular.woff2", "/fr/observatoire/api/fonts/", "font/woff2"),
                    read("noto-sans-semibold.woff2", "/fr/observatoire/api/fonts/", "font/woff2"))
            .stream()
            .collect(Collectors.toMap(Asset::name, Function.identity()));

    private record Asset(String name, String contentType, byte[] content, String version) {}

    /** The address of an asset, with the version of its content. */
    public static String address(String name) {
        return "/assets/" + name + "?v=" + ALL.get(name).version();
    }

    @Override
    public void handle(Context http) {
        Asset asset = ALL.get(http.pathParam("name"));
        if (asset == null) {
            throw new NotFoundResponse();
        }
        http.header("Cache-Control", FOR_EVER).contentType(asset.contentType());
        Body.send(http, asset.content());
    }

    private static Asset read(String name, String folder, String contentType) {
        try (InputStream in = Assets.class.getResourceAsStream(folder + name)) {
            byte[] content = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(content);
            return new Asset(name, contentType, content, Long.toHexString(sum.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
