package fr.observatoire.sample.source;

import fr.observatoire.sample.format.Sheet;
import fr.observatoire.sample.office.Allocation;
import fr.observatoire.sample.office.OfficeYear;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The stock of printed guides: received in March, distributed every month, counted in June and December. */
public final class GuideSource implements SampleSource {

    private record Guide(String name, double share, int threshold) {}

    private static final List<Guide> GUIDES = List.of(
            new Guide("Guide d'accueil", 0.4, 300),
            new Guide("Carte touristique", 0.35, 300),
            new Guide("Guide des hébergements", 0.15, 150),
            new Guide("Guide gourmand", 0.1, 100));

    private static final double[] MONTHS = {0.2, 0.3, 0.7, 1.1, 1.2, 1.3, 2.2, 2.4, 1, 0.6, 0.3, 0.2};

    /** Stock from before the first year: a quarter of the copies distributed in a year. */
    private static final double LEFT_OVER = 0.25;

    private static final int PALLET = 50;

    @Override
    public void write(List<OfficeYear> history) throws IOException {
        int[] stock = share(history.get(0).count("guides-distributed") * LEFT_OVER);
        for (OfficeYear year : history) {
            Sheet sheet = new Sheet("date", "guide", "mouvement", "quantite", "seuil_alerte");
            int[] given = share(year.count("guides-distributed"));
            for (int month = 1; month <= 12; month++) {
                write(sheet, year, YearMonth.of(year.year(), month), given, stock);
            }
            sheet.save(year.file("guides", "stock-guides-" + year.year() + ".csv"));
        }
    }

    private static int[] share(double total) {
        return Allocation.share(
                (int) total, GUIDES.stream().mapToDouble(Guide::share).toArray());
    }

    private static void write(Sheet sheet, OfficeYear year, YearMonth month, int[] given, int[] stock) {
        for (int i = 0; i < GUIDES.size(); i++) {
            Guide guide = GUIDES.get(i);
            if (month.getMonthValue() == 3 && given[i] > 0) {
                int received = (given[i] / PALLET + 1) * PALLET;
                add(sheet, year, month.atDay(4), guide, "réception", received);
                stock[i] += received;
            }
            int distributed = byMonth(year, guide, given[i])[month.getMonthValue() - 1];
            if (distributed > 0) {
                add(sheet, year, month.atEndOfMonth(), guide, "diffusion", distributed);
                stock[i] -= distributed;
            }
            if (month.getMonthValue() % 6 == 0) {
                add(sheet, year, month.atEndOfMonth(), guide, "inventaire", stock[i]);
            }
        }
    }

    private static int[] byMonth(OfficeYear year, Guide guide, int total) {
        return Allocation.share(total, Allocation.blurred(MONTHS, 0.2, year.draw("guide " + guide.name())));
    }

    private static void add(Sheet sheet, OfficeYear year, LocalDate date, Guide guide, String movement, int quantity) {
        if (year.hasCome(date)) {
            sheet.row(date, guide.name(), movement, quantity, guide.threshold());
        }
    }
}
