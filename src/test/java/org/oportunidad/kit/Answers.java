package org.oportunidad.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a woman answers to the forms when nothing particular matters, by the names of the fields. */
public final class Answers {

    public static final Map<String, List<String>> ORDINARY = ordinary();

    private Answers() {}

    private static Map<String, List<String>> ordinary() {
        var answers = new HashMap<String, List<String>>();
        answers.put("preferred_name", List.of("Elena"));
        answers.put("names", List.of("Elena Castro Prueba"));
        answers.put("birth_date", List.of("1990-03-01"));
        answers.put("birth_date_day", List.of("1"));
        answers.put("birth_date_month", List.of("3"));
        answers.put("birth_date_year", List.of("1990"));
        answers.put("commune", List.of("13101"));
        answers.put("rural", List.of("no"));
        answers.put("phone", List.of("+56 9 6123 4567"));
        answers.put("email", List.of("elena@example.org"));
        answers.put("phone_whose", List.of("own"));
        answers.put("channel", List.of("email"));
        answers.put("safe_hours", List.of("any"));
        answers.put("discreet", List.of("yes"));
        answers.put("source", List.of("friend"));
        answers.put("consent_service", List.of("yes"));
        answers.put("consent_sensitive", List.of("yes"));
        answers.put("consent_messages", List.of("yes"));
        answers.put("last_study_year", List.of("2009"));
        answers.put("worked_last_week", List.of("no"));
        answers.put("seeks_paid_work", List.of("yes"));
        answers.put("searched_before", List.of("yes"));
        answers.put("available_soon", List.of("yes"));
        answers.put("business", List.of("none"));
        answers.put("motivation", List.of("employment", "network"));
        answers.put("workshop_words", List.of("Quiero practicar la venta por teléfono."));
        answers.put("task_words", List.of("Sé coser, cocinar y ordenar cuentas."));
        answers.put("talk_words", List.of("Quiero contar algo que pasa en mi casa."));
        answers.put("import_names", List.of("Berta Prueba Soto"));
        answers.put("import_email", List.of("berta@example.org"));
        return answers;
    }
}
