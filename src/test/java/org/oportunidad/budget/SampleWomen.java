package org.oportunidad.budget;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.oportunidad.credentials.CertificateType;
import org.oportunidad.credentials.Credentials;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.OtherStudies;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.kit.World;
import org.oportunidad.learning.LearningData;
import org.springframework.boot.test.context.TestComponent;

/** Visits of anybody, of women who enrol and of women who learn, each made by going the way herself. */
@TestComponent
class SampleWomen {

    /** <i>Hoy</i> of a woman who was away. */
    static final String ON_RETURN = "/home?return";

    private static final String LESSON = "/courses/" + LearningData.COURSE + "/lessons/see-costs";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("preferred_name", "Elena"),
            Map.entry("names", "Elena Castro Muñoz"),
            Map.entry("birth_date", "1990-03-01"),
            Map.entry("birth_date_day", "1"),
            Map.entry("birth_date_month", "3"),
            Map.entry("birth_date_year", "1990"),
            Map.entry("commune", "13101"),
            Map.entry("phone", "+56 9 8765 4321"),
            Map.entry("email", "elena@example.org"),
            Map.entry("consent_service", "yes"));

    private final Screen screen;
    private final Cast cast;
    private final EnrolmentData enrolments;
    private final LearningData learning;
    private final Credentials credentials;
    private final TestClock clock;
    private final PlannedWorkshops workshops;
    private final Enrolments places;

    SampleWomen(
            Screen screen,
            EnrolmentData enrolments,
            LearningData learning,
            Credentials credentials,
            TestClock clock,
            PlannedWorkshops workshops,
            Enrolments places,
            Cast cast) {
        this.cast = cast;
        this.screen = screen;
        this.enrolments = enrolments;
        this.learning = learning;
        this.credentials = credentials;
        this.clock = clock;
        this.workshops = workshops;
        this.places = places;
    }

    List<Visit> visits() {
        var visits = new ArrayList<Visit>();
        anybody(visits);
        enrolling(visits);
        learning(visits);
        finishing(visits);
        workshops(visits);
        return visits;
    }

    private void anybody(List<Visit> visits) {
        var anybody = screen.anybody();
        for (var path : List.of(
                "/",
                "/app.webmanifest",
                "/certificates",
                "/communes",
                "/demo",
                "/demo/phone",
                "/enrol/without-consent",
                "/enter",
                "/handed-over",
                "/health",
                "/help",
                "/help-lines",
                "/offline",
                "/offline/reader",
                "/privacy",
                "/sign-in",
                "/sites",
                "/style",
                "/worker.js")) {
            visits.add(new Visit(path, anybody, path, 200));
        }
        visits.add(new Visit("/enter/{secret}", anybody, "/enter/abcdefghijklmnopqrstuv", 200));
        visits.add(new Visit("/lock", anybody, "/lock", 303));
        var coded = screen.anybody();
        coded.post("/sign-in").field("contact", "nobody@example.org").send();
        visits.add(new Visit("/sign-in/code", coded, "/sign-in/code", 200));
    }

    private void enrolling(List<Visit> visits) {
        enrolments.openCall();
        var first = begun();
        visits.add(new Visit("/enrol", first, "/enrol", 200));
        visits.add(new Visit("/enrol/continue", first, "/enrol/continue", 303));
        visits.add(new Visit("/enrol/form", first, "/enrol/form", 200));
        visits.add(new Visit("/enrol/form/{number}", first, "/enrol/form/1", 200));
        visits.add(new Visit("/enrol/answer", told(), "/enrol/answer", 200));
        var asked = told();
        asked.post("/enrol/about").send();
        visits.add(new Visit("/enrol/about", asked, "/enrol/about", 200));
        visits.add(new Visit("/enrol/about/{number}", asked, "/enrol/about/1", 200));
        visits.add(new Visit("/enrol/route", advised(), "/enrol/route", 200));
        var chosen = advised();
        chosen.post("/enrol/route").field("route", "entrepreneurship/basic").send();
        visits.add(new Visit("/enrol/done", chosen, "/enrol/done", 200));
    }

    private void learning(List<Visit> visits) {
        var woman = learning.admitted();
        learning.studied(woman, 2);
        var phone = learning.phone(woman);
        phone.post("/my-data/consents/messages").field("answer", "yes").send();
        for (var path : List.of(
                "/account",
                "/courses",
                "/home",
                "/messages",
                "/messages/channels",
                "/my-data",
                "/my-data/alerts",
                "/my-data/details",
                "/my-data/export",
                "/my-data/export.json",
                "/my-data/looks",
                "/offline/courses",
                "/offline/file",
                "/offline/me",
                "/pin",
                "/route",
                "/step-up")) {
            visits.add(new Visit(path, phone, path, 200));
        }
        visits.add(new Visit("/offline/files/{code}/{language}/{hash}", phone, packOf(phone), 200));
        visits.add(new Visit("/courses/{code}", phone, "/courses/" + LearningData.COURSE, 200));
        visits.add(new Visit("/courses/{code}/lessons/{unit}", phone, LESSON, 200));
        phone.post("/courses/life-skills/recognition")
                .field("words", "Cuidé el presupuesto de mi casa diez años.")
                .send();
        talking(visits, phone);
        visits.add(new Visit("/courses/{code}/recognition", phone, "/courses/life-skills/recognition", 200));
        visits.add(new Visit("/route/change", phone, "/route/change", 200));
        phone.post(LESSON + "/questions")
                .field("words", "¿Y esto?")
                .field("audience", "facilitator")
                .send();
        visits.add(new Visit("/courses/{code}/lessons/{unit}/questions", phone, LESSON + "/questions", 200));
        var poll = "/courses/life-skills/lessons/what-i-can-do/poll";
        phone.post(poll).field("option", "family").send();
        visits.add(new Visit("/courses/{code}/lessons/{unit}/poll", phone, poll, 200));
        var quiz = "/courses/digital-literacy/lessons/privacy-and-scams/quiz";
        phone.post(quiz + "/attempts").send();
        visits.add(new Visit("/courses/{code}/lessons/{unit}/quiz", phone, quiz, 200));
        var two = learning.classmates(2);
        var canvas = "/portfolio/idea-and-canvas.canvas";
        for (var one : two) {
            learning.phone(one)
                    .upload(
                            canvas + "/versions",
                            java.util.Map.of("words", "Mi Canvas"),
                            java.util.Map.of("photo", org.oportunidad.kit.Samples.photo(40, 30)));
        }
        var reader = learning.phone(two.getFirst());
        var review = reader.post(canvas + "/reviews").send().location();
        visits.add(new Visit("/portfolio/{task}", reader, canvas, 200));
        visits.add(new Visit("/portfolio/{task}/reviews/{number}", reader, review, 200));
        visits.add(new Visit(
                "/portfolio/{task}/reviews/{number}/files/{hash}",
                reader,
                reader.get(review).fragment("a[data-show]").attr("href"),
                200));
        visits.add(new Visit("/portfolio", phone, "/portfolio", 200));
        visits.add(new Visit("/portfolio/{task}", phone, "/portfolio/" + OtherStudies.TASK, 200));
        learning.sendTask(woman, "", java.util.Map.of("photo", org.oportunidad.kit.Samples.photo(40, 30)));
        var photo = phone.get("/portfolio/" + OtherStudies.TASK)
                .fragment("a[data-show]")
                .attr("href");
        visits.add(new Visit("/portfolio/{task}/files/{hash}", phone, photo, 200));
        visits.add(new Visit("/home", learning.phone(learning.applicant()), "/home", 200));
        visits.add(new Visit("/route", learning.phone(learning.applicant()), "/route", 200));
        clock.advance(Duration.ofDays(-20));
        var away = learning.admitted();
        learning.sendTask(away, "Sé coser.");
        clock.reset();
        visits.add(new Visit("/home", learning.phone(away), ON_RETURN, 200));
        clock.advance(Duration.ofMinutes(-15));
        var rested = screen.as(learning.admitted().account(), SessionKind.OWN);
        clock.reset();
        visits.add(new Visit("/unlock", rested, "/unlock", 200));
    }

    /** She asked to talk with somebody, and a focal point took it. */
    private void talking(List<Visit> visits, Browser phone) {
        screen.as(Cast.PAULA)
                .post("/focal-points")
                .field("who", cast.account(World.SARA).value())
                .field("on", "2025-03-01")
                .send();
        phone.post("/talk").field("words", "Quiero contar algo.").send();
        visits.add(new Visit("/talk", phone, "/talk", 200));
        visits.add(new Visit("/talk", learning.phone(learning.admitted()), "/talk", 200));
        var sara = screen.as(World.SARA);
        var taken = sara.post(
                        sara.get("/talks").fragment("form[action$=/taking]").attr("action"))
                .send()
                .location();
        sara.post(taken + "/steps").field("kind", "TRIED").send();
        visits.add(new Visit("/talks", sara, "/talks", 200));
        visits.add(new Visit("/talks/{request}", sara, taken, 200));
        visits.add(new Visit("/home", sara, "/home", 200));
        visits.add(new Visit("/focal-points", screen.as(Cast.PAULA), "/focal-points", 200));
    }

    /** She missed the first session of her workshop, and has not chosen a section of another. */
    private void workshops(List<Visit> visits) {
        var woman = learning.admitted();
        var phone = learning.phone(woman);
        var cohort = places.placeOf(woman.participant()).orElseThrow().cohort().value();
        var carmen = screen.as(Cast.CARMEN);
        var planned = workshops.planned(
                carmen, workshops.series(carmen, cohort, true), EnrolmentData.TODAY.minusDays(4), "10:00");
        workshops.series(carmen, cohort, true);
        workshops.take(phone, planned);
        workshops.publish(carmen, planned, 0);
        visits.add(new Visit("/agenda", phone, "/agenda", 200));
        visits.add(new Visit("/agenda/room", phone, "/agenda/room", 200));
        visits.add(new Visit("/agenda/workshops/{id}", phone, planned.choicePath(), 200));
        visits.add(new Visit("/agenda/sessions/{id}", phone, planned.herPath(0), 200));
        visits.add(new Visit("/agenda/sessions/{id}/entrance", phone, planned.herPath(0) + "/entrance", 303));
        visits.add(new Visit("/agenda/sessions/{id}/catch-up", phone, planned.herPath(0) + "/catch-up", 200));
        visits.add(new Visit("/home", phone, "/home", 200));
        visits.add(new Visit("/agenda", learning.phone(learning.applicant()), "/agenda", 200));
        for (var path : List.of("/agenda/hours", "/agenda/calendar")) {
            visits.add(new Visit(path, phone, path, 200));
        }
        var feed = phone.post("/agenda/calendar").send().fragment("#f-address").val();
        var path = feed.replaceFirst("^https?://[^/]+", "");
        visits.add(new Visit("/calendar/{secret}.ics", screen.anybody(), path, 200));
    }

    private void finishing(List<Visit> visits) {
        var woman = learning.admitted();
        var phone = learning.phone(woman);
        learning.studiedTheRest(woman);
        learning.course().units().forEach(unit -> learning.answerOnScreen(phone, unit));
        visits.add(new Visit("/closing", phone, "/closing", 200));
        var closing = learning.admitted();
        var other = learning.phone(closing);
        learning.studiedTheRest(closing);
        learning.course().units().forEach(unit -> learning.answerOnScreen(other, unit));
        other.post("/closing").send();
        visits.add(new Visit("/closing/{number}", other, "/closing/1", 200));
        var certificate = credentials.issue(
                woman.participant(), CertificateType.ROUTE, "entrepreneurship/basic", LocalDate.of(2026, 5, 31));
        visits.add(new Visit("/home", phone, "/home", 200));
        visits.add(new Visit("/certificates/mine", phone, "/certificates/mine", 200));
        visits.add(new Visit("/certificates/{code}/document", phone, certificate.path() + "/document", 200));
        visits.add(new Visit("/certificates/{code}", screen.anybody(), certificate.path(), 200));
    }

    /** She has told who she is. */
    private Browser told() {
        var phone = begun();
        through(phone, "/enrol/form/1", "/enrol/form");
        return phone;
    }

    /** She has answered everything and is advised. */
    private Browser advised() {
        var phone = told();
        phone.post("/enrol/about").send();
        through(phone, "/enrol/about", "/enrol/about");
        return phone;
    }

    private Browser begun() {
        var phone = screen.anybody();
        phone.post("/enrol").field("preferred_name", "Elena").send();
        return phone;
    }

    /** Sends every page that has this beginning, with the words above or the first thing offered. */
    private static void through(Browser phone, String start, String beginning) {
        var here = start;
        for (int pages = 0; here.startsWith(beginning); pages++) {
            var page = phone.get(here);
            var sent = pages > 40 ? page : send(phone, page);
            if (sent.status() != 303) {
                throw new AssertionError(here + ": " + sent.status()
                        + sent.html().select(".problem").text());
            }
            here = sent.location();
        }
    }

    private static Answer send(Browser phone, Answer page) {
        var form = page.fragment("main form");
        var post = phone.post(form.attr("action"));
        var seen = new HashSet<String>();
        for (Element field : form.select("input:not([type=hidden]), select, textarea")) {
            var name = field.attr("name");
            if (!name.equals("website") && seen.add(name)) {
                var offered = field.tagName().equals("select")
                        ? field.select("option").last().attr("value")
                        : field.attr("value");
                post.field(name, WORDS.getOrDefault(name, offered));
            }
        }
        return post.send();
    }

    private static String packOf(org.oportunidad.kit.Browser phone) {
        var row = phone.get("/offline/courses").fragment("[data-course]");
        return row.attr("data-files") + "/" + row.attr("data-manifest");
    }
}
