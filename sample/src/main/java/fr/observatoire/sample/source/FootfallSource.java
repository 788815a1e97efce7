package fr.observatoire.sample.source;

import fr.observatoire.sample.format.Sheet;
import fr.observatoire.sample.office.OfficeYear;
import fr.observatoire.sample.office.Outings;
import java.io.IOException;

/** The daily log of the counter and the outings of the mobile office. */
public final class FootfallSource implements SampleSource.Yearly {

    @Override
    public void write(OfficeYear year) throws IOException {
        CounterLog.of(year).save(year.file("footfall", "journal-accueil-" + year.year() + ".csv"));
        outings(year).save(year.file("footfall", "sorties-otm-" + year.year() + ".csv"));
    }

    private static Sheet outings(OfficeYear year) {
        Sheet sheet = new Sheet("date", "lieu", "commune", "visiteurs");
        for (Outings.Outing outing : Outings.of(year)) {
            if (year.hasCome(outing.date())) {
                sheet.row(outing.date(), outing.stop().place(), outing.stop().commune(), outing.visitors());
            }
        }
        return sheet;
    }
}
