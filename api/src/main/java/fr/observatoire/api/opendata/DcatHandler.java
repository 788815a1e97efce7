package fr.observatoire.api.opendata;

import fr.observatoire.api.http.Body;
import fr.observatoire.api.representation.Json;
import fr.observatoire.api.resource.EntityTag;
import fr.observatoire.api.resource.Operation;
import fr.observatoire.api.resource.Operation.Section;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code /catalog.jsonld}: the record that data.gouv.fr harvests. */
public final class DcatHandler implements Handler {

    private static final String TYPE = "application/ld+json";

    public static final Operation OPERATION = Operation.of(
            Section.OPEN_DATA,
            "dcat",
            "/catalog.jsonld",
            TYPE,
            Operation.objectWith("@context", "@id", "@type", "dcat:dataset"),
            304,
            401,
            405,
            429,
            500,
            503);

    private final LiveWarehouse live;

    public DcatHandler(LiveWarehouse live) {
        this.live = live;
    }

    @Override
    public void handle(Context http) {
        try (LiveWarehouse.Lease lease = live.lease()) {
            WarehouseReader reader = lease.reader();
            String root = http.scheme() + "://" + http.host();
            String tag = EntityTag.of(reader.snapshot().id(), reader.catalog().version(), root);
            if (!EntityTag.isHeld(http, tag, TYPE)) {
                http.contentType(TYPE);
                Body.sendText(http, Json.write(new DcatCatalog(reader, root).document(), Language.FR));
            }
        }
    }
}
