package fr.observatoire.warehouse.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds the offices against each other and against the places that the seeds declare. */
final class OfficeCheck {

    private static final List<String> ZONES = List.of("A", "B", "C");

    private final List<Map<String, String>> places;

    OfficeCheck(List<Map<String, String>> places) {
        this.places = places;
    }

    /** @throws CatalogException on the first key that cannot be right */
    void check(Office office, ModelFile file) {
        file.require("epci", office.epci().matches("\\d{9}"), "un SIREN de neuf chiffres, entre guillemets");
        file.require("agents", office.agents() > 0, "un nombre plus grand que 0");
        file.require("schoolZone", ZONES.contains(office.schoolZone()), "A, B ou C");
        file.require("contact", office.hasUsableContact(), "une adresse e-mail ou une adresse https://");
        file.require(
                "place",
                places.stream().anyMatch(place -> isSeatOf(office, place)),
                "un lieu de l’office dans seeds/dim_place.csv, de « place_kind » office");
    }

    private static boolean isSeatOf(Office office, Map<String, String> place) {
        return Objects.equals(place.get("office"), office.code())
                && Objects.equals(place.get("place"), office.place())
                && Objects.equals(place.get("place_kind"), "office");
    }

    /** One office answers questions that name none. */
    static void checkHome(Collection<Office> offices) {
        List<String> homes =
                offices.stream().filter(Office::home).map(Office::code).toList();
        if (homes.size() != 1) {
            throw new CatalogException(
                    "offices", "« home: true » dans " + homes + ", attendu : dans le fichier d’un seul office");
        }
    }
}
