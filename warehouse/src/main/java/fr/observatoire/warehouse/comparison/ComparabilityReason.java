package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.catalog.Break;
import fr.observatoire.warehouse.text.Text;
import java.util.Locale;

/** Why a period and its base may, or may not, be set side by side, with the verdict that each reason leads to. */
public enum ComparabilityReason {
    CLOSED(Comparability.NOT_COMPARABLE, "fermé : il n’y avait rien à compter", "closed: there was nothing to count"),
    BASE_CLOSED(Comparability.NOT_COMPARABLE, "fermé dans la période de base", "closed in the base period"),
    NO_FIGURE(Comparability.NOT_COMPARABLE, "aucun chiffre pour la période", "no figure for the period"),
    BASE_MISSING(Comparability.NOT_COMPARABLE, "aucun chiffre pour la base", "no figure for the base"),
    NO_WEEK_53(Comparability.NOT_COMPARABLE, "l’année de base n’a pas de semaine 53", "the base year has no week 53"),
    NO_LEAP_DAY(
            Comparability.NOT_COMPARABLE, "l’année de base n’a pas de 29 février", "the base year has no 29 February"),
    BREAK_TOOL(Comparability.BREAK, "changement d’outil entre les deux", "another tool in between"),
    BREAK_DEFINITION(Comparability.BREAK, "changement de définition entre les deux", "another definition in between"),
    BREAK_TERRITORY(Comparability.BREAK, "changement de territoire entre les deux", "another territory in between"),
    CLOSED_DAYS(
            Comparability.PARTIAL,
            "des jours d’ouverture manquent dans la période",
            "days of opening are missing in the period"),
    BASE_CLOSED_DAYS(
            Comparability.PARTIAL,
            "des jours d’ouverture manquent dans la base",
            "days of opening are missing in the base"),
    REDUCED_COVID(Comparability.PARTIAL, "activité réduite par la Covid", "activity cut short by Covid"),
    BASE_REDUCED_COVID(
            Comparability.PARTIAL,
            "activité de la base réduite par la Covid",
            "activity of the base cut short by Covid"),
    PERIOD_NOT_OVER(Comparability.PARTIAL, "la période n’est pas terminée", "the period is not over"),
    PARTIAL_SOURCE(
            Comparability.PARTIAL,
            "la source ne couvre qu’une partie de la période",
            "the source covers a part of the period only"),
    BASE_PARTIAL_SOURCE(
            Comparability.PARTIAL,
            "la source ne couvre qu’une partie de la base",
            "the source covers a part of the base only"),
    YEAR_TO_DATE(
            Comparability.ADJUSTED, "comparé aux mêmes dates de la base", "held against the same dates of the base"),
    WEEKDAY_ALIGNED(
            Comparability.ADJUSTED,
            "base décalée d’un nombre entier de semaines",
            "base moved by a whole number of weeks"),
    CRISIS(Comparability.COMPARABLE, "période de crise", "a crisis in the period"),
    BASE_CRISIS(Comparability.COMPARABLE, "crise dans la période de base", "a crisis in the base period"),
    BASE_ZERO(Comparability.COMPARABLE, "base nulle : pas de pourcentage", "a base of 0: no percentage"),
    LEAP_DAY(Comparability.COMPARABLE, "un jour d’écart : 29 février", "one day apart: 29 February"),
    MOVING_HOLIDAY(
            Comparability.COMPARABLE,
            "Pâques, l’Ascension ou la Pentecôte tombent autrement",
            "Easter, Ascension or Pentecost fall differently"),
    PUBLIC_HOLIDAY(
            Comparability.COMPARABLE,
            "un seul des deux jours est férié",
            "only one of the two days is a public holiday"),
    WEEKDAY_DIFFERS(Comparability.COMPARABLE, "jours de la semaine différents", "different days of the week");

    private final Comparability level;
    private final Text text;

    ComparabilityReason(Comparability level, String fr, String en) {
        this.level = level;
        this.text = new Text(fr, en);
    }

    static ComparabilityReason of(Break.Kind kind) {
        return switch (kind) {
            case TOOL -> BREAK_TOOL;
            case DEFINITION -> BREAK_DEFINITION;
            case TERRITORY -> BREAK_TERRITORY;
        };
    }

    /** The code of the HTTP contract: {@code closed_days}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The best verdict that a row with this reason can have. */
    public Comparability level() {
        return level;
    }

    /** A few words for a reader. */
    public Text text() {
        return text;
    }
}
