package org.oportunidad.forms.instruments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.oportunidad.forms.instrument.Instrument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published versions; a version is written once. */
@Component
class InstrumentVersionTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    InstrumentVersionTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes the version unless it is there; a different content under its number is refused. */
    void publish(Instrument instrument) {
        var fingerprint = fingerprint(instrument.source());
        jdbc.sql("""
                insert into forms.instrument_version (code, version, content, fingerprint, published_at)
                values (:code, :version, :content, :fingerprint, :now)
                on conflict (code, version) do nothing
                """)
                .param("code", instrument.code())
                .param("version", instrument.version())
                .param("content", instrument.source())
                .param("fingerprint", fingerprint)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var published = jdbc.sql("""
                select fingerprint from forms.instrument_version where code = :code and version = :version
                """)
                .param("code", instrument.code())
                .param("version", instrument.version())
                .query((row, number) -> row.getBytes("fingerprint"))
                .single();
        if (!Arrays.equals(published, fingerprint)) {
            throw new IllegalStateException("Instrument " + instrument.code() + " changed but is still version "
                    + instrument.version() + ": a published version never changes, raise its number");
        }
    }

    String content(String code, int version) {
        return jdbc.sql("""
                select content from forms.instrument_version where code = :code and version = :version
                """)
                .param("code", code)
                .param("version", version)
                .query((row, number) -> row.getString("content"))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No version " + version + " of instrument " + code));
    }

    List<PublishedVersion> published() {
        return jdbc.sql("""
                select v.code, v.version, v.published_at,
                       (select count(*) from forms.response r where r.code = v.code and r.version = v.version) as responses
                from forms.instrument_version v
                order by v.code, v.version desc
                limit 200
                """).query(InstrumentVersionTable::version).list();
    }

    private static PublishedVersion version(ResultSet row, int number) throws SQLException {
        return new PublishedVersion(
                row.getString("code"),
                row.getInt("version"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getInt("responses"));
    }

    private static byte[] fingerprint(String content) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(content.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
