package fr.observatoire.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What the resources answer, over HTTP. */
class ResourcesTest {

    private final RunningServer server = RunningServer.shared();

    @Test
    void aSeriesHoldsAFigureAndAStatusForEachPeriod() {
        JsonNode series = server.json("/indicators/visitors-on-site/series?grain=year");
        System.out.println(series.toPrettyString());
        System.out.println(server.json("/indicators/visitors-on-site/series?grain=month&from=2020&to=2020&by=origin")
                .toPrettyString()
                .length());
        System.out.println(server.json("/attainment?year=2020&chapter=4.4").toPrettyString());
        System.out.println(server.json("/contradictions").toPrettyString());
        System.out.println(server.json("/indicators/sales").toPrettyString());
        System.out.println(server.json("/sources").toPrettyString());
        System.out.println(server.json("/snapshots").toPrettyString());
        System.out.println(
                server.json("/indicators/visitors-on-site/explain?period=2020").toPrettyString());
    }
}
