package fr.observatoire.etl.source.social;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;

/** One record is a day of the Facebook page: the likes are a stock, new and lost likes are flows. */
final class PageInsights implements Conformer {

    @Override
    public void conform(CheckedRecord record, FactRows out) {
        out.figure("social_day")
                .date(record.date("Date"))
                .member("network", "facebook", "Facebook")
                .value("followers", record.number("Lifetime Total Likes"))
                .value("followers_gained", record.number("Daily New Likes"))
                .value("followers_lost", record.number("Daily Unlikes"))
                .value("reach", record.number("Daily Total Reach"));
    }
}
