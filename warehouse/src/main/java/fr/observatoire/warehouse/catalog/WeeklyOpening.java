package fr.observatoire.warehouse.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.util.List;

/**
 * The days of the week on which an office usually opens.
 *
 * @param season those of its opening season
 * @param offSeason those of the rest of the year; an empty list when it is closed then, the same days when it is absent
 */
public record WeeklyOpening(@JsonProperty(required = true) List<DayOfWeek> season, List<DayOfWeek> offSeason) {

    public WeeklyOpening {
        season = List.copyOf(season);
        offSeason = offSeason == null ? season : List.copyOf(offSeason);
    }

    boolean changesWithTheSeason() {
        return !season.equals(offSeason);
    }
}
