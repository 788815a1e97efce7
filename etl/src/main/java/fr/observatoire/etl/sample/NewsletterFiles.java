package fr.observatoire.etl.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Mailchimp's list of all campaigns: one file, all years. Open rates are per delivered, as Mailchimp has them. */
final class NewsletterFiles {

    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("MMM dd, yyyy hh:mm a", Locale.US);
    private static final String[] HEADER = {
        "Title",
        "Subject",
        "List",
        "Send Date",
        "Send Weekday",
        "Total Recipients",
        "Successful Deliveries",
        "Soft Bounces",
        "Hard Bounces",
        "Total Bounces",
        "Times Forwarded",
        "Forwarded Opens",
        "Unique Opens",
        "Open Rate",
        "Total Opens",
        "Unique Clicks",
        "Click Rate",
        "Total Clicks",
        "Unsubscribes",
        "Abuse Complaints",
        "Times Liked on Facebook",
        "Folder Id",
        "Unique Id",
        "Total Orders",
        "Total Gross Sales",
        "Total Revenue"
    };
    private static final List<String> TOPICS = List.of(
            "Agenda de la semaine",
            "Balades du moment",
            "Lettre aux partenaires",
            "Idées en famille",
            "Saveurs des Landes");

    private NewsletterFiles() {}

    static void write(List<Year> years) {
        Sheet sheet = Sheet.export("\n").row((Object[]) HEADER);
        int number = 0;
        for (Year year : years) {
            for (LocalDate day : sendDays(year)) {
                campaign(sheet, year, day, ++number);
            }
        }
        sheet.saveUtf8(years.get(0).file("newsletter", "mailchimp-campaigns.csv"));
    }

    // Weekly in season, monthly out of it; hardly any while there was nothing to visit.
    private static List<LocalDate> sendDays(Year year) {
        Dice dice = year.dice("newsletter");
        return year.days().stream()
                .filter(d -> !Days.weekend(d) && !OpeningDays.shut(d))
                .map(d -> new Object() {
                    final LocalDate date = d;
                    final double luck = (0.4 + FrenchDays.season(d)) * dice.uniform(0, 1);
                })
                .sorted(Comparator.comparingDouble(c -> -c.luck))
                .limit(year.total("newsletters"))
                .map(c -> c.date)
                .sorted()
                .toList();
    }

    private static void campaign(Sheet sheet, Year year, LocalDate day, int number) {
        Dice dice = year.dice("campaign " + number);
        int recipients = (int) (820 + 6.5 * number + dice.uniform(-15, 15));
        int soft = dice.integer(1, 6);
        int hard = dice.integer(0, 3);
        int delivered = recipients - soft - hard;
        int opens = (int) (delivered * dice.uniform(0.22, 0.38));
        int clicks = (int) (opens * dice.uniform(0.08, 0.25));
        String topic = dice.one(TOPICS);
        List<Object> row = new ArrayList<>(List.of(
                "Lettre n° " + number,
                topic,
                "Liste générale",
                SENT.format(day.atTime(LocalTime.of(dice.integer(8, 18), 15 * dice.integer(0, 3))))
                        .toLowerCase(Locale.ROOT),
                day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US),
                recipients,
                delivered,
                soft,
                hard,
                soft + hard,
                0,
                0,
                opens,
                percent(opens, delivered),
                opens + dice.integer(10, 90)));
        row.addAll(List.of(
                clicks,
                percent(clicks, delivered),
                clicks + dice.integer(0, 12),
                dice.integer(0, 4),
                0,
                0,
                "",
                "%010x".formatted(0xA11CE00000L + number),
                0,
                0,
                0));
        row.set(3, capitalised((String) row.get(3)));
        if (year.spoiled(2019) && number == 40) {
            List<Object> wrong = new ArrayList<>(row);
            wrong.set(5, "beaucoup");
            sheet.row(wrong.toArray());
        }
        sheet.row(row.toArray());
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.US, "%.2f%%", 100.0 * part / whole);
    }
}
