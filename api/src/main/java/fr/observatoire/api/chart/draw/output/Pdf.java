package fr.observatoire.api.chart.draw.output;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.XMPSchema;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * A drawing as a page of PDF: one tagged figure, whose alternative text tells the whole content. Letters are drawn as
 * outlines, as in all vector pictures here, so no font is needed.
 */
public final class Pdf {

    /** A unit of a picture is 1/96 inch (a pixel), a unit of a page 1/72 inch (a point). */
    private static final float POINTS = 0.75f;

    private static final String ACCESSIBLE = "http://www.aiim.org/pdfua/ns/id/";

    private final PDDocument document = new PDDocument();
    private final PDPage page;

    private Pdf(int width, int height) {
        page = new PDPage(new PDRectangle(width * POINTS, height * POINTS));
        document.addPage(page);
        // The default would be the current time, but the same answer must have the same bytes.
        document.setDocumentId(0L);
    }

    /** @param description tells the whole content, for people who do not see the picture */
    public static byte[] draw(
            int width, int height, Consumer<Graphics2D> painter, String lang, String title, String description) {
        Pdf pdf = new Pdf(width, height);
        try (PDDocument document = pdf.document) {
            pdf.name(lang, title);
            pdf.declare(lang, title);
            pdf.place(pdf.form(width, height, painter));
            pdf.tag(title, description);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void name(String lang, String title) {
        document.getDocumentInformation().setTitle(title);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(lang);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    /** Metadata: the file is accessible (ISO 14289-1), and its title, where programs look for both. */
    private void declare(String lang, String title) throws IOException {
        XMPMetadata metadata = XMPMetadata.createXMPMetadata();
        DublinCoreSchema core = metadata.createAndAddDublinCoreSchema();
        core.setTitle(lang, title);
        core.addLanguage(lang);
        XMPSchema accessible = new XMPSchema(metadata, ACCESSIBLE, "pdfuaid", "PDF/UA");
        accessible.setIntegerPropertyValueAsSimple("part", 1);
        metadata.addSchema(accessible);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new XmpSerializer().serialize(metadata, out, true);
        } catch (TransformerException e) {
            throw new IOException(e);
        }
        PDMetadata stream = new PDMetadata(document);
        stream.importXMPMetadata(out.toByteArray());
        document.getDocumentCatalog().setMetadata(stream);
    }

    private PDFormXObject form(int width, int height, Consumer<Graphics2D> painter) throws IOException {
        PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
        try {
            painter.accept(g);
        } finally {
            g.dispose();
        }
        return g.getXFormObject();
    }

    private void place(PDFormXObject form) throws IOException {
        COSDictionary mark = new COSDictionary();
        mark.setInt(COSName.MCID, 0);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginMarkedContent(COSName.getPDFName(StandardStructureTypes.Figure), PDPropertyList.create(mark));
            content.transform(Matrix.getScaleInstance(POINTS, POINTS));
            content.drawForm(form);
            content.endMarkedContent();
        }
    }

    /** The structure: document, figure, marked content; the parent tree leads back from the page to the figure. */
    private void tag(String title, String description) {
        PDStructureTreeRoot root = new PDStructureTreeRoot();
        PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
        root.appendKid(whole);
        PDStructureElement figure = new PDStructureElement(StandardStructureTypes.Figure, whole);
        whole.appendKid(figure);
        figure.setPage(page);
        figure.setTitle(title);
        figure.setAlternateDescription(description);
        figure.getCOSObject().setInt(COSName.K, 0);

        COSArray marks = new COSArray();
        marks.add(figure);
        PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
        parents.setNumbers(Map.of(0, new PDParentTreeValue(marks)));
        root.setParentTree(parents);
        root.setParentTreeNextKey(1);
        page.setStructParents(0);

        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        document.getDocumentCatalog().setStructureTreeRoot(root);
    }
}
