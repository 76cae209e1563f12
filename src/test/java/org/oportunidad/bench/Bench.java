package org.oportunidad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Prints what the program costs: CPU time, rate, times, bytes and statements of what people do most. Started by {@code
 * ./oportunidad bench}; bounded in time and count, about five minutes.
 */
final class Bench {

    private static final List<Integer> AT_ONCE = List.of(1, 8, 32);
    private static final int MOST_AT_ONCE = 32;
    private static final int WARM_ROUNDS = 3;
    private static final double WARM_CPU_MS = 25_000;
    private static final int WARM_RUNS = 40;
    private static final String ROW = "%-34s %4s %4s %7s %4s %7s %7s %8s %8s %8s %8s%n";

    private final RunningProgram program;
    private final People people;
    private final Database database;
    private final double seconds;
    private final String only;
    private long programMegabytes;
    private long databaseMegabytes;

    private Bench(RunningProgram program, People people, Database database, double seconds, String only) {
        this.program = program;
        this.people = people;
        this.database = database;
        this.seconds = seconds;
        this.only = only;
    }

    /** Launcher, data folder, port, seconds of each row, how many take the quiz at once (0 for none), and words of the rows wanted. */
    public static void main(String[] arguments) throws Exception {
        var launcher = Path.of(arguments[0]);
        var data = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        if (!Files.exists(data)) {
            System.out.println("Making the demonstration country in " + data);
            RunningProgram.start(launcher, data, port).close();
        }
        try (var program = RunningProgram.start(launcher, data, port);
                var database = Database.of(data)) {
            System.out.printf(Locale.ROOT, "Start to first page: %.1f s%n", program.startSeconds());
            try {
                var bench = new Bench(
                        program, new People(port, database), database, Double.parseDouble(arguments[3]), arguments[5]);
                bench.measure();
                bench.takeQuizTogether(Integer.parseInt(arguments[4]));
            } finally {
                database.closeEntrance();
            }
        }
    }

    private void measure() throws IOException, SQLException, InterruptedException {
        var operations = operations().stream()
                .filter(operation -> Arrays.stream(only.split(",", -1)).anyMatch(operation.name()::contains))
                .toList();
        var sizes = sizes(operations);
        for (int round = 0; round < WARM_ROUNDS; round++) {
            for (var operation : operations) {
                warm(operation, WARM_CPU_MS / operations.size());
            }
        }
        System.out.printf(
                ROW, "", "req", "SQL", "bytes", "at", "CPU-ms", "of DB", "ops/s", "p50 ms", "p95 ms", "p99 ms");
        for (var operation : operations) {
            for (int atOnce : AT_ONCE) {
                print(operation, sizes, atOnce, Load.run(operation, atOnce, seconds, program));
                programMegabytes = Math.max(programMegabytes, program.programMegabytes());
                databaseMegabytes = Math.max(databaseMegabytes, program.databaseMegabytes());
            }
        }
        System.out.printf(
                "Memory under load: program %d MB + PostgreSQL %d MB = %d MB%n",
                programMegabytes, databaseMegabytes, programMegabytes + databaseMegabytes);
    }

    /** Until the program has worked so long for it, however much of the machine it gets. */
    private void warm(Operation operation, double cpu) throws IOException, InterruptedException {
        double used = 0;
        for (int run = 0; run < WARM_RUNS && used < cpu; run++) {
            used += Load.run(operation, 8, 1, program).cpu().program();
        }
    }

    private static void print(Operation operation, Map<Operation, Size> sizes, int atOnce, Load.Result result) {
        var size = sizes.get(operation);
        System.out.printf(
                ROW,
                operation.name() + (result.failures() > 0 ? " (" + result.failures() + " failed)" : ""),
                size == null ? 0 : size.requests(),
                size == null ? 0 : size.statements(),
                size == null ? 0 : size.bytes(),
                atOnce,
                rounded("%.2f", result.cpuPerOperation()),
                rounded("%.2f", result.databaseCpuPerOperation()),
                rounded("%.1f", result.rate()),
                rounded("%.1f", result.percentile(50)),
                rounded("%.1f", result.percentile(95)),
                rounded("%.1f", result.percentile(99)));
    }

    /** What one time costs in requests, statements and bytes on the wire. */
    private record Size(int requests, long statements, long bytes) {}

    private Map<Operation, Size> sizes(List<Operation> operations)
            throws SQLException, InterruptedException, IOException {
        var sizes = new HashMap<Operation, Size>();
        database.listen();
        for (var operation : operations) {
            var phone = operation.phones().getFirst();
            operation.prepare().run();
            operation.action().accept(phone);
            int requests = phone.requests();
            long bytes = phone.bytes();
            long statements = database.statementsDuring(() -> operation.action().accept(phone));
            sizes.put(operation, new Size(phone.requests() - requests, statements, phone.bytes() - bytes));
        }
        database.listenNoMore();
        return sizes;
    }

    private List<Operation> operations() throws SQLException {
        var anybody = people.anybody(MOST_AT_ONCE);
        var women = people.women(MOST_AT_ONCE);
        var coordinator = people.coordinator(MOST_AT_ONCE);
        var applicants = people.applicants(MOST_AT_ONCE);
        var lessons = Lessons.seenBy(women.getFirst());
        var pages = new AtomicInteger();
        var handles = database.women(300);
        var operations = new ArrayList<Operation>();
        operations.add(new Operation("Public page", anybody, phone -> phone.look("/")));
        operations.add(people.signIn(coordinator.getFirst()));
        operations.add(new Operation("Hoy", women, phone -> phone.look("/home")));
        operations.add(new Operation("Mi ruta", women, phone -> phone.look("/route")));
        operations.add(new Operation("Agenda", women, phone -> phone.look("/agenda")));
        operations.add(new Operation("Course", women, phone -> phone.look(Lessons.COURSE)));
        operations.add(new Operation("Lesson, view recorded", women, phone -> phone.look(lessons.first())));
        operations.add(new Operation("Quiz, " + lessons.size() + " answers", women, lessons::quiz));
        operations.add(new Operation("Form page saved, next page", applicants, People::saveFormPage));
        operations.add(new Operation("List of applications", coordinator, phone -> phone.look("/applications")));
        operations.add(new Operation(
                "One woman's page",
                coordinator,
                phone -> phone.look("/participants/" + handles.get(pages.getAndIncrement() % handles.size()))));
        var group = "/cohorts/" + database.runningCohort() + "/progress";
        operations.add(new Operation("Progress of a cohort", coordinator, phone -> phone.look(group)));
        operations.add(new Operation("Tasks to be marked", coordinator, phone -> phone.look("/tasks")));
        operations.add(new Operation("Evidence", anybody, phone -> phone.look("/evidence")));
        return operations;
    }

    private void takeQuizTogether(int women) throws SQLException, InterruptedException {
        if (women == 0) {
            return;
        }
        var phones = people.women(women);
        var result = Takers.run(Lessons.seenBy(phones.getFirst()), phones);
        System.out.printf(
                Locale.ROOT,
                "%d women open the quiz in the same seconds: first page p50 %.0f p95 %.0f p99 %.0f ms; answer with the step that"
                        + " follows p50 %.0f p95 %.0f p99 %.0f ms; %d failed%n",
                phones.size(),
                Takers.percentile(result.starts(), 50),
                Takers.percentile(result.starts(), 95),
                Takers.percentile(result.starts(), 99),
                Takers.percentile(result.answers(), 50),
                Takers.percentile(result.answers(), 95),
                Takers.percentile(result.answers(), 99),
                result.failures());
    }

    private static String rounded(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
