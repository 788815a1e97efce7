package fr.observatoire.api.chart;

import fr.observatoire.api.chart.CourseSpec.Line;
import java.util.ArrayList;
import java.util.List;

/** The lines of a year as a table: a row for the end of each month, because nobody reads 365. */
final class CourseText {

    private CourseText() {}

    static DataTable table(CourseSpec course) {
        List<List<String>> rows = new ArrayList<>();
        if (!course.isEmpty()) {
            course.stops().forEach(day -> rows.add(row(course, day)));
        }
        return new DataTable(course.caption().title(), header(course), rows);
    }

    private static List<String> header(CourseSpec course) {
        List<String> header = new ArrayList<>(List.of(course.heading()));
        course.lines().forEach(line -> header.add(line.series().name()));
        if (course.span() != null) {
            header.add(course.span().name());
        }
        return header;
    }

    private static List<String> row(CourseSpec course, int day) {
        List<String> row = new ArrayList<>(List.of(course.days().get(day).name()));
        for (Line line : course.lines()) {
            row.add(line.series().data().get(day).text());
        }
        if (course.span() != null) {
            row.add(course.span().texts().get(day));
        }
        boolean end = day == course.days().size() - 1;
        if (end && course.outlook() != null) {
            row.set(1, course.outlook().text());
        }
        return row;
    }
}
