package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office that outgrows one machine loads on a cluster and reads the same figures. */
class ClusterIT {

    /** Six processes start, and end before the optimising compiler has paid for itself. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    @TempDir
    Path work;

    @Test
    @Tag("proof")
    void aClusterOfAMasterAndTwoWorkersLoadsWhatOneMachineLoads() throws Exception {
        loadOnACluster(Installation.SAMPLE);
        assertEquals(StarDigest.of(Installation.ofSample().home), StarDigest.of(work.resolve("home")));
    }

    @Test
    void aClusterLoadsOneSourceAsOneMachineDoes() throws Exception {
        Path input = Installation.copySample("press", work.resolve("input"));
        Installation.copySample("config", input);
        Installation machine = new Installation(work.resolve("machine"));
        assertEquals(0, machine.etl(input).status());

        loadOnACluster(input);
        assertEquals(StarDigest.of(machine.home), StarDigest.of(work.resolve("home")));
    }

    private void loadOnACluster(Path input) throws Exception {
        Program program = Program.script(
                Map.of("PORT", Integer.toString(freePort()), "JAVA_TOOL_OPTIONS", QUICK_START),
                "etl/cluster",
                "--input",
                input.toString(),
                "--home",
                work.resolve("home").toString());
        assertEquals(0, program.status(), program::said);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
