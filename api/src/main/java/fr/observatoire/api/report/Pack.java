package fr.observatoire.api.report;

import java.io.IOException;

/** What a council is given: a year in full, or a month or a season in short. */
public sealed interface Pack permits Report, PeriodReport {

    byte[] slides() throws IOException;

    /** A tagged PDF. */
    byte[] pages() throws IOException;

    /** @throws fr.observatoire.api.problem.Problem 404 when the pack has none */
    byte[] workbook() throws IOException;
}
