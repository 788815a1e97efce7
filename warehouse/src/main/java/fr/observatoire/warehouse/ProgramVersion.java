package fr.observatoire.warehouse;

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

    /** The program's name and version, as it signs what it makes. */
    public static String signature() {
        return "Observatoire " + text();
    }
}
