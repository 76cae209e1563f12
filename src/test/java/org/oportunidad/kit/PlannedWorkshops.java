package org.oportunidad.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Workshops as staff plan them and women enter them, through the pages. */
@TestComponent
public class PlannedWorkshops {

    /** A workshop with one section and its sessions, by their addresses. */
    public record Planned(UUID series, UUID section, List<UUID> sessions) {

        public String seriesPath() {
            return "/workshops/" + series;
        }

        public String sectionPath() {
            return "/workshops/sections/" + section;
        }

        public String sessionPath(int number) {
            return "/workshops/sessions/" + sessions.get(number);
        }

        public String herPath(int number) {
            return "/agenda/sessions/" + sessions.get(number);
        }

        public String choicePath() {
            return "/agenda/workshops/" + series;
        }
    }

    /** A workshop of three hours for a cohort, without sections. */
    public UUID series(Browser staff, UUID cohort, boolean mandatory) {
        return id(staff.post("/workshops")
                .field("title", "Vender por WhatsApp")
                .field("about", "Trae tu teléfono.")
                .field("hours", "3")
                .field("mandatory", mandatory ? "yes" : "no")
                .field("cohorts", cohort)
                .send());
    }

    /** What a section of two sessions of ninety minutes is sent as; online in a Jitsi room. */
    public static Map<String, String> section(LocalDate day, String time) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("capacity", "25");
        fields.put("facilitator", "");
        fields.put("language", "es");
        fields.put("modality", "ONLINE");
        fields.put("zone", "America/Santiago");
        fields.put("roomKind", "JITSI");
        fields.put("room", "https://meet.example.org/sala");
        fields.put("dialIn", "+56 2 2345 6789");
        fields.put("day", day.toString());
        fields.put("time", time);
        fields.put("minutes", "90");
        fields.put("weeks", "2");
        return fields;
    }

    public Answer open(Browser staff, UUID series, Map<String, String> fields) {
        var form = staff.post("/workshops/{id}/sections", series);
        fields.forEach(form::field);
        return form.send();
    }

    /** A section with two sessions, the first on that day. */
    public Planned planned(Browser staff, UUID series, LocalDate day, String time) {
        return planned(staff, series, section(day, time));
    }

    public Planned planned(Browser staff, UUID series, Map<String, String> fields) {
        var section = id(open(staff, series, fields));
        var sessions =
                staff.get("/workshops/sections/{id}", section).html().select("a[href^=/workshops/sessions/]").stream()
                        .map(link -> UUID.fromString(link.attr("href").substring("/workshops/sessions/".length())))
                        .toList();
        return new Planned(series, section, sessions);
    }

    public Answer take(Browser phone, Planned planned) {
        return phone.post(planned.choicePath() + "/seat")
                .field("section", planned.section())
                .send();
    }

    /** What makes up for a session. */
    public Answer publish(Browser staff, Planned planned, int session) {
        return staff.post(planned.sessionPath(session) + "/digest")
                .field("summary", "Vimos cómo mostrar lo que vendes.\nDos fotos bastan.")
                .field("recording", "https://example.org/audio")
                .field("question1", "¿Qué vendes?")
                .field("question2", "¿A quién?")
                .field("question3", "¿Qué foto harías?")
                .send();
    }

    public Answer catchUp(Browser phone, Planned planned, int session, String words) {
        return phone.post(planned.herPath(session) + "/catch-up")
                .field("answer1", words)
                .field("answer2", "A mis vecinas")
                .field("answer3", "Una con luz de día")
                .send();
    }

    /** The list says that she, by the handle of her page, was there for so many minutes. */
    public Answer cameForAPart(Browser staff, Planned planned, int session, String handle, int minutes) {
        return staff.post(planned.sessionPath(session) + "/roll-call")
                .field("presence-" + handle, "partial")
                .field("minutes-" + handle, minutes)
                .send();
    }

    /** She says what she thought. */
    public Answer evaluate(Browser phone, Planned planned, int session, String words) {
        return phone.post(planned.herPath(session) + "/evaluation")
                .field("useful", "5")
                .field("clear", "4")
                .field("welcome", "5")
                .field("words", words)
                .send();
    }

    private static UUID id(Answer answer) {
        assertThat(answer.status()).as(answer.html().select(".problem").text()).isEqualTo(303);
        return UUID.fromString(answer.location().substring(answer.location().lastIndexOf('/') + 1));
    }
}
