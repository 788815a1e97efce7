package fr.observatoire.api.config;

import fr.observatoire.api.access.AccessPolicy;
import fr.observatoire.api.access.KeyRing;
import fr.observatoire.api.text.Words;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a server listens, and whom it serves.
 *
 * @param host address to listen on
 * @param port 0 means any free port
 * @param names under which it answers, all if there are none
 * @param origins whose pages may read the API in a browser ({@code https://portail.example}); {@code *} for all
 * @param frames origins of the sites that may show a chart in a frame
 * @param logsRequests whether each request is logged
 * @param proxied whether there is a proxy in front, whose headers name the client and the scheme
 */
public record ServerSettings(
        String host,
        int port,
        AccessPolicy access,
        List<String> names,
        List<String> origins,
        List<String> frames,
        boolean logsRequests,
        boolean proxied) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String KEYS = "keys";
    private static final String OPEN = "open";
    private static final String JSON = "json";
    private static final String QUIET = "quiet";
    private static final String YES = "yes";
    private static final String NO = "no";

    /**
     * Limit for a client without a key, on a server that other machines reach: enough for a page of a portal that is
     * refreshed every second.
     */
    private static final int OPEN_LIMIT = 60;

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9-]+([.][a-z0-9-]+)*(:\\d{1,5})?");

    private static final int HIGHEST_PORT = 65_535;
    private static final int HIGHEST_LIMIT = 1_000_000;

    public ServerSettings {
        names = List.copyOf(names);
        origins = List.copyOf(origins);
        frames = List.copyOf(frames);
    }

    /** Without a site that may show a chart in a frame. */
    public ServerSettings(
            String host,
            int port,
            AccessPolicy access,
            List<String> names,
            List<String> origins,
            boolean logsRequests,
            boolean proxied) {
        this(host, port, access, names, origins, List.of(), logsRequests, proxied);
    }

    /** For the programs of this machine: no key, no limit, no log. */
    public static ServerSettings local(String host, int port) {
        return new ServerSettings(host, port, AccessPolicy.OPEN, ownNames(host), List.of(), false, false);
    }

    /**
     * Reads the settings. On this machine only, data are open unless keys are required; for other machines, also
     * through a proxy on this machine, keys are required unless the data are declared open.
     *
     * @throws SettingException for a wrong value or host, and when keys are required but there are none, because a
     *     server that refuses everybody would look broken
     */
    public static ServerSettings of(Configuration configuration, KeyRing keys) {
        String host = configuration.text(SettingKey.HOST, LOOPBACK);
        boolean local = isLocal(configuration);
        String access = configuration.choice(SettingKey.ACCESS, List.of(KEYS, OPEN), local ? OPEN : KEYS);
        if (access.equals(KEYS) && !keys.hasActive()) {
            throw new SettingException(Words.both("setting.no_keys", host));
        }
        int limit = configuration.integer(
                SettingKey.LIMIT, AccessPolicy.UNLIMITED, HIGHEST_LIMIT, local ? AccessPolicy.UNLIMITED : OPEN_LIMIT);
        return new ServerSettings(
                host,
                configuration.integer(SettingKey.PORT, 0, HIGHEST_PORT, 7070),
                new AccessPolicy(keys, access.equals(KEYS), limit),
                names(configuration, host, local),
                list(configuration.text(SettingKey.CORS, "")),
                frames(configuration),
                logsRequests(configuration),
                isProxied(configuration));
    }

    /** Whether the log consists of JSON lines; needed before anything is logged. */
    public static boolean logsRequests(Configuration configuration) {
        return configuration
                .choice(SettingKey.LOG, List.of(JSON, QUIET), isLocal(configuration) ? QUIET : JSON)
                .equals(JSON);
    }

    /** A server for other machines is reached under names that it cannot know, unless they are set. */
    private static List<String> names(Configuration configuration, String host, boolean local) {
        List<String> set = list(configuration.text(SettingKey.NAME, ""));
        if (set.isEmpty() && !local) {
            return List.of();
        }
        return Stream.concat(ownNames(host).stream(), set.stream()).toList();
    }

    /** They become part of a header, and a whole site is named: no path, no sign for all. */
    private static List<String> frames(Configuration configuration) {
        List<String> frames = list(configuration.text(SettingKey.EMBED, ""));
        for (String frame : frames) {
            if (!ORIGIN.matcher(frame).matches()) {
                throw new SettingException(Words.both("setting.origin", frame));
            }
        }
        return frames;
    }

    private static List<String> ownNames(String host) {
        return List.of("localhost", LOOPBACK, "::1", host);
    }

    private static boolean isLocal(Configuration configuration) {
        return isLoopback(configuration.text(SettingKey.HOST, LOOPBACK)) && !isProxied(configuration);
    }

    private static boolean isProxied(Configuration configuration) {
        return configuration.choice(SettingKey.PROXY, List.of(YES, NO), NO).equals(YES);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new SettingException(Words.both("setting.host", host));
        }
    }

    private static List<String> list(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
