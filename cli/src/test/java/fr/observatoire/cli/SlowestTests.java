package fr.observatoire.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Printed at the end of a build: the slowest test classes of all modules, from the reports of the build. */
public final class SlowestTests {

    private static final int SHOWN = 10;

    private record TestClass(String name, double seconds) {}

    private SlowestTests() {}

    /** Takes the root of the project and when the build began. */
    public static void main(String[] args) throws IOException, XMLStreamException {
        Instant start = Instant.parse(args[1]);
        List<TestClass> slowest = new ArrayList<>();
        for (Path report : reports(Path.of(args[0]))) {
            if (!Files.getLastModifiedTime(report).toInstant().isBefore(start)) {
                slowest.add(read(report));
            }
        }
        slowest.sort(Comparator.comparingDouble(TestClass::seconds).reversed());
        System.out.println("The slowest test classes, in seconds:");
        slowest.stream()
                .limit(SHOWN)
                .forEach(each -> System.out.printf(Locale.ROOT, "%7.1f  %s%n", each.seconds(), each.name()));
    }

    private static List<Path> reports(Path root) throws IOException {
        try (Stream<Path> files = Files.find(root, 4, (file, what) -> file.toString()
                .matches(".*/target/(surefire|failsafe)-reports/TEST-.*\\.xml"))) {
            return files.toList();
        }
    }

    private static TestClass read(Path report) throws IOException, XMLStreamException {
        try (InputStream in = Files.newInputStream(report)) {
            XMLStreamReader suite = XMLInputFactory.newFactory().createXMLStreamReader(in);
            suite.nextTag();
            return new TestClass(
                    suite.getAttributeValue(null, "name"),
                    Double.parseDouble(suite.getAttributeValue(null, "time").replace(",", "")));
        }
    }
}
