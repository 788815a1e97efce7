package fr.observatoire.etl.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The stock of guides: received in spring, given out all year, counted twice. */
final class GuideFiles {

    private static final int THRESHOLD = 500;
    private static final String GUIDE = "guide touristique";

    private GuideFiles() {}

    private record Movement(LocalDate day, String kind, int quantity) {}

    static void write(Year year) {
        int total = year.total("guides-distributed");
        List<Movement> movements = new ArrayList<>();
        if (total > 0) {
            movements.add(new Movement(LocalDate.of(year.number(), 4, 2), "réception", total + 2000));
            List<LocalDate> handOver = year.days().stream()
                    .filter(d -> d.getDayOfMonth() % 7 == 0 && d.getMonthValue() >= 4 && !OpeningDays.shut(d))
                    .toList();
            int[] given = Allocation.of(total, Days.weights(handOver, FrenchDays::season));
            for (int i = 0; i < given.length; i++) {
                movements.add(new Movement(handOver.get(i), "diffusion", given[i]));
            }
        }
        movements.add(new Movement(LocalDate.of(year.number(), 6, 30), "inventaire", 2000 + total / 2));
        movements.add(new Movement(LocalDate.of(year.number(), 12, 31), "inventaire", 2000));
        movements.sort(Comparator.comparing(Movement::day).thenComparing(Movement::kind));
        Sheet sheet = Sheet.ofOffice("date", "guide", "mouvement", "quantite", "seuil_alerte");
        movements.forEach(m -> sheet.row(Year.DAY.format(m.day()), GUIDE, m.kind(), m.quantity(), THRESHOLD));
        sheet.saveForExcel(year.file("guides", "stock-guides-%d.csv".formatted(year.number())));
    }
}
