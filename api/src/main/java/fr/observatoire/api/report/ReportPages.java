package fr.observatoire.api.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.draw.ChartImage;
import fr.observatoire.api.chart.draw.ChartImage.Size;
import fr.observatoire.api.chart.mapping.SeriesCharts;
import fr.observatoire.api.dashboard.Templates;
import fr.observatoire.api.dashboard.part.LogoPicture;
import fr.observatoire.warehouse.catalog.look.Logo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The report as pages: tagged, with bookmarks and its fonts inside. */
public final class ReportPages {

    private static final String FAMILY = "Noto Sans";
    private static final int PAGES_OF_A_PERIOD = 2;
    private static final int REGULAR = 400;
    private static final int SEMIBOLD = 600;
    private static final String FONTS = "/fr/observatoire/api/fonts/";

    static {
        // It logs each font that it loads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private ReportPages() {}

    static byte[] write(Report report) throws IOException {
        return write(Templates.render("report", Map.of("report", report, "text", new ReportText(report))));
    }

    /** Two pages, whatever there is to say: in smaller letters where it would take three. */
    static byte[] write(PeriodReport report) throws IOException {
        byte[] pages = write(report, false);
        return count(pages) > PAGES_OF_A_PERIOD ? write(report, true) : pages;
    }

    private static byte[] write(PeriodReport report, boolean tight) throws IOException {
        return write(Templates.render(
                "reportperiod", Map.of("report", report, "text", new PeriodText(report), "tight", tight)));
    }

    private static int count(byte[] pages) throws IOException {
        try (PDDocument document = Loader.loadPDF(pages)) {
            return document.getNumberOfPages();
        }
    }

    private static byte[] write(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        font(builder, "noto-sans-regular.ttf", REGULAR);
        font(builder, "noto-sans-semibold.ttf", SEMIBOLD);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(
                () -> ReportPages.class.getResourceAsStream(FONTS + file), FAMILY, weight, FontStyle.NORMAL, true);
    }

    /** A chart for a page, as an address that contains the image itself. */
    public record Picture(String source, String alternative) {

        private static final Size WHOLE = new Size(1060, 544, 2);
        private static final Size LOW = new Size(1060, 456, 2);
        private static final Size LOWEST = new Size(1060, 400, 2);
        private static final Size THIRD = new Size(420, 700, 2);

        /** The address that contains a logo. */
        public static String source(Logo logo) {
            return LogoPicture.source(logo);
        }

        /** As wide as the page; its title is a text of the page, its notes are below it. */
        public static Picture of(ChartSpec figure) {
            return of(figure.bare(), ChartText.of(figure).description(), WHOLE);
        }

        /** The same, but lower where more text is on its page. */
        public static Picture low(ChartSpec figure, boolean lowest) {
            return of(figure.bare(), ChartText.of(figure).description(), lowest ? LOWEST : LOW);
        }

        /**
         * The years of an indicator, three charts side by side; the title says the change for which the indicator was
         * chosen.
         */
        public static Picture of(Report report, YearChange change) {
            ChartSpec figure = SeriesCharts.trend(report.setting(), change.indicator(), report.results(change))
                    .titled(new ReportText(report).finding(change));
            return of(figure, ChartText.of(figure).description(), THIRD);
        }

        private static Picture of(ChartSpec figure, String alternative, Size size) {
            byte[] png = ChartImage.of(figure).png(size);
            return new Picture("data:image/png;base64," + Base64.getEncoder().encodeToString(png), alternative);
        }
    }
}
