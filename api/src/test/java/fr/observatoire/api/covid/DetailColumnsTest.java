package fr.observatoire.api.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.api.representation.Column;
import fr.observatoire.api.representation.Table;
import fr.observatoire.warehouse.comparison.covid.MethodDetails;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Counterfactual;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Sensitivity;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetailColumnsTest {

    /** A spreadsheet takes −2,5 to −3: a gain and a loss of the same size are told alike. */
    @Test
    void aGainIsRoundedAsALossIs() {
        Sensitivity gain = new Sensitivity("2020-03", List.of("2020-03"), -2.5, new Interval(95, -4.5, 2.5));

        assertEquals("2020-03 -3 [-5, 3]", cell("sensitivity", counterfactual(gain)));
    }

    private static Object cell(String column, MethodDetails details) {
        Table table = DetailColumns.of(List.of(new CovidResponse.Method(
                "counterfactual",
                false,
                Verdict.OK,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                details)));
        List<String> names = table.columns().stream().map(Column::name).toList();
        return table.rows().get(0).get(names.indexOf(column));
    }

    private static Counterfactual counterfactual(Sensitivity sensitivity) {
        return new Counterfactual(
                "airline", "2020-03", 36, List.of("2020-03"), -2.5, List.of(), null, List.of(), List.of(sensitivity));
    }
}
