package fr.observatoire.warehouse.read.membership;

import fr.observatoire.warehouse.store.SessionPool;
import java.util.List;

/** Reads the members of an office. */
public final class MembershipReader {

    private final SessionPool pool;

    public MembershipReader(SessionPool pool) {
        this.pool = pool;
    }

    /** The years with members, in order. */
    public List<Integer> years(String office) {
        return pool.list(
                """
                SELECT DISTINCT year(date) AS year
                FROM rpt_membership
                WHERE office = ? AND kind = 'membership'
                ORDER BY year
                """,
                row -> row.getInt("year"),
                office);
    }

    /** Who of the year before is a member of the year too. */
    public Renewal renewal(String office, int year) {
        return Renewal.of(year, members(office, year - 1), members(office, year));
    }

    private List<Member> members(String office, int year) {
        return pool.list(
                """
                SELECT partner, any_value(name) AS name, any_value(commune) AS commune
                FROM (
                    SELECT rpt.partner, version.name, rpt.commune
                    FROM rpt_membership AS rpt
                    JOIN dim_office USING (office)
                    LEFT JOIN dim_partner AS version
                        ON version.office_key = dim_office.office_key
                        AND version.partner = rpt.partner
                        AND rpt.date BETWEEN version.valid_from AND version.valid_to
                    WHERE rpt.office = ? AND kind = 'membership' AND year(rpt.date) = ?
                )
                GROUP BY partner
                ORDER BY partner
                """,
                row -> new Member(row.getString("partner"), row.getString("name"), row.getString("commune")),
                office,
                year);
    }
}
