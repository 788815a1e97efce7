package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.text.Text;
import java.util.Locale;

/** Why a method refuses, or calls its own answer fragile. */
public enum Reason {
    VALUE_MISSING("L’année n’a pas de chiffre.", "The year has no figure."),
    BASE_MISSING("La base n’a pas de chiffre.", "The base has no figure."),
    BASE_ZERO("La base vaut 0 : aucun pourcentage n’a de sens.", "The base is 0: no percentage makes sense."),
    BASE_HIT("La base est elle-même touchée par la crise.", "The base is itself hit by the crisis."),
    BASE_PARTIAL("La base est incomplète.", "The base is incomplete."),
    PARTIAL_PERIOD(
            "L’année est incomplète : elle ne se compare pas à une année entière.",
            "The year is incomplete: it cannot be held against a whole one."),
    PERCENTAGE("Un pourcentage ne se rapporte pas aux jours d’ouverture.", "A percentage has no rate per opening day."),
    NOT_ADDITIVE(
            "Jours et mois ne s’additionnent pas pour cet indicateur.",
            "Days and months of this indicator do not add up."),
    NO_EXPOSURE(
            "L’indicateur ne dépend pas de jours d’ouverture.", "The indicator does not depend on days of opening."),
    EXPOSURE_MISSING("Les jours d’ouverture ne sont pas connus.", "The days of opening are not known."),
    EXPOSURE_ZERO("Aucun jour d’ouverture d’un des deux côtés.", "No day of opening on one of the two sides."),
    NO_DAILY_DATA("La méthode demande des chiffres par jour.", "The method needs figures by day."),
    TOO_FEW_DAYS("Moins de 30 jours sont comparables.", "Fewer than 30 days can be compared."),
    NO_MONTHLY_DATA("La méthode demande des chiffres par mois.", "The method needs figures by month."),
    NO_CRISIS("Aucune crise ne touche cette année.", "No crisis touches this year."),
    NO_CRISIS_FIGURES("Les mois de crise n’ont aucun chiffre.", "The months of the crisis have no figure."),
    TOO_FEW_PRE_CRISIS_MONTHS(
            "Moins de 36 mois chiffrés avant la crise : trop peu pour prévoir la suite sans elle.",
            "Fewer than 36 months with figures before the crisis: too few to forecast what would have followed."),
    TOO_FEW_CLEAN_MONTHS(
            "Moins de 36 mois chiffrés hors crise : trop peu pour estimer la saison.",
            "Fewer than 36 months with figures outside a crisis: too few to estimate the season."),
    NEGATIVE_VALUES(
            "Des valeurs négatives : le modèle en logarithme ne s’applique pas.",
            "Negative values: the model in logarithms does not apply."),
    ZEROS(
            "Des mois valent 0 : le modèle en logarithme ne s’applique pas.",
            "Months of 0: no model in logarithms applies."),
    NO_FIT("L’estimation du modèle a échoué.", "The model could not be estimated."),
    GATE_FAILED(
            "Essayé avant la crise, le modèle ne prévoit pas assez bien.",
            "Tried before the crisis, the model does not forecast well enough."),
    SHORT_HISTORY(
            "Moins de 60 mois avant la crise : l’intervalle est un ordre de grandeur, et promet trop.",
            "Fewer than 60 months before the crisis: the interval is a rough one, and promises too much."),
    FEW_ORIGINS("Moins de 12 essais avant la crise.", "Fewer than 12 trials before the crisis."),
    FALL_BACK(
            "Prévision du modèle invraisemblable : remplacée par la saison passée.",
            "Implausible forecast of the model: replaced by the seasonal naive.");

    private final Text text;

    Reason(String fr, String en) {
        this.text = new Text(fr, en);
    }

    /** The code of the HTTP contract: {@code no_exposure}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One sentence for a reader. */
    public Text text() {
        return text;
    }
}
