package fr.observatoire.etl.source.newsletter;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.Source;
import java.time.LocalDate;

/**
 * The exports of the newsletter tool. Rates are computed by the indicators, because each tool divides by something
 * else.
 */
public final class Newsletter implements Source {

    private static final long serialVersionUID = 1L;

    /**
     * Begins the code of a campaign whose report has no id; such reports are replaced by the list, which has the id.
     */
    private static final String OF_REPORT = "report-";

    @Override
    public String name() {
        return "newsletter";
    }

    @Override
    public Layout layout(String profile) {
        return profile.equals("mailchimp-campaign-report") ? new CampaignReportLayout() : Source.super.layout(profile);
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "mailchimp-campaigns" -> Newsletter::campaign;
            case "mailchimp-campaign-report" -> Newsletter::report;
            case "brevo-campaigns" -> Newsletter::brevo;
            default -> throw unknown(file.resource());
        };
    }

    private static void campaign(CheckedRecord record, FactRows out) {
        out.figure("newsletter")
                .date(record.date("Send Date"))
                .member("campaign", record.text("Unique Id"), record.text("Title"))
                .value("recipients", record.number("Total Recipients"))
                .value("delivered", record.number("Successful Deliveries"))
                .value("unique_opens", record.number("Unique Opens"))
                .value("unique_clicks", record.number("Unique Clicks"))
                .value("unsubscribes", record.number("Unsubscribes"));
    }

    private static void report(CheckedRecord record, FactRows out) {
        LocalDate day = record.date("Delivery Date/Time");
        out.figure("newsletter")
                .date(day)
                .member("campaign", OF_REPORT + day + "-" + Slug.of(record.text("Title")), record.text("Title"))
                .value("recipients", record.number("Total Recipients"))
                .value("delivered", record.number("Successful Deliveries"))
                .value("unique_opens", record.number("Recipients Who Opened"))
                .value("unique_clicks", record.number("Recipients Who Clicked"))
                .value("unsubscribes", record.number("Total Unsubs"));
    }

    private static void brevo(CheckedRecord record, FactRows out) {
        LocalDate day = record.date("sentDate");
        out.figure("newsletter")
                .date(day)
                .member("campaign", "brevo-" + day + "-" + Slug.of(record.text("name")), record.text("name"))
                .value("recipients", record.number("sent"))
                .value("delivered", record.number("delivered"))
                .value("unique_opens", record.number("uniqueViews"))
                .value("unique_clicks", record.number("uniqueClicks"))
                .value("unsubscribes", record.number("unsubscriptions"));
    }
}
