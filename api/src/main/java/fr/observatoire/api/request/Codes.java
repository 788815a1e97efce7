package fr.observatoire.api.request;

import java.util.Locale;

/** Constants of Java as answers and addresses write them: {@code at_least} for {@code AT_LEAST}. */
public final class Codes {

    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
