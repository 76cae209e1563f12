package org.oportunidad.messaging.phone;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.oportunidad.messaging.text.Letter;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters to invented people. */
@Component
public class ShownLetterTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    public ShownLetterTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(Letter letter) {
        jdbc.sql("""
                        insert into messaging.shown_letter (id, shown_at, address, language, subject, body)
                        values (:id, :shownAt, :address, :language, :subject, :body)
                        """)
                .param("id", Ids.next())
                .param("shownAt", Timestamp.from(clock.instant()))
                .param("address", letter.address())
                .param("language", letter.language().code())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .update();
    }

    List<PhonePage.Shown> latest(int limit) {
        return jdbc.sql("""
                        select shown_at, address, language, subject, body
                        from messaging.shown_letter
                        order by shown_at desc, id desc
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new PhonePage.Shown(
                        row.getTimestamp("shown_at").toInstant(),
                        row.getString("address"),
                        Language.of(row.getString("language")).orElse(Language.ES),
                        row.getString("subject"),
                        row.getString("body")))
                .list();
    }
}
