package fr.observatoire.warehouse.load;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One observation of the lake: dimensions, a measure and its value. Each fact of the star uses some of the columns; the
 * others are null. The columns of the lake are declared here and nowhere else: the ETL writes them, the warehouse reads
 * them.
 *
 * @param fact fact without its prefix ({@code visit}), or {@code record}, {@code refusal}, {@code warning}, {@code dim_*}
 * @param fileNo number of the file in its run
 * @param line first line of the record in its file, from 1
 * @param date first day of the period of the figure
 * @param dateTo last day of the period, if the fact has periods
 * @param member code of the thing that is counted: trail, medium, campaign, event, network, site, guide, partner,
 *     indicator; of a refusal or a warning: its sentence in English
 * @param memberLabel what people call the member; of a refusal or a warning: its sentence in French
 * @param measure column of the fact: {@code visitors}
 * @param text the value, when the measure is a text
 */
public record LakeRow(
        String fact,
        int fileNo,
        int line,
        String recordKey,
        String recordDigest,
        LocalDate date,
        LocalDate dateTo,
        String place,
        String channel,
        String origin,
        String member,
        String memberLabel,
        String category,
        String periodKind,
        String measure,
        Double value,
        String text) {

    /** Category of a record whose date may be a slip. */
    public static final String DOUBTFUL = "doubtful";

    /** The column that becomes folders of the lake. */
    public static final String PARTITION = "fact";

    /** The columns, in the order of {@link #values()}. */
    public static final List<Column> COLUMNS =
            Arrays.stream(LakeRow.class.getRecordComponents()).map(Column::of).toList();

    /**
     * A column of the lake.
     *
     * @param name as it stands in the files: {@code file_no}
     * @param type a primitive one is never null
     */
    public record Column(String name, Class<?> type) {

        private static Column of(RecordComponent component) {
            String name = component.getName().replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
            return new Column(name, component.getType());
        }
    }

    /**
     * The cells, in the order of the columns. Written by hand, because reflection would slow down a load of millions of
     * rows.
     */
    public Object[] values() {
        return new Object[] {
            fact,
            fileNo,
            line,
            recordKey,
            recordDigest,
            date,
            dateTo,
            place,
            channel,
            origin,
            member,
            memberLabel,
            category,
            periodKind,
            measure,
            value,
            text
        };
    }
}
