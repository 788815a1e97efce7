package fr.observatoire.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/**
 * Checks the parts of an office file with the schemas of ISO 29500. Runs in a class loader of its own, which has all
 * schemas instead of the program's selection.
 */
public final class SchemaCheck {

    private static final String SCHEMAS = "org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder";

    /**
     * Every office program writes and reads {@code xml:space} on texts; it is missing in the schema of spreadsheets.
     */
    private static final String PRESERVED_SPACE = "space@http://www.w3.org/XML/1998/namespace";

    private SchemaCheck() {}

    /** What an office program would offer to repair: part and error; the first line counts the parts that were checked. */
    public static List<String> errors(Path file) throws IOException, XmlException, ReflectiveOperationException {
        SchemaTypeLoader schemas =
                (SchemaTypeLoader) Class.forName(SCHEMAS).getField("typeSystem").get(null);
        List<String> errors = new ArrayList<>();
        int parts = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                if (!part.getName().endsWith(".xml") || part.getName().startsWith("[")) {
                    continue;
                }
                List<XmlError> found = new ArrayList<>();
                try (InputStream in = zip.getInputStream(part)) {
                    XmlObject document = schemas.parse(in, null, new XmlOptions());
                    if (document.schemaType().isDocumentType()) {
                        parts++;
                        document.validate(new XmlOptions().setErrorListener(found));
                    }
                }
                found.stream()
                        .map(XmlError::getMessage)
                        .filter(message -> !message.contains(PRESERVED_SPACE))
                        .distinct()
                        .forEach(message -> errors.add(part.getName() + ": " + message));
            }
        }
        errors.add(0, Integer.toString(parts));
        return errors;
    }
}
