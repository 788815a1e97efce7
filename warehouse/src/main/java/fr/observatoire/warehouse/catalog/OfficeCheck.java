package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.catalog.file.ModelFile;
import fr.observatoire.warehouse.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks that the offices fit together and that the seeds declare their places. */
final class OfficeCheck {

    private static final List<String> ZONES = List.of("A", "B", "C");

    private final List<Map<String, String>> places;
    private final List<String> origins;

    /**
     * @param places rows of {@code dim_place}
     * @param origins rows of {@code dim_origin}
     */
    OfficeCheck(List<Map<String, String>> places, List<Map<String, String>> origins) {
        this.places = places;
        this.origins = origins.stream().map(row -> row.get("origin")).toList();
    }

    /** @throws CatalogException on the first key that is wrong */
    void check(Office office, ModelFile file) {
        file.require("epci", office.epci().matches("\\d{9}"), "expected.siren");
        file.require("agents", office.agents() > 0, "expected.positive");
        file.require("schoolZone", ZONES.contains(office.schoolZone()), "expected.school_zone");
        file.require("contact", office.hasUsableContact(), "expected.contact");
        for (String origin : office.origins() == null ? List.<String>of() : office.origins()) {
            file.require("origins", origins.contains(origin), "expected.origin", origin);
        }
        file.require("place", places.stream().anyMatch(place -> isSeatOf(office, place)), "expected.seat");
    }

    /** Days that change with the season are known only where the season is. */
    static void checkSeason(Office office, Calendar calendar, ModelFile file) {
        WeeklyOpening week = office.weeklyOpening();
        file.require(
                "weeklyOpening",
                week == null || !week.changesWithTheSeason() || calendar.openingSeason(office.code()) != null,
                "expected.opening_season");
    }

    private static boolean isSeatOf(Office office, Map<String, String> place) {
        return Objects.equals(place.get("office"), office.code())
                && Objects.equals(place.get("place"), office.place())
                && Objects.equals(place.get("place_kind"), "office");
    }

    /** Exactly one office answers the questions that name no office. The program itself knows none. */
    static void checkHome(Collection<Office> offices) {
        List<String> homes =
                offices.stream().filter(Office::home).map(Office::code).toList();
        if (!offices.isEmpty() && homes.size() != 1) {
            throw new CatalogException("offices", Texts.WAREHOUSE.text("model.homes", homes));
        }
    }
}
