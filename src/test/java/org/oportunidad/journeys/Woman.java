package org.oportunidad.journeys;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Who enrols in a journey: her names and what she answers, by the names of the fields. */
record Woman(String names, Map<String, List<String>> answers) {

    private static final Map<String, List<String>> COMMON = Map.ofEntries(
            one("birth_date_day", "1"),
            one("birth_date_month", "3"),
            one("birth_date_year", "1990"),
            one("commune", "Temuco"),
            one("rural", "no"),
            one("phone_whose", "own"),
            one("channel", "email"),
            one("safe_hours", "any"),
            one("discreet", "yes"),
            one("source", "friend"),
            one("consent_service", "yes"),
            one("consent_sensitive", "no"),
            one("consent_messages", "yes"),
            one("last_study_year", "2009"),
            one("worked_last_week", "no"),
            one("seeks_paid_work", "yes"),
            one("searched_before", "yes"),
            one("available_soon", "yes"),
            one("business", "none"),
            Map.entry("motivation", List.of("employment", "network")));

    /** Each has a number of her own, in her phone, her e-mail and her last name: journeys share a database, and many women a name. */
    private static final AtomicInteger NUMBERS = new AtomicInteger(2200);

    static Woman named(String given, String surnames) {
        var number = NUMBERS.incrementAndGet();
        return of(
                given,
                surnames,
                number,
                Map.of("email", List.of(given.toLowerCase(Locale.ROOT) + "-" + number + "@example.org")));
    }

    /** Without an e-mail, on a phone that others see too. */
    static Woman withoutEmail(String given, String surnames) {
        return of(
                given,
                surnames,
                NUMBERS.incrementAndGet(),
                Map.of("email", List.of(""), "phone_whose", List.of("shared"), "channel", List.of("call")));
    }

    private static Woman of(String given, String surnames, int number, Map<String, List<String>> own) {
        var answers = new HashMap<>(COMMON);
        answers.put("preferred_name", List.of(given));
        var names = given + " " + surnames + " Q" + letters(number);
        answers.put("names", List.of(names));
        answers.put("phone", List.of("+56 9 8111 " + number));
        answers.putAll(own);
        return new Woman(names, Map.copyOf(answers));
    }

    private static String letters(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
                .collect(Collectors.joining());
    }

    String preferredName() {
        return answers.getOrDefault("preferred_name", List.of(names)).getFirst();
    }

    String email() {
        return answers.getOrDefault("email", List.of("")).getFirst();
    }

    private static Map.Entry<String, List<String>> one(String field, String answer) {
        return Map.entry(field, List.of(answer));
    }
}
