package fr.observatoire.etl.source;

import java.util.List;
import java.util.Map;

/**
 * Where the parts of a figure stand in the rows of a table by month.
 *
 * @param label column of what the rows are: months or years
 * @param year column of the year beside that of the month; -1 for none
 * @param figures columns of figures, with what their header says
 * @param others names of the columns that are not read
 */
record MonthColumns(int label, int year, Map<Integer, MonthCell> figures, List<String> others) {}
