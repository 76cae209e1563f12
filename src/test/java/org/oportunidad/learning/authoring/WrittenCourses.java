package org.oportunidad.learning.authoring;

import java.time.LocalDate;
import java.util.List;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Form;
import org.oportunidad.kit.Screen;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Courses written on the screen, as a facilitator would. */
@TestComponent
public class WrittenCourses {

    private static final List<String> POINTS = List.of(
            "language-inclusive",
            "language-plain",
            "language-respect",
            "relevance-life",
            "relevance-diversity",
            "relevance-use",
            "content-stereotypes",
            "content-rights",
            "content-safety");

    private final Screen screen;
    private final JdbcClient jdbc;

    WrittenCourses(Screen screen, JdbcClient jdbc) {
        this.screen = screen;
        this.jdbc = jdbc;
    }

    /** Inés begins the next version, or goes on with it. */
    public void begin(String course) {
        screen.as(Cast.INES).post("/authoring").field("course", course).send();
    }

    /** Inés begins a course that there was not. */
    public String create(String title) {
        return screen.as(Cast.INES)
                .post("/authoring")
                .field("title", title)
                .field("language", "es")
                .send()
                .location()
                .substring("/authoring/".length());
    }

    /** A unit with one complete idea; the path of the idea. */
    public String unitWithIdea(String course, String unit, String idea) {
        var ines = screen.as(Cast.INES);
        var place = ines.post("/authoring/" + course + "/units")
                .field("unitTitle", unit)
                .send()
                .location();
        var path = ines.post(place + "/ideas")
                .field("title", idea)
                .field("kind", "choice")
                .send()
                .location();
        var seen = ines.get(path).fragment("input[name=seen]").val();
        idea(ines, path, seen, idea, "Una vecina puede ayudarte.\n\nPregunta con calma.")
                .send();
        return path;
    }

    /** The form of an idea with a question to choose from. */
    public static Form idea(Browser browser, String path, String seen, String title, String text) {
        return browser.post(path)
                .field("seen", seen)
                .field("kind", "choice")
                .field("title", title)
                .field("text", text)
                .field("ask", "¿A quién le pides ayuda primero?")
                .field("option-text-1", "Mi vecina")
                .field("option-says-1", "Bien pensado: te conoce y está cerca.")
                .field("option-right", "1")
                .field("option-text-2", "A nadie")
                .field("option-says-2", "Pedir ayuda no es molestar.");
    }

    /** Carmen approves, Inés publishes. */
    public Answer publish(String course, LocalDate from) {
        var page = "/authoring/" + course + "/review";
        var asked = screen.as(Cast.INES).post(page + "/requests").send();
        if (asked.status() != 303) {
            return asked;
        }
        var approved = approving(screen.as(Cast.CARMEN), page).send();
        if (approved.status() != 303) {
            return approved;
        }
        return screen.as(Cast.INES)
                .post("/authoring/" + course + "/versions")
                .field("from", from)
                .send();
    }

    public static Form approving(Browser browser, String page) {
        var form = browser.post(page + "/decision").field("decision", "approve");
        POINTS.forEach(point -> form.field("checks", point));
        return form;
    }

    public Void withdrawAll(String course) {
        jdbc.sql("select number from learning.course_version where course = ? and withdrawn_at is null order by number")
                .param(course)
                .query(Integer.class)
                .list()
                .forEach(number -> screen.as(Cast.INES)
                        .post("/authoring/" + course + "/versions/" + number)
                        .field("_method", "DELETE")
                        .send());
        return null;
    }

    /** Withdraws what was published and discards what was begun. */
    public void closeAll() {
        jdbc.sql("select distinct course from learning.course_version where withdrawn_at is null order by course")
                .query(String.class)
                .list()
                .forEach(this::withdrawAll);
        jdbc.sql(
                        "select course from learning.course_draft where state in ('OPEN', 'IN_REVIEW', 'APPROVED') order by course")
                .query(String.class)
                .list()
                .forEach(course -> screen.as(Cast.INES)
                        .post("/authoring/" + course)
                        .field("_method", "DELETE")
                        .send());
    }
}
