package fr.observatoire.cli;

import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.warehouse.store.Warning;
import fr.observatoire.warehouse.text.Text;

/** A warning on a terminal: its id first, for {@code confirm}, then where, then what. */
final class WarningLine {

    private WarningLine() {}

    static String of(Warning warning) {
        return line(warning.id(), warning.source(), warning.path(), warning.line(), warning.text());
    }

    static String of(EtlReport.Warning warning) {
        return line(warning.id(), warning.source(), warning.file(), warning.line(), warning.text());
    }

    private static String line(String id, String source, String file, Integer line, Text text) {
        String place = file == null ? source : line == null ? file : file + ":" + line;
        return "? " + id + " " + place + " " + text.in(Main.lang());
    }
}
