package fr.observatoire.sample.source;

import fr.observatoire.sample.format.TextFile;
import fr.observatoire.sample.office.Allocation;
import fr.observatoire.sample.office.Draw;
import fr.observatoire.sample.office.OfficeYear;
import fr.observatoire.sample.office.Pattern;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The newsletters as Mailchimp exports all campaigns: one file for all years. */
public final class NewsletterSource implements SampleSource {

    private static final String HEADER = "Title,Subject,List,\"Send Date\",\"Send Weekday\",\"Total Recipients\","
            + "\"Successful Deliveries\",\"Soft Bounces\",\"Hard Bounces\",\"Total Bounces\",\"Times Forwarded\","
            + "\"Forwarded Opens\",\"Unique Opens\",\"Open Rate\",\"Total Opens\",\"Unique Clicks\",\"Click Rate\","
            + "\"Total Clicks\",Unsubscribes,\"Abuse Complaints\",\"Times Liked on Facebook\",\"Folder Id\","
            + "\"Unique Id\",\"Total Orders\",\"Total Gross Sales\",\"Total Revenue\"";

    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("MMM dd, uuuu", Locale.US);

    /** Letters go out on Thursdays, before the weekend; a small share on Tuesdays. */
    private static final Pattern SENDING = new Pattern(
            new double[] {0.5, 0.6, 0.8, 1, 1.1, 1.2, 1.3, 1.2, 1, 0.8, 0.7, 0.8},
            new double[] {0, 0.4, 0, 1, 0, 0, 0},
            1,
            0.3);

    private static final List<String> SUBJECTS = List.of(
            "Les sorties du week-end",
            "À table !",
            "Balades au fil des gaves",
            "Le programme de la semaine",
            "Idées en famille",
            "Marchés et producteurs");

    private static final int SUBSCRIBERS = 640;
    private static final int NEW_SUBSCRIBERS_A_YEAR = 170;

    @Override
    public void write(List<OfficeYear> history) throws IOException {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        int first = history.get(0).year();
        for (OfficeYear year : history) {
            Draw draw = year.draw("newsletter");
            int number = 0;
            for (LocalDate date : sendingDays(year, draw)) {
                double age = year.year() - first + date.getDayOfYear() / 365.0;
                number++;
                text.append(campaign(number, date, (int) (SUBSCRIBERS + NEW_SUBSCRIBERS_A_YEAR * age), draw))
                        .append('\n');
            }
        }
        TextFile.save(history.get(0).file("newsletter", "mailchimp-campaigns.csv"), text, StandardCharsets.UTF_8);
    }

    private static List<LocalDate> sendingDays(OfficeYear year, Draw draw) {
        double[] weights = Allocation.blurred(SENDING.weights(year.calendar(), draw), 0.6, draw);
        return IntStream.range(0, weights.length)
                .boxed()
                .sorted((a, b) -> Double.compare(weights[b], weights[a]))
                .limit(year.count("newsletters"))
                .sorted()
                .map(year.calendar().days()::get)
                .filter(year::hasCome)
                .toList();
    }

    private static String campaign(int number, LocalDate date, int subscribers, Draw draw) {
        int recipients = subscribers + draw.between(-5, 5);
        int soft = draw.between(2, 9);
        int hard = draw.between(0, 4);
        int delivered = recipients - soft - hard;
        int opens = (int) (delivered * draw.between(0.24, 0.38));
        int clicks = (int) (delivered * draw.between(0.02, 0.07));
        return String.join(
                ",",
                "\"Lettre n° " + number + " de " + date.getYear() + '"',
                '"' + draw.pick(SUBJECTS) + '"',
                "\"Abonnés de l'office\"",
                String.format(
                        Locale.ROOT,
                        "\"%s %02d:%02d am\"",
                        SENT.format(date),
                        draw.between(8, 11),
                        5 * draw.between(0, 11)),
                date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US),
                numbers(recipients, delivered, soft, hard, soft + hard, 0, 0, opens),
                percent(opens, delivered),
                numbers(opens + draw.between(opens / 2, opens), clicks),
                percent(clicks, delivered),
                numbers(clicks + draw.between(0, clicks), draw.between(0, 3), 0, 0, 0),
                draw.identifier(),
                "0,0,0");
    }

    private static String numbers(int... values) {
        return String.join(",", IntStream.of(values).mapToObj(String::valueOf).toList());
    }

    /** The rate is a share of the delivered mails, with two decimals. */
    private static String percent(int part, int whole) {
        return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP) + "%";
    }
}
