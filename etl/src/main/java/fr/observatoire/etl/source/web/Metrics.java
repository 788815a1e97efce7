package fr.observatoire.etl.source.web;

import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The metrics of a table of Google Universal Analytics, by its header. */
final class Metrics {

    private static final String USERS = "users";
    private static final String SESSIONS = "sessions";

    private final RawRow header;
    private final List<String> known;
    private final String users;
    private final boolean sessionsAlone;

    Metrics(RawRow header, Resource resource, Dialect dialect) {
        this.header = header;
        this.known = resource.schema().fields().stream()
                .filter(field -> field.type() == FieldType.INTEGER)
                .flatMap(field -> field.headerNames(dialect.lang()).stream())
                .toList();
        this.users = name(USERS, resource, dialect);
        this.sessionsAlone =
                header.cells().length == 2 && header.cells()[1].strip().equals(name(SESSIONS, resource, dialect));
    }

    private static String name(String field, Resource resource, Dialect dialect) {
        return resource.schema().fields().stream()
                .filter(candidate -> candidate.name().equals(field))
                .map(candidate -> candidate.headerNames(dialect.lang()).get(0))
                .findFirst()
                .orElseThrow();
    }

    /** The cells of the header. The tool exports the curve on the screen: that of sessions has no users. */
    Stream<String> columns() {
        return Stream.concat(Arrays.stream(header.cells()), sessionsAlone ? Stream.of(users) : Stream.empty());
    }

    /** The cells of a row under {@link #columns}. */
    Stream<String> cells(RawRow row) {
        return Stream.concat(Arrays.stream(row.cells()), sessionsAlone ? Stream.of("") : Stream.empty());
    }

    /**
     * A segment, or a second range for comparison: then every day occurs once for each, and counts only a part of the
     * site.
     */
    void refuseDivided(RawRow row) {
        for (int i = 1; i < header.cells().length; i++) {
            String name = header.cells()[i].strip();
            if (!known.contains(name) && Breakdown.isBy(i, List.of(row))) {
                throw new FileRefusedException(
                        "divided",
                        row.line(),
                        EtlTexts.text("web.table_divided", name, row.line(), row.cells()[i].strip()));
            }
        }
    }
}
