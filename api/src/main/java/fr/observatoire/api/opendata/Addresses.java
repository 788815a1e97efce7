package fr.observatoire.api.opendata;

/**
 * Full addresses of what the catalogue lists.
 *
 * @param root scheme, host and port
 */
record Addresses(String root) {

    String home() {
        return root + "/";
    }

    String catalog() {
        return root + "/catalog.jsonld";
    }

    String publisher() {
        return catalog() + "#publisher";
    }

    String indicator(String code) {
        return root + "/api/v1/indicators/" + code;
    }

    String series(String code, String suffix, String grain) {
        return indicator(code) + "/series." + suffix + "?grain=" + grain + "&lang=fr";
    }

    String schema(String name) {
        return root + "/schemas/" + name + ".json";
    }
}
