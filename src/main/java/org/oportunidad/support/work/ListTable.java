package org.oportunidad.support.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work list in one statement: the women who come first today, with everything that is open about each. */
@Repository
class ListTable {

    private final JdbcClient db;

    ListTable(JdbcClient db) {
        this.db = db;
    }

    /** Items in their order, those of one woman together; how many women wait in all. */
    record Today(List<WorkItem> items, int women) {

        /** Women of whom something stands in the list. */
        int shown() {
            return (int) items.stream().map(WorkItem::participantId).distinct().count();
        }

        /** Women who wait beyond today. */
        int more() {
            return women - shown();
        }
    }

    /**
     * What is open now; a next contact from its day on. What is late comes first, then what is due until the end of the day.
     *
     * @param until end of the day
     * What those owe for whom she covers is hers meanwhile.
     *
     * @param all whether things without an owner are hers too, as they are the coordinators'
     * @param most women that one person can see to in a day
     */
    Today of(UUID account, boolean all, LocalDate today, Instant now, Instant until, int most) {
        var items = new ArrayList<WorkItem>();
        var women = new int[1];
        db.sql("""
                with open as (
                    select w.*, w.due_at <= :now as late from support.work_item w
                    where w.closed_at is null and (w.kind <> 'NEXT_CONTACT' or w.due_at <= :until)
                      and (w.snoozed_until is null or w.snoozed_until <= :now)
                      and (w.expires_at is null or w.expires_at > :now)
                      and (w.owner_account = :account or (:all and w.owner_account is null)
                           or w.owner_account in (select c.account_id from support.cover c
                               where c.cover_account = :account and c.ended_at is null and :today between c.from_on and c.until_on))),
                ranked as (
                    select o.participant_id, max(o.weight + case when o.late then 100 when o.due_at <= :until then 50 else 0 end) as score, min(o.due_at) as first,
                        count(*) over () as women
                    from open o group by o.participant_id
                    order by score desc, first, o.participant_id limit :most)
                select\s""" + WorkItem.COLUMNS + """
                    , r.women
                from ranked r join open w on w.participant_id = r.participant_id
                left join identity.v_staff s on s.account_id = w.owner_account
                order by r.score desc, r.first, r.participant_id, w.weight desc, w.due_at, w.id
                """)
                .param("account", account)
                .param("all", all)
                .param("today", today)
                .param("now", WorkTable.utc(now))
                .param("until", WorkTable.utc(until))
                .param("most", most)
                .query(row -> {
                    items.add(WorkItem.from(row, 0));
                    women[0] = row.getInt("women");
                });
        return new Today(items, women[0]);
    }
}
