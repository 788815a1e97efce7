package fr.observatoire.cli.mail;

import fr.observatoire.cli.mail.MailSettings.Security;
import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Text;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code mail.yml}, and says everything that is wrong with it at once. */
public final class MailFile {

    private static final List<String> KEYS =
            List.of("host", "port", "security", "from", "to", "user", "password_file", "certificate_file");

    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}.:_-]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int HIGHEST_PORT = 65_535;

    private final Path file;
    private final List<Text> faults = new ArrayList<>();
    private Map<?, ?> values = Map.of();

    private MailFile(Path file) {
        this.file = file;
    }

    /**
     * The settings in the folder of a home's configuration; empty when it has none.
     *
     * @throws MailException with a line for each fault
     */
    public static Optional<MailSettings> in(Path config) {
        Path file = config.resolve("mail.yml");
        return Files.exists(file) ? Optional.of(new MailFile(file).read()) : Optional.empty();
    }

    private MailSettings read() {
        load();
        values.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !KEYS.contains(key))
                .forEach(this::unknown);
        Security security = security();
        MailSettings settings = new MailSettings(
                host(),
                port(security),
                security,
                address("from"),
                recipients(),
                text("user"),
                sibling("password_file"),
                sibling("certificate_file"));
        if (settings.user() != null && security == Security.NONE && !isThisMachine(settings.host())) {
            fault("mailing.clear", "security");
        }
        if (!faults.isEmpty()) {
            throw new MailException(Text.join("\n", faults));
        }
        return settings;
    }

    private void load() {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            Object root = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
            if (root instanceof Map<?, ?> mapping) {
                values = mapping;
            }
        } catch (MarkedYAMLException e) {
            throw new MailException(
                    "mailing.unreadable",
                    file,
                    e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1);
        } catch (IOException | YAMLException e) {
            throw new MailException("mailing.unreadable", file, 1);
        }
    }

    /** Whoever writes the password here shows it to all who read the configuration; the value is not repeated. */
    private void unknown(String key) {
        if (key.equals("password")) {
            fault("mailing.password_here", key);
        } else {
            fault("mailing.unknown", key, String.join(", ", NearestCodes.always(key, KEYS)));
        }
    }

    private Security security() {
        String given = text("security");
        try {
            return given == null ? Security.STARTTLS : Security.valueOf(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            fault(
                    "mailing.security",
                    "security",
                    given,
                    Arrays.stream(Security.values())
                            .map(each -> each.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
            return Security.STARTTLS;
        }
    }

    private String host() {
        String host = text("host");
        if (host == null) {
            fault("mailing.missing", "host");
            return "";
        } else if (!HOST.matcher(host).matches()) {
            fault("mailing.host", "host", shown(host));
        }
        return host;
    }

    private int port(Security security) {
        String port = text("port");
        if (port == null) {
            return security.usualPort();
        }
        int number = port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
        if (number < 1 || number > HIGHEST_PORT) {
            fault("mailing.port", "port", shown(port));
        }
        return number;
    }

    private List<String> recipients() {
        List<?> given = values.get("to") instanceof List<?> list
                ? list
                : Stream.ofNullable(values.get("to"))
                        .flatMap(one -> Arrays.stream(String.valueOf(one).split(",")))
                        .toList();
        if (given.isEmpty()) {
            fault("mailing.missing", "to");
        }
        return given.stream()
                .map(one -> checked("to", String.valueOf(one).strip()))
                .filter(Objects::nonNull)
                .toList();
    }

    private String address(String key) {
        String given = text(key);
        if (given == null) {
            fault("mailing.missing", key);
            return null;
        }
        return checked(key, given);
    }

    /** A line break in an address would begin a header of its own. */
    private String checked(String key, String address) {
        try {
            if (!CONTROL.matcher(address).find()) {
                InternetAddress[] read = InternetAddress.parse(address, true);
                if (read.length == 1
                        && !read[0].isGroup()
                        && read[0].getAddress().contains("@")) {
                    read[0].validate();
                    return address;
                }
            }
        } catch (AddressException e) {
            // Told below, as all that is no address.
        }
        fault("mailing.address", key, shown(address));
        return null;
    }

    private Path sibling(String key) {
        String given = text(key);
        return given == null ? null : file.resolveSibling(given);
    }

    private String text(String key) {
        Object value = values.get(key);
        return value == null || String.valueOf(value).isBlank()
                ? null
                : String.valueOf(value).strip();
    }

    private void fault(String code, String key, Object... more) {
        Object[] arguments =
                Stream.concat(Stream.of(file, key), Arrays.stream(more)).toArray();
        faults.add(new MailException(code, arguments).text());
    }

    private static String shown(String value) {
        return CONTROL.matcher(value).replaceAll("?");
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
