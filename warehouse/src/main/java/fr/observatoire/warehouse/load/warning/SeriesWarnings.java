package fr.observatoire.warehouse.load.warning;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.plausibility.Finding;
import fr.observatoire.warehouse.plausibility.PlausibilityRule;
import fr.observatoire.warehouse.store.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * For each source with new data, applies its plausibility rules to the series of the offices concerned. The rules look
 * at the series as it is in the star now, whatever files it came from, so the order of the loads does not matter.
 */
public final class SeriesWarnings {

    private record TouchedOffice(int key, String code) {}

    private final Session session;
    private final Catalog catalog;

    /** Needs the table {@code touched}: the offices and sources with new data. */
    public SeriesWarnings(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    public List<NewWarning> list() {
        List<NewWarning> noticed = new ArrayList<>();
        Set<String> sources =
                new TreeSet<>(session.list("SELECT DISTINCT source FROM touched", row -> row.getString(1)));
        for (String source : sources) {
            noticed.addAll(findings(source, catalog.source(source).plausibility()));
        }
        return noticed;
    }

    private List<NewWarning> findings(String source, List<PlausibilityRule> rules) {
        StarReadings readings = new StarReadings(session, catalog, source);
        List<TouchedOffice> offices = session.list(
                "SELECT office_key, office FROM touched JOIN dim_office USING (office) WHERE source = ? ORDER BY office",
                row -> new TouchedOffice(row.getInt(1), row.getString(2)),
                source);
        List<NewWarning> noticed = new ArrayList<>();
        for (PlausibilityRule rule : rules) {
            noticed.addAll(offices.parallelStream()
                    .flatMap(office -> rule.findings(readings.of(office.key())).stream()
                            .map(finding -> noticed(office.code(), source, rule, finding)))
                    .toList());
        }
        return noticed;
    }

    /** The usual value is not part of the id, because it changes with every day that is added. */
    private static NewWarning noticed(String office, String source, PlausibilityRule rule, Finding finding) {
        return new NewWarning(
                NewWarning.id(
                        office,
                        source,
                        rule.code(),
                        finding.member() == null ? rule.indicator() : rule.indicator() + "/" + finding.member(),
                        finding.from(),
                        finding.to(),
                        Math.round(finding.value() * 1000)),
                office,
                source,
                rule.code(),
                finding.text(),
                finding.from(),
                finding.to(),
                null,
                null);
    }
}
