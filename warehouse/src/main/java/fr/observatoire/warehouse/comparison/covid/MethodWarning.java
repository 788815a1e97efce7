package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.text.Text;
import java.util.Locale;

/** What a reader must know before quoting an answer. */
public enum MethodWarning {
    CRISIS("Une crise a touché l’année.", "A crisis hit the year."),
    BASE_CRISIS("Une crise a touché la base.", "A crisis hit the base."),
    COMPOSITION(
            "Les fermetures n’ont pas retiré des jours de toutes les saisons à parts égales.",
            "The closures did not take days from all seasons alike."),
    SYNTHETIC_DAYS(
            "Les jours et les mois viennent d’un générateur, pas d’un comptage.",
            "Days and months come from a generator, not from counting."),
    PLANNED_EXPOSURE(
            "Le même nombre de jours d’ouverture deux années de suite : prévu plutôt que compté.",
            "The same number of opening days two years in a row: planned rather than counted."),
    YEAR_TO_DATE(
            "L’année n’est pas terminée : mêmes mois de la base.", "The year is not over: same months of the base."),
    OPENING_HOURS_DIFFER(
            "Demi-journées inégales entre les jours comparés.", "The days compared hold unequal numbers of half days."),
    SMALL_COUNTS("Petits effectifs : variations fragiles.", "Small counts: changes are fragile."),
    SEASON_CHANGED(
            "La forme de la saison a pu changer pendant la crise.",
            "The shape of the season may have changed in the crisis.");

    private final Text text;

    MethodWarning(String fr, String en) {
        this.text = new Text(fr, en);
    }

    /** The code of the HTTP contract: {@code composition}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One sentence for a reader. */
    public Text text() {
        return text;
    }
}
