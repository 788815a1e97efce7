package fr.observatoire.cli;

import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages of {@code docs/indicateurs}: the catalogue in Markdown, one page an indicator and an index by chapter. */
final class IndicatorPages {

    private final Catalog catalog;
    private final Words words = Words.in("fr");

    IndicatorPages(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Texts by file name. */
    Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("README.md", index());
        catalog.indicators().forEach(indicator -> pages.put(indicator.code() + ".md", page(indicator)));
        return pages;
    }

    private String index() {
        List<String> lines = new ArrayList<>();
        lines.add("# Les indicateurs");
        lines.add("");
        lines.add(
                "Une page par indicateur, tirée du catalogue (`warehouse/model/indicators`) : modifiez le catalogue, puis");
        lines.add("`./mvnw test -pl cli -am -Dtest=IndicatorPagesTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dobservatoire.pages=write`.");
        String chapter = null;
        for (Indicator indicator : catalog.indicators()) {
            if (!indicator.chapter().equals(chapter)) {
                chapter = indicator.chapter();
                lines.addAll(List.of(
                        "",
                        "## " + chapter(indicator),
                        "",
                        "| Indicateur | Unité | Objectif |",
                        "| --- | --- | --- |"));
            }
            lines.add(row(
                    "[%s](%s.md)".formatted(indicator.label().fr(), indicator.code()),
                    indicator.unit().fr(),
                    target(indicator)));
        }
        return text(lines);
    }

    private String page(Indicator indicator) {
        List<String> lines = new ArrayList<>();
        lines.addAll(List.of(
                "# " + indicator.label().fr(), "", "*" + indicator.label().en() + "*", ""));
        if (indicator.note() != null) {
            lines.addAll(List.of("> " + indicator.note().fr(), ""));
        }
        lines.addAll(List.of("| | |", "| --- | --- |"));
        lines.add(row("Code", "`" + indicator.code() + "`"));
        lines.add(row("Chapitre du manuel", chapter(indicator)));
        lines.add(row("Unité", indicator.unit().fr()));
        lines.add(row("Origine", words.code("origin", lower(indicator.origin()))));
        lines.add(row("Agrégation", words.code("aggregation", lower(indicator.aggregation()))));
        lines.add(row("Objectif", target(indicator)));
        lines.add(row("Mailles", grains(indicator)));
        if (!indicator.by().isEmpty()) {
            lines.add(row(
                    "Ventilations",
                    indicator.by().stream().map(by -> "`" + by + "`").collect(Collectors.joining(", "))));
        }
        if (indicator.exposure() != null) {
            lines.add(row("Rapporté à", link(indicator.exposure())));
        }
        if (indicator.complete() != null) {
            lines.add(row("Entier quand", "`" + indicator.complete() + "`"));
        }
        if (indicator.least() != null) {
            lines.add(row("Retenu quand", "`" + indicator.denominator() + " < " + indicator.least() + "`"));
        }
        lines.add(row("Sources", sources(indicator)));
        lines.addAll(List.of("", "## Calcul", ""));
        lines.addAll(indicator.derivation() == null ? formula(indicator) : derivation(indicator.derivation()));
        lines.addAll(List.of("", "## Demander", "", "```sh"));
        lines.add("curl 'http://127.0.0.1:7070/api/v1/indicators/" + indicator.code()
                + "/series?grain=year&from=2018&to=2020'");
        lines.addAll(List.of("```", "", "[Tous les indicateurs](README.md)"));
        return text(lines);
    }

    private static List<String> formula(Indicator indicator) {
        List<String> sql = new ArrayList<>(List.of("```sql"));
        String ratio = indicator.denominator() == null ? "" : " / " + indicator.denominator();
        sql.add("SELECT " + indicator.numerator() + ratio);
        sql.add("FROM " + indicator.fact());
        if (indicator.where() != null) {
            sql.add("WHERE " + indicator.where());
        }
        sql.add("```");
        return sql;
    }

    private List<String> derivation(Indicator.Derivation derivation) {
        return derivation.growth() == null
                ? List.of("Somme de : "
                        + derivation.sum().stream().map(this::link).collect(Collectors.joining(", ")) + ".")
                : List.of("Évolution d’une année à l’autre, en pour cent, de : " + link(derivation.growth()) + ".");
    }

    private String link(String code) {
        return "[%s](%s.md)".formatted(catalog.indicator(code).label().fr(), code);
    }

    private String chapter(Indicator indicator) {
        return indicator.chapter() + " " + words.code("chapter", indicator.chapter());
    }

    private String target(Indicator indicator) {
        return catalog.targets(catalog.homeOffice().code()).stream()
                .filter(target -> target.indicator().equals(indicator.code()))
                .filter(target -> target.validTo().equals(Target.STANDING))
                .map(target -> target.typed().text())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("aucun");
    }

    private String grains(Indicator indicator) {
        return indicator.grains().stream()
                .map(grain -> words.code("grain", lower(grain)))
                .collect(Collectors.joining(", "));
    }

    private String sources(Indicator indicator) {
        return indicator.sources().stream()
                .map(source -> catalog.source(source).title().fr() + " (`" + source + "`)")
                .collect(Collectors.joining(", "));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
