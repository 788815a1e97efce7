package fr.observatoire.sample.source;

import fr.observatoire.sample.format.TextFile;
import fr.observatoire.sample.office.Followers;
import fr.observatoire.sample.office.OfficeYear;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Facebook by half-year, in files that overlap, and Instagram by year. */
public final class SocialSource implements SampleSource {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Fans on the day before the first year, as a share of those at its end. */
    private static final double FANS_AT_START = 0.4;

    /** An export begins some days before its half-year, to be sure that none is missing. */
    private static final int OVERLAP_DAYS = 5;

    @Override
    public void write(List<OfficeYear> history) throws IOException {
        OfficeYear first = history.get(0);
        int fans = (int) (FANS_AT_START * first.count("facebook-followers"));
        List<Followers.Day> facebook = counted(first, Followers.of(history, "facebook-followers", fans));
        List<Followers.Day> instagram = counted(first, Followers.of(history, "instagram-followers", 0));
        for (OfficeYear year : history) {
            LocalDate january = LocalDate.of(year.year(), 1, 1);
            writeFacebook(year, "S1", between(facebook, january.minusDays(OVERLAP_DAYS), january.plusMonths(6)));
            if (year.hasCome(january.plusMonths(6))) {
                writeFacebook(
                        year,
                        "S2",
                        between(facebook, january.plusMonths(6).minusDays(OVERLAP_DAYS), january.plusYears(1)));
            }
            if (year.counted("instagram-followers")) {
                writeInstagram(year, between(instagram, january, january.plusYears(1)));
            }
        }
    }

    private static List<Followers.Day> counted(OfficeYear year, List<Followers.Day> days) {
        return days.stream().filter(day -> year.hasCome(day.date())).toList();
    }

    private static List<Followers.Day> between(List<Followers.Day> days, LocalDate from, LocalDate until) {
        return days.stream()
                .filter(day -> !day.date().isBefore(from) && day.date().isBefore(until))
                .toList();
    }

    private static void writeFacebook(OfficeYear year, String half, List<Followers.Day> days) throws IOException {
        String name = "facebook-page-insights-" + year.year() + "-" + half + ".csv";
        String table = PageInsights.table(year, days);
        TextFile.save(year.file("social", name), TextFile.BYTE_ORDER_MARK + table, StandardCharsets.UTF_8);
    }

    private static void writeInstagram(OfficeYear year, List<Followers.Day> days) throws IOException {
        StringBuilder text = new StringBuilder(TextFile.BYTE_ORDER_MARK);
        text.append("sep=,\n\"Abonnés Instagram\"\n\"Date\",\"Primary\"\n");
        for (Followers.Day day : days) {
            text.append(String.join(
                    "",
                    "\"",
                    day.date().toString(),
                    "T",
                    hour(day.date()),
                    ":00:00\",\"",
                    String.valueOf(day.followers()),
                    "\"\n"));
        }
        String name = "instagram-abonnes-" + year.year() + ".csv";
        TextFile.save(year.file("social", name), text, StandardCharsets.UTF_16LE);
    }

    /** Midnight as the tool writes it: it changes by an hour in summer, as in real exports. */
    private static String hour(LocalDate day) {
        return PARIS.getRules().isDaylightSavings(day.atStartOfDay(PARIS).toInstant()) ? "01" : "00";
    }
}
