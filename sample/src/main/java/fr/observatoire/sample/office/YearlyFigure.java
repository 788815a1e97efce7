package fr.observatoire.sample.office;

import java.math.BigDecimal;

/**
 * The figure that a year must have in the end.
 *
 * @param value null when there is none
 * @param status code of the observation status, such as {@code cancelled_covid}
 */
public record YearlyFigure(BigDecimal value, String status) {

    public boolean normal() {
        return status.equals("normal");
    }
}
