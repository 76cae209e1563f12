package org.oportunidad.evidence.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.oportunidad.evidence.figure.Proportion;
import org.oportunidad.evidence.figure.Response;
import org.oportunidad.evidence.figure.TypedOutcome;
import org.oportunidad.identity.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Releases, their rows and their signatures. Rows are written once and never changed. */
@Component
class ReleaseTable {

    private static final String HEAD = """
            select r.id, r.number, r.cut_off_on, r.drafted_at, r.published_at,
                   s.signers, s.moments
            from evidence.release r
            cross join lateral (
                select array_agg(account_id order by signed_at, account_id) as signers,
                       array_agg(signed_at order by signed_at, account_id) as moments
                from evidence.release_signature where release_id = r.id) s
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReleaseTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(UUID id, String number, ReleaseRows rows, Instant at, UUID by) {
        jdbc.sql("""
                insert into evidence.release (id, number, cut_off_on, drafted_at, drafted_by, fingerprint)
                values (:id, :number, :cutOff, :at, :by, :fingerprint)
                """)
                .param("id", id)
                .param("number", number)
                .param("cutOff", rows.cutOff())
                .param("at", at(at))
                .param("by", by)
                .param("fingerprint", rows.fingerprint())
                .update();
        batches.batchUpdate("""
                insert into evidence.release_figure (release_id, indicator, definition_version, numerator, base, clock,
                    window_months, mode, eligible, invited, responded)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows.figures().stream().map(f -> figure(id, f)).toList());
        batches.batchUpdate(
                "insert into evidence.release_cell (release_id, measure, place, women) values (?, 'STARTED', ?, ?)",
                rows.cells().entrySet().stream()
                        .map(cell -> cells(id, cell.getKey(), cell.getValue()))
                        .toList());
    }

    @SuppressWarnings("NullAway") // JDBC takes nulls, Spring's signature does not say so
    private static Object[] cells(UUID id, String place, Optional<Long> women) {
        return new Object[] {id, place, women.orElse(null)};
    }

    @SuppressWarnings("NullAway") // as above
    private static Object[] figure(UUID id, TypedOutcome f) {
        var response = f.response();
        return new Object[] {
            id,
            f.indicator(),
            f.definitionVersion(),
            f.measured().numerator(),
            f.measured().base(),
            f.clock(),
            f.windowMonths(),
            f.mode().name(),
            response == null ? null : response.eligible(),
            response == null ? null : response.invited(),
            response == null ? null : response.responded()
        };
    }

    /** Takes the row so that two signers at once come one after the other. */
    Optional<Release> lock(UUID id) {
        jdbc.sql("select 1 from evidence.release where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    Optional<Release> find(UUID id) {
        return jdbc.sql(HEAD + "where r.id = :id")
                .param("id", id)
                .query(ReleaseTable::release)
                .optional();
    }

    Optional<Release> newestPublished() {
        return jdbc.sql(HEAD + "where r.published_at is not null order by r.published_at desc, r.id desc limit 1")
                .query(ReleaseTable::release)
                .optional();
    }

    List<Release> newest() {
        return jdbc.sql(HEAD + "order by r.drafted_at desc, r.id desc limit 100")
                .query(ReleaseTable::release)
                .list();
    }

    int countOfYear(String year) {
        return jdbc.sql("select count(*) from evidence.release where number like :year || '-%'")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    boolean sign(UUID id, UUID account, String role, Instant at) {
        return jdbc.sql("""
                insert into evidence.release_signature (release_id, account_id, role, signed_at)
                values (:id, :account, :role, :at) on conflict do nothing
                """)
                        .param("id", id)
                        .param("account", account)
                        .param("role", role)
                        .param("at", at(at))
                        .update()
                == 1;
    }

    boolean signedBy(UUID id, String role) {
        return jdbc.sql(
                        "select exists (select 1 from evidence.release_signature where release_id = :id and role = :role)")
                .param("id", id)
                .param("role", role)
                .query(Boolean.class)
                .single();
    }

    void publish(UUID id, byte[] seal, Instant at) {
        jdbc.sql("update evidence.release set seal = :seal, published_at = :at where id = :id and published_at is null")
                .param("seal", seal)
                .param("at", at(at))
                .param("id", id)
                .update();
    }

    byte[] fingerprint(UUID id) {
        return jdbc.sql("select fingerprint from evidence.release where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    FrozenRows.Frozen frozen(Release release) {
        var figures = jdbc.sql("""
                select f.indicator, f.definition_version, f.numerator, f.base, f.clock, f.window_months, f.mode,
                       f.eligible, f.invited, f.responded, r.cut_off_on
                from evidence.release_figure f join evidence.release r on r.id = f.release_id
                where f.release_id = :id order by f.indicator
                """).param("id", release.id()).query(ReleaseTable::outcome).list().stream()
                .sorted(Comparator.comparing(f -> Indicator.valueOf(f.indicator())))
                .toList();
        Map<String, Optional<Long>> cells = new HashMap<>();
        var fingerprint = new byte[1][];
        jdbc.sql("""
                select r.fingerprint, c.place, c.women
                from evidence.release r left join evidence.release_cell c on c.release_id = r.id
                where r.id = :id order by c.place
                """).param("id", release.id()).query(row -> {
            fingerprint[0] = row.getBytes("fingerprint");
            var place = row.getString("place");
            var women = row.getLong("women");
            var hidden = row.wasNull();
            if (place != null) {
                cells.put(place, hidden ? Optional.empty() : Optional.of(women));
            }
        });
        return new FrozenRows.Frozen(new ReleaseRows(release.cutOff(), figures, cells), fingerprint[0]);
    }

    private static TypedOutcome outcome(ResultSet row, int n) throws SQLException {
        var mode = TypedOutcome.Mode.valueOf(row.getString("mode"));
        return new TypedOutcome(
                row.getString("indicator"),
                row.getInt("definition_version"),
                new Proportion(row.getLong("numerator"), row.getLong("base")),
                row.getString("clock"),
                row.getInt("window_months"),
                row.getObject("cut_off_on", LocalDate.class),
                mode,
                mode == TypedOutcome.Mode.ADMINISTRATIVE
                        ? null
                        : new Response(row.getLong("eligible"), row.getLong("invited"), row.getLong("responded")));
    }

    private static Release release(ResultSet row, int n) throws SQLException {
        var published = row.getObject("published_at", OffsetDateTime.class);
        return new Release(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("cut_off_on", LocalDate.class),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                signatures(row),
                published == null ? null : published.toInstant());
    }

    private static List<ReleaseSignature> signatures(ResultSet row) throws SQLException {
        var signers = row.getArray("signers");
        if (signers == null) {
            return List.of();
        }
        var accounts = (UUID[]) signers.getArray();
        var moments = (Timestamp[]) row.getArray("moments").getArray();
        return IntStream.range(0, accounts.length)
                .mapToObj(n -> new ReleaseSignature(new AccountId(accounts[n]), moments[n].toInstant()))
                .toList();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
