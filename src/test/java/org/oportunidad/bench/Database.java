package org.oportunidad.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program's database as its administrator sees it: lets more women in, and reads which statements arrive. */
final class Database implements AutoCloseable {

    private static final Pattern STATEMENT = Pattern.compile("LOG:  (?:execute [^:]+|statement): ");
    private static final Pattern FRAME = Pattern.compile("(?is)(begin|commit|rollback|set |show |discard ).*");
    private static final String BACKGROUND = "platform.scheduled_tasks";

    private final Connection connection;
    private final Path log;

    private Database(Connection connection, Path log) {
        this.connection = connection;
        this.log = log;
    }

    static Database of(Path data) throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("database/postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readAllLines(data.resolve("database-passwords")).stream()
                .filter(line -> line.startsWith("oportunidad_admin "))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^\\S+ ", "");
        var address = "jdbc:postgresql://127.0.0.1:%s/oportunidad".formatted(port);
        return new Database(
                DriverManager.getConnection(address, "oportunidad_admin", password), data.resolve("log/database.log"));
    }

    /** Puts so many learning women among those whom anybody may enter as, and gives their handles. */
    List<String> openEntrance(int women) throws SQLException {
        execute("""
                insert into identity.demo_person (account_id, position, name, line_key)
                select a.id, 1000, 'bench', (select min(line_key) from identity.demo_person)
                from identity.account a
                join enrolment.enrolment e on e.participant_id = a.participant_id
                where a.closed_at is null and e.state in ('ACTIVE', 'GRADUATED')
                  and not exists (select from identity.demo_person d where d.account_id = a.id)
                order by e.state, a.id
                limit\s""" + women);
        return texts("""
                select a.handle from identity.account a
                join identity.demo_person d on d.account_id = a.id where d.name = 'bench' order by a.id
                """);
    }

    void closeEntrance() throws SQLException {
        execute("delete from identity.demo_person where name = 'bench'");
    }

    /** Handles of women who have a place or had one, those who learn now first. */
    List<String> women(int count) throws SQLException {
        return texts("""
                select p.handle from participants.participant p
                join enrolment.enrolment e on e.participant_id = p.id
                where e.state in ('ACTIVE', 'GRADUATED') and p.merged_into is null order by e.state, p.id limit\s""" + count);
    }

    /** The running cohort with most women. */
    String runningCohort() throws SQLException {
        return texts("""
                select c.id::text from enrolment.cohort c join enrolment.enrolment e on e.cohort_id = c.id
                where c.state = 'RUNNING' group by c.id order by count(*) desc, c.id limit 1
                """).getFirst();
    }

    /** The handle of the coordinator of the cast. */
    String coordinator() throws SQLException {
        return texts("""
                select a.handle from identity.account a join identity.demo_person d on d.account_id = a.id
                join identity.role_grant g on g.account_id = a.id where g.role = 'COORDINATOR'
                """).getFirst();
    }

    /** From now on the server writes down each statement of the program; its connections are made anew for it. */
    void listen() throws SQLException, InterruptedException {
        execute("alter role oportunidad_app set log_statement = 'all'");
        renewConnections();
    }

    void listenNoMore() throws SQLException, InterruptedException {
        execute("alter role oportunidad_app reset log_statement");
        renewConnections();
    }

    /** Statements that arrive while something is done, without begin and commit and without background jobs. */
    long statementsDuring(Runnable work) throws IOException, InterruptedException {
        var before = Files.size(log);
        work.run();
        TimeUnit.MILLISECONDS.sleep(100);
        try (var file = Files.newInputStream(log)) {
            file.skipNBytes(before);
            var words = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return STATEMENT
                    .splitAsStream(words)
                    .skip(1)
                    .filter(sql -> !FRAME.matcher(sql).matches() && !sql.contains(BACKGROUND))
                    .count();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void renewConnections() throws SQLException, InterruptedException {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'oportunidad_app'");
        TimeUnit.SECONDS.sleep(1);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
