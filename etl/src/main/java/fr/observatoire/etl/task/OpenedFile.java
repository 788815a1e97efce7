package fr.observatoire.etl.task;

import fr.observatoire.etl.quality.RecordCheck;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.source.Table;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.Text;

/** A file whose encoding, layout and header fit a resource. */
record OpenedFile(Resource resource, Rows rows, Table table, RecordCheck check) {

    /** The same, which names something else that the file holds and is not read. */
    OpenedFile passingOver(Text sentence) {
        return new OpenedFile(resource, rows, table.passingOver(sentence), check);
    }
}
