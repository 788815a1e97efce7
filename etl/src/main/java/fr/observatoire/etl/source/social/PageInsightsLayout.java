package fr.observatoire.etl.source.social;

import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.SheetLayout;
import fr.observatoire.etl.source.Table;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.util.Arrays;

/**
 * Facebook Page Insights of 2016 to 2021: a row of names, a row of descriptions under it, then one row for each day.
 */
final class PageInsightsLayout implements Layout {

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        RawRow names = SheetLayout.firstRow(rows);
        RawRow descriptions = rows.hasNext() ? rows.next() : names;
        if (!descriptions.first().isEmpty()) {
            throw new LayoutMismatchException(
                    "header", descriptions.line(), 1, EtlTexts.text("social.no_descriptions", descriptions.first()));
        }
        return new Table(Arrays.asList(names.cells()), names.line(), rows);
    }
}
