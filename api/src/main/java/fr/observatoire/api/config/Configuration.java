package fr.observatoire.api.config;

import fr.observatoire.api.text.Words;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The settings of a server: the file {@code <home>/config/server.properties}; the environment has priority over it, and
 * the command line over both.
 */
public final class Configuration {

    /** Where a value comes from, so that a message can name the place to change. */
    private record Value(String text, String place) {}

    private final Map<SettingKey, Value> values = new EnumMap<>(SettingKey.class);

    private Configuration() {}

    /**
     * Joins the three; a missing file sets nothing.
     *
     * @throws SettingException when the file sets something unknown
     */
    public static Configuration read(Path file, Map<String, String> environment, Map<SettingKey, String> flags) {
        Configuration configuration = new Configuration();
        configuration.addFile(file);
        for (SettingKey setting : SettingKey.values()) {
            configuration.add(setting, environment.get(setting.variable()), setting.variable());
            configuration.add(setting, flags.get(setting), setting.option());
        }
        return configuration;
    }

    /** The text of a setting, or {@code fallback} when nothing sets it. */
    public String text(SettingKey setting, String fallback) {
        Value value = values.get(setting);
        return value == null ? fallback : value.text();
    }

    /**
     * One value of a closed list.
     *
     * @throws SettingException for anything else
     */
    public String choice(SettingKey setting, List<String> allowed, String fallback) {
        String text = text(setting, fallback);
        if (!allowed.contains(text)) {
            throw wrong(setting, String.join(", ", allowed));
        }
        return text;
    }

    /**
     * A whole number.
     *
     * @throws SettingException for anything else, or a number outside the range
     */
    public int integer(SettingKey setting, int min, int max, int fallback) {
        String text = text(setting, String.valueOf(fallback));
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (number < min || number > max) {
            throw wrong(setting, min + " … " + max);
        }
        return number;
    }

    private SettingException wrong(SettingKey setting, String allowed) {
        Value value = values.get(setting);
        return new SettingException(Words.both("setting.wrong", value.place(), value.text(), allowed));
    }

    private void add(SettingKey setting, String text, String place) {
        if (text != null) {
            values.put(setting, new Value(text.strip(), place));
        }
    }

    private void addFile(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        for (String name : properties.stringPropertyNames()) {
            SettingKey setting = SettingKey.of(name).orElseThrow(() -> unknown(file, name));
            add(setting, properties.getProperty(name), file + " (" + name + ")");
        }
    }

    private static SettingException unknown(Path file, String name) {
        String known =
                Arrays.stream(SettingKey.values()).map(SettingKey::property).collect(Collectors.joining(", "));
        return new SettingException(Words.both("setting.unknown", file, name, known));
    }
}
