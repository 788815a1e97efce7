package fr.observatoire.warehouse;

import java.util.Arrays;
import java.util.ResourceBundle;

/** Which program this is, as Maven noted it in the build: the version of the root pom and the commit. */
public final class ProgramVersion {

    private static final ResourceBundle BUILD = ResourceBundle.getBundle("fr.observatoire.warehouse.program");

    private ProgramVersion() {}

    /**
     * Version and commit as a semantic version, such as {@code 0.1.0+3fefee4}; {@code 0.1.0+archive} where the sources
     * came without their history.
     */
    public static String text() {
        return BUILD.getString("version") + "+" + BUILD.getString("commit");
    }

    /** Whether a version is that of a later release than this one; another commit of the same release is not. */
    public static boolean isNewer(String version) {
        int[] other = numbers(version);
        int[] own = numbers(text());
        return Arrays.compare(other, own) > 0;
    }

    private static int[] numbers(String version) {
        String release = version.replaceFirst("[-+].*", "");
        return release.matches("\\d{1,9}([.]\\d{1,9})*")
                ? Arrays.stream(release.split("[.]"))
                        .mapToInt(Integer::parseInt)
                        .toArray()
                : new int[0];
    }

    /** The program's name and version, as it signs what it makes. */
    public static String signature() {
        return "Observatoire " + text();
    }
}
