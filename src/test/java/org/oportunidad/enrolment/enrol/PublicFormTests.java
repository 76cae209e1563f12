package org.oportunidad.enrolment.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public form from the first answer to her own choice, as a woman on a phone goes through it. */
@ModuleTest
@Import(EnrolmentData.class)
class PublicFormTests {

    private static final Map<String, List<String>> ANSWERS = new HashMap<>();

    static {
        ANSWERS.put("preferred_name", List.of("Elena"));
        ANSWERS.put("names", List.of("Elena Castro Muñoz"));
        ANSWERS.put("birth_date", List.of("1990-03-01"));
        ANSWERS.put("birth_date_day", List.of("1"));
        ANSWERS.put("birth_date_month", List.of("3"));
        ANSWERS.put("birth_date_year", List.of("1990"));
        ANSWERS.put("commune", List.of("13101"));
        ANSWERS.put("rural", List.of("no"));
        ANSWERS.put("phone", List.of("+56 9 8765 4321"));
        ANSWERS.put("email", List.of("elena@example.org"));
        ANSWERS.put("phone_whose", List.of("own"));
        ANSWERS.put("channel", List.of("email"));
        ANSWERS.put("safe_hours", List.of("any"));
        ANSWERS.put("discreet", List.of("yes"));
        ANSWERS.put("source", List.of("friend"));
        ANSWERS.put("consent_service", List.of("yes"));
        ANSWERS.put("consent_sensitive", List.of("no"));
        ANSWERS.put("consent_messages", List.of("no"));
        ANSWERS.put("worked_last_week", List.of("no"));
        ANSWERS.put("seeks_paid_work", List.of("yes"));
        ANSWERS.put("searched_before", List.of("yes"));
        ANSWERS.put("available_soon", List.of("yes"));
        ANSWERS.put("business", List.of("none"));
        for (var task : List.of("message", "search", "form", "attach", "call")) {
            ANSWERS.put("digital_" + task, List.of("alone"));
        }
        ANSWERS.put("motivation", List.of("employment", "network"));
        ANSWERS.put("support_words", List.of("Necesito horario de tarde"));
    }

    @Autowired
    private Screen screen;

    @Autowired
    private EnrolmentData data;

    @Autowired
    private JdbcClient db;

    private Browser phone;

    @BeforeEach
    void openCall() {
        data.openCall();
        phone = screen.anybody();
    }

    @Test
    void aNameThatNobodyCanSeeIsNone() {
        var answer =
                phone.post("/enrol").field("preferred_name", "\u200B \u202E").send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Escribe cómo quieres que te digamos.");
    }

    @Test
    void womanGoesFromTheFirstAnswerToHerOwnChoice() {
        assertThat(phone.get("/enrol").text()).contains("¿Cómo quieres que te digamos?");

        var answer = through(begin(), "/enrol/form/");
        assertThat(answer).isEqualTo("/enrol/answer");
        assertThat(phone.get("/enrol/answer").text()).contains("¡Sí, puedes participar!");

        phone.post("/enrol/about").send();
        var route = through("/enrol/about", "/enrol/about/");
        assertThat(route).isEqualTo("/enrol/route");
        var recommendation = phone.get("/enrol/route").text();
        assertThat(recommendation).contains("Te recomendamos").contains("Buscas un trabajo pagado.");

        var done = phone.post("/enrol/route")
                .field("route", "entrepreneurship/basic")
                .send();
        assertThat(done.location()).isEqualTo("/enrol/done");
        assertThat(phone.get("/enrol/done").text()).contains("Qué pasa ahora");
    }

    @Test
    void anotherPhoneKnowsNothingOfTheForm() {
        begin();

        assertThat(screen.anybody().get("/enrol/form").location()).isEqualTo("/enrol");
        assertThat(phone.get("/enrol").text()).contains("Hay una inscripción empezada en este teléfono");
    }

    @Test
    void retryOfTheFirstAnswerMakesOneDraftAndKeepsThePhone() {
        var first = phone.post("/enrol")
                .field("preferred_name", "Elena")
                .field("_key", "0192f000-0000-7000-8000-00000000e1e1")
                .send();
        var lost = screen.anybody();
        var second = lost.post("/enrol")
                .field("preferred_name", "Elena")
                .field("_key", "0192f000-0000-7000-8000-00000000e1e1")
                .send();

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(lost.cookie("enrolment")).isEqualTo(phone.cookie("enrolment"));
    }

    @Test
    void trapFieldStopsMachinesQuietly() {
        var answer = phone.post("/enrol")
                .field("preferred_name", "Buy now")
                .field("website", "http://spam.example")
                .send();

        assertThat(answer.location()).isEqualTo("/enrol");
        assertThat(phone.cookie("enrolment")).isEmpty();
    }

    @Test
    void whoIsTooYoungGetsAKindAnswerThatIsStoredWithItsReason() {
        var page = begin();
        while (phone.get(page).html().select("[name=birth_date_year]").isEmpty()) {
            page = send(phone.get(page)).location();
        }
        var answer = phone.post(page)
                .field("birth_date_day", "1")
                .field("birth_date_month", "3")
                .field("birth_date_year", "2012")
                .send();

        assertThat(answer.location()).isEqualTo("/enrol/answer");
        assertThat(phone.get("/enrol/answer").text())
                .contains("Esta vez no podemos inscribirte")
                .contains("Todavía no tienes la edad")
                .contains("vuelve: te esperamos")
                .contains("Empezar de nuevo");
        assertThat(newest()).isEqualTo("INELIGIBLE {TOO_YOUNG} no birth date");
        assertThat(phone.post("/enrol/leave").send().follow().text()).contains("¿Cómo quieres que te digamos?");
    }

    /** The newest refusal for an age, with the reasons of the answer. */
    private String newest() {
        return db.sql("""
                select a.state || ' ' || e.reasons::text || case when p.birth_year is null then ' no birth date' else '' end
                from enrolment.application a
                    join enrolment.eligibility e on e.application_id = a.id
                    join participants.v_participant p on p.participant_id = a.participant_id
                where 'TOO_YOUNG' = any (e.reasons)
                order by a.created_at desc, a.id desc limit 1
                """).query(String.class).single();
    }

    private String begin() {
        var begun = phone.post("/enrol").field("preferred_name", "Elena").send();
        assertThat(begun.location()).startsWith("/enrol/form/");
        return begun.location();
    }

    /** Answers every page that concerns her and gives the address that follows the last one. */
    private String through(String start, String prefix) {
        var here = start;
        for (var pages = 0; pages < 40; pages++) {
            var page = phone.get(here);
            assertThat(page.status()).as(here).isEqualTo(200);
            var sent = send(page);
            assertThat(sent.status())
                    .as("page " + here + ": " + sent.html().select(".problem").text())
                    .isEqualTo(303);
            here = sent.location();
            if (!here.startsWith(prefix)) {
                return here;
            }
        }
        throw new AssertionError("the form has no end");
    }

    private Answer send(Answer page) {
        var form = page.html().select("main form").first();
        var post = phone.post(form.attr("action"));
        form.select("[name]").stream()
                .map(element -> element.attr("name"))
                .distinct()
                .filter(ANSWERS::containsKey)
                .forEach(name -> ANSWERS.get(name).forEach(value -> post.field(name, value)));
        return post.send();
    }
}
