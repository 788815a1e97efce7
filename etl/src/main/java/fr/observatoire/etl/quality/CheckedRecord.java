package fr.observatoire.etl.quality;

import fr.observatoire.warehouse.catalog.SourceContract.Schema;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** One record with its values, read as the contract declares them; null for an empty cell. */
public final class CheckedRecord {

    private final int line;
    private final Map<String, Integer> index;
    private final Object[] values;
    private final RecordIdentity identity;
    private String key;

    CheckedRecord(int line, Map<String, Integer> index, Object[] values, RecordIdentity identity) {
        this.line = line;
        this.index = index;
        this.values = values;
        this.identity = identity;
    }

    /** First line of the record in its file, from 1. */
    public int line() {
        return line;
    }

    /** A count, an amount or a share; null when the cell was empty. */
    public Double number(String field) {
        return (Double) values[index(field)];
    }

    /** A day, or the first day of a month or year; null when the cell was empty. */
    public LocalDate date(String field) {
        return (LocalDate) values[index(field)];
    }

    /** A text, or the warehouse's code of a word that the contract lists; null when the cell was empty. */
    public String text(String field) {
        return (String) values[index(field)];
    }

    private int index(String field) {
        Integer at = index.get(field);
        if (at == null) {
            throw new IllegalArgumentException("the contract has no field " + field);
        }
        return at;
    }

    /** A copy with another value. */
    public CheckedRecord with(String field, Object value) {
        Object[] changed = values.clone();
        changed[index(field)] = value;
        return new CheckedRecord(line, index, changed, identity);
    }

    /** Values of the primary key joined by {@code |}; null when one of them is missing. */
    public String key() {
        if (key == null) {
            key = identity.key(values);
        }
        return key;
    }

    /** The column that tells two sessions of one day apart; null when the contract has none. */
    public String session() {
        return identity.session();
    }

    /** The first 128 bits of a hash of all values: equal for two records with the same values, whatever the dialect of the file. */
    public UUID digest() {
        return identity.digest(values);
    }

    Object value(int field) {
        return values[field];
    }

    @Override
    public String toString() {
        return line + ": " + key();
    }

    /** Position of each field of a schema. */
    static Map<String, Integer> index(Schema schema) {
        Map<String, Integer> index = new java.util.HashMap<>();
        for (int i = 0; i < schema.fields().size(); i++) {
            index.put(schema.fields().get(i).name(), i);
        }
        return index;
    }
}
