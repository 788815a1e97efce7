package fr.observatoire.warehouse.catalog.file;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;
import fr.observatoire.warehouse.text.Texts;
import java.util.List;

/**
 * A file of the model that cannot be used. The text names the file, the line or key, what is there and what was
 * expected.
 */
public final class CatalogException extends TextException {

    private static final long serialVersionUID = 1;

    private final String path;
    private final long line;

    /** @param place a name, or a {@link Text} */
    public CatalogException(Object place, Text problem) {
        super(Texts.WAREHOUSE.text("model.fault", place, problem), null);
        this.path = null;
        this.line = 0;
    }

    /**
     * A fault of one file.
     *
     * @param line 0 when it is not in one line
     * @param place how messages name the place
     */
    public CatalogException(ModelFile file, long line, Object place, Text problem, Throwable cause) {
        super(Texts.WAREHOUSE.text("model.fault", place, problem), cause);
        this.path = file.path();
        this.line = line;
    }

    /** The same with all that is wrong, a line for each fault. */
    public CatalogException withOthers(List<Text> all) {
        return all.size() > 1 ? new CatalogException(Text.join("\n", all), this) : this;
    }

    private CatalogException(Text all, CatalogException first) {
        super(all, first);
        this.path = null;
        this.line = 0;
    }

    /** The file, as the model names it; null when the fault is not one of a single file. */
    public String path() {
        return path;
    }

    /** The line of a table, or 0. */
    public long line() {
        return line;
    }
}
