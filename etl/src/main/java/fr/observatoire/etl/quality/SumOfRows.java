package fr.observatoire.etl.quality;

import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the rows of a plain table that are the sum of the records above them without saying so: of all records, or of
 * those since the last total. All counts are compared; a sum of fewer than three figures may be chance.
 */
public final class SumOfRows {

    private static final int LEAST = 3;

    private static final double CENT = 0.005;

    private final int[] fields;
    private final Sums all;
    private Sums sinceTotal;

    /** Indicators and posts are not added up: only tables whose records are told by days and names are. */
    public SumOfRows(Resource resource) {
        List<Field> all = resource.schema().fields();
        boolean adds = resource.profile().equals(Resource.SHEET)
                && all.stream()
                        .noneMatch(field ->
                                field.reference() != null || field.constraints().pattern() != null);
        int[] counts = of(all, FieldType.INTEGER);
        this.fields = !adds ? new int[0] : counts.length > 0 ? counts : of(all, FieldType.NUMBER);
        this.all = new Sums(fields.length);
        this.sinceTotal = new Sums(fields.length);
    }

    private static int[] of(List<Field> fields, FieldType type) {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).type() == type
                        && fields.get(i).constraints().allowed().isEmpty())
                .toArray();
    }

    /** The fields that are added up. */
    int[] fields() {
        return fields;
    }

    /** @param figures of the fields, NaN for an empty cell */
    boolean isSum(double... figures) {
        return fields.length > 0 && (all.equal(figures) || sinceTotal.equal(figures));
    }

    void add(double... figures) {
        all.add(figures);
        sinceTotal.add(figures);
    }

    /** A total was passed over: the next one may be of the records below it. */
    public void passTotal() {
        sinceTotal = new Sums(fields.length);
    }

    private record Sums(double[] sums, int[] counted) {

        Sums(int fields) {
            this(new double[fields], new int[fields]);
        }

        void add(double... figures) {
            for (int i = 0; i < sums.length; i++) {
                if (!Double.isNaN(figures[i])) {
                    sums[i] += figures[i];
                    counted[i] += figures[i] == 0 ? 0 : 1;
                }
            }
        }

        boolean equal(double... figures) {
            boolean enough = false;
            for (int i = 0; i < sums.length; i++) {
                double figure = Double.isNaN(figures[i]) ? 0 : figures[i];
                if (Math.abs(figure - sums[i]) > CENT) {
                    return false;
                }
                enough |= counted[i] >= LEAST && sums[i] != 0;
            }
            return enough;
        }
    }
}
