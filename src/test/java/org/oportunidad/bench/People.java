package org.oportunidad.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Those who use the program in a measurement, each let in by the program itself. */
final class People {

    private static final int CODES = 400;
    private static final Pattern DIGITS = Pattern.compile("\\b\\d{4} \\d{4} \\d{4}\\b");

    private final int port;
    private final Database database;

    People(int port, Database database) {
        this.port = port;
        this.database = database;
    }

    List<Phone> anybody(int count) {
        return Stream.generate(() -> new Phone(port)).limit(count).toList();
    }

    /** Different women who learn, each on a phone of hers. */
    List<Phone> women(int count) throws SQLException {
        return database.openEntrance(count).stream()
                .limit(count)
                .map(this::enter)
                .toList();
    }

    List<Phone> coordinator(int count) throws SQLException {
        var handle = database.coordinator();
        var desks = new ArrayList<Phone>();
        for (int i = 0; i < count; i++) {
            desks.add(enter(handle));
        }
        return desks;
    }

    /** Women in the middle of the public form: their first name is told, the next page is before them. */
    List<Phone> applicants(int count) {
        return anybody(count).stream().map(People::begun).toList();
    }

    private static Phone begun(Phone phone) {
        phone.readToken("/enrol");
        phone.send("/enrol", Map.of("preferred_name", "Elena", "website", ""));
        phone.readToken("/enrol/form/2");
        return phone;
    }

    /** Her full name is kept, and the page of the next question comes. */
    static void saveFormPage(Phone phone) {
        phone.look(phone.send("/enrol/form/2", Map.of("names", "Elena Castro Muñoz")));
    }

    /** Women who receive no messages come in by codes that the coordinator shows them, each of them once. */
    Operation signIn(Phone coordinator) throws SQLException {
        var codes = new ConcurrentLinkedQueue<String>();
        var women = database.women(CODES);
        return new Operation(
                "Sign-in by code, to Hoy",
                anybody(32),
                CODES,
                () -> {
                    codes.clear();
                    women.forEach(woman -> codes.add(code(coordinator, woman)));
                },
                phone -> {
                    phone.forget();
                    phone.readToken("/enter");
                    phone.look(phone.send("/enter", Map.of("code", codes.remove(), "phone", "shared")));
                });
    }

    private static String code(Phone coordinator, String woman) {
        var found = DIGITS.matcher(
                coordinator.post("/participants/" + woman + "/code", Map.of()).text());
        if (!found.find()) {
            throw new IllegalStateException("No code was shown");
        }
        return found.group();
    }

    private Phone enter(String handle) {
        var phone = new Phone(port);
        phone.readToken("/sign-in"); // the list of all whom one may enter as would be long
        phone.send("/demo/visits", Map.of("person", handle));
        phone.readToken("/account");
        return phone;
    }
}
