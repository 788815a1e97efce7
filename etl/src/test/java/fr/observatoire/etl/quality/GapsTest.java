package fr.observatoire.etl.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GapsTest {

    @Test
    void namesEachRunOfMissingDays() {
        Gaps gaps = new Gaps(false, day -> false);
        IntStream.of(5, 1, 2, 9).forEach(day -> gaps.see(LocalDate.of(2019, 7, day)));
        assertEquals(
                List.of(
                        "il manque les enregistrements du 03/07/2019 au 04/07/2019",
                        "il manque les enregistrements du 06/07/2019 au 08/07/2019"),
                gaps.sentences().stream().map(Text::typed).toList());
    }

    @Test
    void findsNoneInWholeMonths() {
        Gaps gaps = new Gaps(true, day -> false);
        IntStream.rangeClosed(1, 12).forEach(month -> gaps.see(LocalDate.of(2019, month, 1)));
        assertEquals(List.of(), gaps.sentences());
    }
}
