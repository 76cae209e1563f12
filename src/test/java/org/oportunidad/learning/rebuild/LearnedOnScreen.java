package org.oportunidad.learning.rebuild;

import static org.oportunidad.kit.OtherStudies.TASK;

import java.util.List;
import java.util.Map;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.LearningData;
import org.oportunidad.participants.Participants;

/** A long history of learning, all of it made on her phone and on the desk of staff. */
final class LearnedOnScreen {

    /** What she types in her own words, here and there; nothing of it may reach the log. */
    static final List<String> HER_WORDS = List.of("LISTA", "ventana", "prima", "GOB.CL", "coser", "almac");

    private static final String LESSONS = "/courses/digital-literacy/lessons/";
    private static final String QUIZ = LESSONS + "privacy-and-scams/quiz";

    private final LearningData learning;
    private final Participants participants;
    private final Screen screen;
    private final Cast cast;

    LearnedOnScreen(LearningData learning, Participants participants, Screen screen, Cast cast) {
        this.learning = learning;
        this.participants = participants;
        this.screen = screen;
        this.cast = cast;
    }

    /** Every kind of question, some answered again; units begun, finished and taken over; attempts, tasks, recognitions. */
    void everything(LearningData.Woman woman) {
        var phone = learning.phone(woman);
        lessons(woman, phone);
        attempt(phone, 4, 3);
        attempt(phone, 2, 1);
        tasks(woman);
        recognise(woman, "life-skills", "no");
        recognise(woman, "life-skills", "yes");
        ask(woman, "idea-and-canvas");
        takeBack(woman, "idea-and-canvas");
    }

    void lessons(LearningData.Woman woman, Browser phone) {
        learning.studied(woman, 1);
        var unit = learning.course().units().get(1);
        phone.get("/courses/" + LearningData.COURSE + "/lessons/" + unit.code());
        var question = unit.questions().getFirst();
        learning.answerOnScreen(phone, unit, question, question.options().getLast());
        learning.answerOnScreen(phone, unit);
        phone.get(LESSONS + "phone-and-data");
        answer(phone, "phone-and-data", "per-day", Map.of("number", "60"));
        answer(phone, "phone-and-data", "per-day", Map.of("number", "200"));
        answer(
                phone,
                "phone-and-data",
                "spends-most",
                Map.of("place-video", "1", "place-voice", "2", "place-text", "3"));
        answer(
                phone,
                "phone-and-data",
                "whatsapp-setting",
                Map.of("match-mute", "same", "match-leave", "same", "match-manual", "saves"));
        answer(phone, "passwords", "stolen", Map.of("option", "chip"));
        answer(phone, "whatsapp", "many-clients", Map.of("gap-1", "LISTA de difusion"));
        answer(phone, "email", "library", Map.of("gap-1", "Cerrar", "gap-2", "ventana"));
        answer(phone, "privacy-and-scams", "shop-rut", Map.of("option", "false"));
        phone.get(LESSONS + "search-and-check");
    }

    static void answer(Browser phone, String unit, String question, Map<String, String> fields) {
        var form = phone.post(LESSONS + unit + "/answers").field("question", question);
        fields.forEach(form::field);
        if (form.send().status() != 303) {
            throw new AssertionError(unit + " " + question);
        }
    }

    /** An attempt of four questions with so many answers, the first ones of them right. */
    static void attempt(Browser phone, int answers, int rights) {
        phone.post(QUIZ + "/attempts").send();
        for (int number = 0; number < answers; number++) {
            goOn(phone, number < rights);
        }
    }

    static void goOn(Browser phone, boolean right) {
        var code = phone.get(QUIZ).fragment("input[name=question]").val();
        var form = phone.post(QUIZ + "/answers").field("question", code);
        switch (code) {
            case "code-by-phone" -> form.field("option", right ? "false" : "true");
            case "three-steps" ->
                form.field("place-stop", right ? 1 : 3)
                        .field("place-hang-up", 2)
                        .field("place-check", right ? 3 : 1);
            case "ending" -> form.field("gap-1", right ? "GOB.CL" : "punto com");
            case "signs" ->
                form.field("option", "hurry").field("option", "secret").field("option", right ? "key" : "named");
            case "evidence" -> form.field("option", right ? "keep" : "erase");
            default -> form.field("gap-1", right ? "Al banco" : "mi prima");
        }
        form.send();
    }

    private void tasks(LearningData.Woman woman) {
        learning.sendTask(woman, "Sé coser.");
        mark(woman, "again");
        learning.sendTask(woman, "Sé coser y ordenar cuentas.");
        mark(woman, "ready");
    }

    Answer mark(LearningData.Woman woman, String decision) {
        var desk = screen.as(Cast.CARMEN);
        var marking = card(woman) + "/tasks/" + TASK;
        return desk.post(marking + "/answers")
                .field(
                        "version",
                        desk.get(marking).fragment("input[name=version]").val())
                .field("criterion1", "yes")
                .field("criterion2", "almost")
                .field("criterion3", "notYet")
                .field("words", "Gracias por tu trabajo.")
                .field("decision", decision)
                .send();
    }

    void recognise(LearningData.Woman woman, String course, String decision) {
        ask(woman, course);
        screen.as(Cast.CARMEN)
                .post(card(woman) + "/recognitions/" + course + "/decision")
                .field("decision", decision)
                .field("reason", "Lo vimos juntas.")
                .send();
    }

    void ask(LearningData.Woman woman, String course) {
        learning.phone(woman)
                .post("/courses/" + course + "/recognition")
                .field("words", "Llevé un almacén por seis años.")
                .send();
    }

    private void takeBack(LearningData.Woman woman, String course) {
        learning.phone(woman)
                .post("/courses/" + course + "/recognition")
                .field("_method", "DELETE")
                .send();
    }

    String card(LearningData.Woman woman) {
        return participants
                .cards(cast.viewer(Cast.CARMEN), List.of(woman.participant()))
                .get(woman.participant())
                .path();
    }

    String handle(LearningData.Woman woman) {
        return participants
                .cards(cast.viewer(Cast.CARMEN), List.of(woman.participant()))
                .get(woman.participant())
                .handle();
    }
}
