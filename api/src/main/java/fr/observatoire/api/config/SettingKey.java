package fr.observatoire.api.config;

import java.util.Locale;
import java.util.Optional;

/** The settings of the server; for example {@code port} in the file, {@code OBSERVATOIRE_PORT} in the environment. */
public enum SettingKey {
    /** Address to listen on. */
    HOST,
    /** Port to listen on. */
    PORT,
    /** {@code keys}: nobody reads without a key; {@code open}: everybody who reaches the port can read. */
    ACCESS,
    /** Requests a minute for a client without a key; 0 for no limit. */
    LIMIT,
    /** Names under which the server answers besides those of its machine, separated by commas. */
    NAME,
    /** Origins whose pages may read the API, separated by commas; {@code *} for all. */
    CORS,
    /** Origins of the sites that may show a chart in a frame, separated by commas. */
    EMBED,
    /** {@code json}: every request and event as a JSON line; {@code quiet}: only problems. */
    LOG,
    /**
     * {@code yes}: clients come through a proxy, whose {@code Forwarded} or {@code X-Forwarded-*} headers name them.
     */
    PROXY;

    /** Its name in the file. */
    public String property() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in the environment. */
    public String variable() {
        return "OBSERVATOIRE_" + name();
    }

    /** Its name on the command line. */
    public String option() {
        return "--" + property();
    }

    static Optional<SettingKey> of(String property) {
        for (SettingKey setting : values()) {
            if (setting.property().equals(property)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }
}
