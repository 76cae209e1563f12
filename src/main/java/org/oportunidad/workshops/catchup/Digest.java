package org.oportunidad.workshops.catchup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.oportunidad.workshops.timetable.Moments;

/**
 * What whoever missed a session makes up for it with.
 *
 * @param recording link to a recording or an audio digest, empty for none
 * @param questions three
 */
public record Digest(String summary, String recording, List<String> questions, Instant publishedAt) {

    static Digest from(ResultSet row, int number) throws SQLException {
        return new Digest(
                row.getString("summary"),
                row.getString("recording"),
                List.of(row.getString("question_1"), row.getString("question_2"), row.getString("question_3")),
                Moments.of(row, "published_at"));
    }
}
