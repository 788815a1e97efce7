package fr.observatoire.warehouse.load;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.observatoire.warehouse.catalog.Calendar;
import fr.observatoire.warehouse.catalog.Calendar.SchoolHoliday;
import fr.observatoire.warehouse.store.Session;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Set;

/** The calendar of the star: every day of its range with the holidays of France. */
final class DateDimension {

    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2049;
    private static final String EASTER_MONDAY = "christian.EASTER_MONDAY";

    private final Session session;
    private final Calendar calendar;
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    DateDimension(Session session, Calendar calendar) {
        this.session = session;
        this.calendar = calendar;
    }

    /** Adds the days once; school holidays are set each time, because they are published a few years ahead. */
    void write() {
        if (session.count("SELECT count(*) FROM dim_date") == 0) {
            writeDays();
        }
        writeSchoolHolidays();
    }

    private void writeDays() {
        session.run("CREATE OR REPLACE TEMP TABLE public_holiday (date DATE, name VARCHAR)");
        session.run("CREATE OR REPLACE TEMP TABLE easter (year SMALLINT, sunday DATE)");
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            writeHolidays(year);
        }
        session.update(
                """
                INSERT INTO dim_date BY NAME
                SELECT
                    day::DATE AS date,
                    year(day) AS year,
                    quarter(day) AS quarter,
                    month(day) AS month,
                    day(day) AS day,
                    isoyear(day) AS iso_year,
                    weekofyear(day) AS iso_week,
                    isodow(day) AS weekday,
                    day::DATE - easter.sunday AS easter_offset,
                    public_holiday.name AS public_holiday
                FROM generate_series(make_date(?, 1, 1), make_date(?, 12, 31), INTERVAL 1 DAY) AS days (day)
                JOIN easter ON easter.year = year(day)
                LEFT JOIN public_holiday ON public_holiday.date = day
                """,
                FIRST_YEAR,
                LAST_YEAR);
    }

    private void writeHolidays(int year) {
        Set<Holiday> days = holidays.getHolidays(Year.of(year));
        session.append("public_holiday", rows -> {
            for (Holiday holiday : days) {
                rows.beginRow();
                rows.append(holiday.getDate());
                rows.append(holiday.getDescription(Locale.FRENCH));
                rows.endRow();
            }
        });
        LocalDate easter = days.stream()
                .filter(day -> day.getPropertiesKey().equals(EASTER_MONDAY))
                .findFirst()
                .orElseThrow()
                .getDate()
                .minusDays(1);
        session.update("INSERT INTO easter VALUES (?, ?)", year, easter);
    }

    private void writeSchoolHolidays() {
        session.run("CREATE OR REPLACE TEMP TABLE school_holiday (zone VARCHAR, date_from DATE, date_to DATE)");
        session.append("school_holiday", rows -> {
            for (SchoolHoliday holiday : calendar.schoolHolidays()) {
                rows.beginRow();
                rows.append(holiday.zone());
                rows.append(holiday.from());
                rows.append(holiday.to());
                rows.endRow();
            }
        });
        session.run(
                """
                UPDATE dim_date SET school_holiday_zones = holiday.zones
                FROM (
                    SELECT date, string_agg(DISTINCT zone, '' ORDER BY zone) AS zones
                    FROM dim_date
                    LEFT JOIN school_holiday ON date BETWEEN date_from AND date_to
                    GROUP BY date
                ) AS holiday
                WHERE holiday.date = dim_date.date AND school_holiday_zones IS DISTINCT FROM holiday.zones
                """);
    }
}
