package fr.observatoire.api.dashboard.stock;

import fr.observatoire.api.dashboard.Page;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Numbers;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.read.stock.GuideStock;
import java.time.LocalDate;
import java.util.Locale;

/** {@code /stocks}: how many copies of each guide are left, beside its threshold. */
public final class StocksPage implements Page {

    public static final String PATH = "/stocks";

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        Words words = Words.in(request.language().code());
        return reader -> new View(
                "stocks",
                words.text("stocks.title"),
                new StocksModel(reader.guideStocks(request.office().code(), request.today()).stream()
                        .map(stock -> row(stock, words))
                        .toList()));
    }

    private static StocksModel.Row row(GuideStock stock, Words words) {
        return new StocksModel.Row(
                stock.name(),
                number(stock.left(), words),
                number(stock.threshold(), words),
                icon(stock.state()),
                words.text("stocks." + stock.state().name().toLowerCase(Locale.ROOT)),
                date(stock.countedOn(), words),
                date(stock.asOf(), words));
    }

    private static String icon(GuideStock.State state) {
        return switch (state) {
            case ENOUGH -> "check";
            case LOW -> "cross";
            case IMPOSSIBLE -> "warning";
            case UNKNOWN -> "unknown";
        };
    }

    private static String number(Integer copies, Words words) {
        return copies == null ? null : Numbers.in(words.lang()).number(copies, 0);
    }

    private static String date(LocalDate day, Words words) {
        return day == null ? null : words.shortDate(day);
    }
}
