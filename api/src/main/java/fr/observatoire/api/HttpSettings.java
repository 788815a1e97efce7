package fr.observatoire.api;

import fr.observatoire.api.representation.Format;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import java.util.ArrayList;
import java.util.List;

/** How the server speaks HTTP, whatever the routes. */
final class HttpSettings {

    /** Longer than any answer takes: a stop lets them finish. */
    private static final long STOP_TIMEOUT_MILLIS = 10_000;

    private HttpSettings() {}

    /** A workbook is packed already: packing it again costs time and saves nothing. */
    private static CompressionStrategy compression() {
        CompressionStrategy gzip = new CompressionStrategy(null, new Gzip(), null);
        List<String> packed = new ArrayList<>(gzip.getExcludedMimeTypes());
        packed.add(Format.XLSX.mediaType());
        gzip.setExcludedMimeTypes(packed);
        return gzip;
    }

    static void apply(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = compression();
        config.jetty.modifyServer(server -> server.setStopTimeout(STOP_TIMEOUT_MILLIS));
    }
}
