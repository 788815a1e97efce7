package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * A screen reader reads all of a page, in the right order: PDF/UA-1 (ISO 14289-1), as the validator veraPDF checks it.
 */
class AccessiblePdfIT {

    private static final int MOST_FAULTS = 100;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static void assertAccessible(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance()
                        .createValidator(PDFAFlavour.PDFUA_1, MOST_FAULTS, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> faults = result.getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + ": " + each.getMessage())
                    .distinct()
                    .toList();
            assertEquals(List.of(), faults, file.toString());
            assertTrue(result.isCompliant(), file.toString());
        }
    }

    @Test
    void thePagesOfTheCouncil() throws Exception {
        assertAccessible(CouncilPack.of2020().pages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"year-over-year", "covid-adjusted", "pace", "series"})
    void aChart(String kind) throws Exception {
        Path chart = folder.resolve(kind + ".pdf");
        Installation.Run run = Installation.run(
                "chart",
                kind,
                "--indicator",
                "visitors-on-site",
                "--home",
                Installation.ofSample().home.toString(),
                "--out",
                chart.toString());
        assertEquals(0, run.status(), run.err());
        assertAccessible(chart);
    }
}
