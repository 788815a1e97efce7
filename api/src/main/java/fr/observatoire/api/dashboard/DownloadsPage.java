package fr.observatoire.api.dashboard;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.report.offer.ShortPacks;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code /telechargements}: the same figures as files, for a spreadsheet, a slide or a program. */
final class DownloadsPage implements Page {

    private static final String YEAR = "annee";

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        Integer asked = request.parameters().year(YEAR);
        return reader -> {
            ChartContext setting = request.setting(reader);
            Words words = setting.words();
            Years years = Years.of(asked, reader, request);
            return new View(
                    "downloads",
                    words.text("downloads.title"),
                    new Answer(request, links, setting, words, years.shown())
                            .model(
                                    years.links(
                                            year -> links.to("/telechargements").with(YEAR, year)),
                                    ShortPacks.of(request, reader, years.shown())));
        };
    }

    /** The links of one year. */
    private record Answer(Request request, Links links, ChartContext setting, Words words, int year) {

        DownloadsModel model(List<ScorecardModel.YearLink> years, List<Period> parts) {
            return new DownloadsModel(
                    year,
                    years,
                    List.of(report(words.text("report.title", year), String.valueOf(year), "pptx", "pdf", "xlsx")),
                    parts.stream().map(this::shortReport).toList(),
                    List.of(
                            table("attainment", "/attainment", "/", year),
                            table("contradictions", "/contradictions", "/contradictions", null),
                            table("sources", "/sources", "/sources", null),
                            table("indicators", "/indicators", null, null)),
                    charts(),
                    request.catalog().indicators().stream().map(this::series).toList());
        }

        private DownloadsModel.Item report(String label, String period, String... formats) {
            return new DownloadsModel.Item(
                    label,
                    null,
                    Stream.of(formats)
                            .map(format -> file(format, links.resource("/reports/" + period + "." + format)))
                            .toList());
        }

        private DownloadsModel.Item shortReport(Period period) {
            return report(words.text("report.period", setting.name(period)), period.code(), "pptx", "pdf");
        }

        private DownloadsModel.Item table(String name, String resource, String page, Integer ofYear) {
            return new DownloadsModel.Item(
                    words.text("downloads." + name, year),
                    page == null ? null : links.to(page).with(YEAR, ofYear).toString(),
                    tableFiles(resource, "year", ofYear));
        }

        private List<DownloadsModel.File> tableFiles(String resource, String parameter, Object value) {
            return List.of(
                    file(
                            "sheet",
                            links.resource(resource + ".csv")
                                    .with(parameter, value)
                                    .with("profile", "fr")),
                    file("csv", links.resource(resource + ".csv").with(parameter, value)),
                    file("json", links.resource(resource + ".json").with(parameter, value)));
        }

        private List<DownloadsModel.Item> charts() {
            return request.catalog().indicators().stream()
                    .map(Indicator::chapter)
                    .distinct()
                    .map(this::chart)
                    .toList();
        }

        private DownloadsModel.Item chart(String chapter) {
            List<DownloadsModel.File> files = new ArrayList<>();
            for (String format : List.of("png", "svg", "pdf")) {
                files.add(file(
                        format,
                        links.resource("/attainment." + format)
                                .with("year", year)
                                .with("chapter", chapter)));
            }
            return new DownloadsModel.Item(
                    chapter + " " + setting.chapter(chapter),
                    links.to("/").with(YEAR, year).with("chapitre", chapter).toString(),
                    files);
        }

        /** By month if the indicator has figures by month, else by year. */
        private DownloadsModel.Item series(Indicator indicator) {
            Grain grain = indicator.grains().contains(Grain.MONTH) ? Grain.MONTH : Grain.YEAR;
            return new DownloadsModel.Item(
                    request.in(indicator.label()) + ", "
                            + words.text("downloads.by", words.text("grain." + grain.code())),
                    links.indicator(indicator.code(), year).toString(),
                    tableFiles("/indicators/" + indicator.code() + "/series", "grain", grain.code()));
        }

        private DownloadsModel.File file(String format, Links.Address address) {
            return new DownloadsModel.File(words.text("downloads.format." + format), address.toString());
        }
    }
}
