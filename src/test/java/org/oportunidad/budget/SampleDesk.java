package org.oportunidad.budget;

import static org.oportunidad.kit.Cast.CARMEN;
import static org.oportunidad.kit.Cast.INES;
import static org.oportunidad.kit.Cast.LUCIA;
import static org.oportunidad.kit.Cast.PAULA;
import static org.oportunidad.kit.Cast.VALERIA;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.oportunidad.credentials.CertificateType;
import org.oportunidad.credentials.Credentials;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.OtherStudies;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.SampleMessages;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.learning.LearningData;
import org.oportunidad.learning.xapi.XapiProgram;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.Ids;
import org.oportunidad.support.broadcast.RunBroadcasts;
import org.springframework.boot.test.context.TestComponent;

/** Visits of those who work in the programme, with a cohort, its women and everything that is listed about them. */
@TestComponent
class SampleDesk {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Screen screen;
    private final Cast cast;
    private final Accounts accounts;
    private final Participants participants;
    private final EnrolmentData enrolments;
    private final LearningData learning;
    private final Credentials credentials;
    private final PlannedWorkshops workshops;
    private final SampleMessages messages;
    private final RunBroadcasts broadcasts;
    private final TestClock clock;

    SampleDesk(
            Screen screen,
            Cast cast,
            Accounts accounts,
            Participants participants,
            EnrolmentData enrolments,
            LearningData learning,
            Credentials credentials,
            PlannedWorkshops workshops,
            SampleMessages messages,
            RunBroadcasts broadcasts,
            TestClock clock) {
        this.screen = screen;
        this.cast = cast;
        this.accounts = accounts;
        this.participants = participants;
        this.enrolments = enrolments;
        this.learning = learning;
        this.credentials = credentials;
        this.workshops = workshops;
        this.messages = messages;
        this.broadcasts = broadcasts;
        this.clock = clock;
    }

    List<Visit> visits() {
        var visits = new ArrayList<Visit>();
        women(visits);
        offices(visits);
        evidence(visits);
        records(visits);
        return visits;
    }

    private void women(List<Visit> visits) {
        var cohort = enrolments.cohort(
                "entrepreneurship", "basic", 10, cast.account(INES).value());
        var women = enrolments.admitted(cohort, enrolments.openCall(), "entrepreneurship", "basic", 3);
        women.forEach(woman -> tellAll(woman.participant()));
        participants.giveCare(women.stream()
                .map(woman -> new CareGrant(
                        new ParticipantId(woman.participant()), cast.account(INES), "sample", LONG_AGO, null))
                .toList());
        var handle = participants
                .cards(cast.viewer(CARMEN), List.of(women.getFirst().participant()))
                .get(women.getFirst().participant())
                .path();
        contact(handle);
        broadcasts(visits, cohort.value());
        // a draft that another test left may lack something
        screen.as(INES)
                .post("/authoring/sell-by-phone")
                .field("_method", "DELETE")
                .send();
        for (var browser : List.of(screen.as(CARMEN), screen.as(INES))) {
            for (var page : List.of("", "/details", "/journey", "/application", "/route-change", "/messages")) {
                visits.add(new Visit("/participants/{handle}" + page, browser, handle + page, 200));
            }
            visits.add(new Visit("/participants", browser, "/participants", 200));
            support(visits, browser, handle);
            visits.add(new Visit("/cohorts", browser, "/cohorts", 200));
            visits.add(new Visit("/cohorts/{id}", browser, "/cohorts/" + cohort.value(), 200));
            visits.add(new Visit("/cohorts/{id}/progress", browser, "/cohorts/" + cohort.value() + "/progress", 200));
            visits.add(new Visit("/home", browser, "/home", 200));
            visits.add(new Visit("/assisted", browser, "/assisted", 200));
            visits.add(new Visit("/reviews", browser, "/reviews", 200));
            visits.add(new Visit("/recognitions", browser, "/recognitions", 200));
            visits.add(new Visit(
                    "/participants/{handle}/recognitions/{course}",
                    browser,
                    handle + "/recognitions/life-skills",
                    200));
            visits.add(new Visit("/route-changes", browser, "/route-changes", 200));
            visits.add(new Visit("/tasks", browser, "/tasks", 200));
            visits.add(new Visit(
                    "/participants/{handle}/tasks/{task}", browser, handle + "/tasks/" + OtherStudies.TASK, 200));
            visits.add(new Visit("/questions", browser, "/questions", 200));
            authoring(visits, browser);
            visits.add(new Visit("/item-figures", browser, "/item-figures", 200));
            visits.add(new Visit("/item-figures/{code}", browser, "/item-figures/" + LearningData.COURSE, 200));
            visits.add(new Visit(
                    "/participants/{handle}/questions/{question}",
                    browser,
                    browser.get("/questions")
                            .fragment("a[href^=\"" + handle + "/questions/\"]")
                            .attr("href"),
                    200));
            var photo = browser.get(handle + "/tasks/" + OtherStudies.TASK)
                    .fragment("a[data-show]")
                    .attr("href");
            visits.add(new Visit("/participants/{handle}/tasks/{task}/files/{hash}", browser, photo, 200));
        }
        var carmen = screen.as(CARMEN);
        carmen.post("/curricula/employment/basic/draft").send();
        for (var browser : List.of(carmen, screen.as(PAULA))) {
            visits.add(new Visit("/curricula", browser, "/curricula", 200));
            visits.add(new Visit("/curricula/file", browser, "/curricula/file", 200));
            visits.add(new Visit("/curricula/{route}/{level}", browser, "/curricula/employment/basic", 200));
            visits.add(
                    new Visit("/curricula/{route}/{level}/draft", browser, "/curricula/employment/basic/draft", 200));
        }
        messages(visits, women);
        workshops(visits, carmen, cohort.value(), women);
        for (var page : List.of("/certificates", "/export", "/export.json")) {
            visits.add(new Visit("/participants/{handle}" + page, carmen, handle + page, 200));
        }
        visits.add(new Visit("/cohorts/{id}/plan", carmen, "/cohorts/" + cohort.value() + "/plan", 200));
    }

    /** What waits for a person about each of them. */
    private void messages(List<Visit> visits, List<EnrolmentData.Applicant> women) {
        var made = women.stream()
                .map(woman -> messages.make(woman.participant(), "¿A qué hora es?"))
                .toList()
                .getFirst();
        for (var browser : List.of(screen.as(CARMEN), screen.as(INES))) {
            for (var page : List.of("/call-tasks", "/conversations", "/undelivered")) {
                visits.add(new Visit(page, browser, page, 200));
            }
            for (var page : List.of("/call-tasks/{task}", "/conversations/{contact}")) {
                visits.add(new Visit(page, browser, Objects.requireNonNull(made.get(page)), 200));
            }
            visits.add(new Visit(
                    "/conversations/{contact}/media/{said}",
                    browser,
                    made.get("/conversations/{contact}") + "/media/" + UUID.randomUUID(),
                    404));
        }
        visits.add(new Visit(
                "/messages/{message}/file",
                screen.as(
                        accounts.ofParticipant(women.getFirst().participant()).orElseThrow(),
                        org.oportunidad.identity.session.SessionKind.SHARED),
                Objects.requireNonNull(made.get("/messages/{message}/file")),
                200));
        visits.add(new Visit("/channels", screen.as(CARMEN), "/channels", 200));
        visits.add(new Visit("/channels", screen.as(PAULA), "/channels", 200));
        visits.add(new Visit("/message-templates", screen.as(PAULA), "/message-templates", 200));
        visits.add(new Visit(
                "/message-templates/{template}",
                screen.as(PAULA),
                Objects.requireNonNull(made.get("/message-templates/{template}")),
                200));
    }

    /** A contact with words, of which a next one is left to do. */
    private void contact(String handle) {
        screen.as(INES)
                .post(handle + "/contacts")
                .field("channel", "phone")
                .field("reason", "welcome")
                .field("result", "no_answer")
                .field("words", "No contesta de día.")
                .field("next", "1")
                .send();
    }

    private static void support(List<Visit> visits, Browser browser, String handle) {
        visits.add(new Visit("/participants/{handle}/contacts", browser, handle + "/contacts", 200));
        visits.add(new Visit("/work", browser, "/work", 200));
        visits.add(new Visit("/protocols", browser, "/protocols", 200));
        visits.add(new Visit("/caseload", browser, "/caseload", 200));
        visits.add(new Visit("/covers", browser, "/covers", 200));
        visits.add(new Visit("/participants/{handle}/needs", browser, handle + "/needs", 200));
        visits.add(new Visit("/participants/{handle}/kept", browser, handle + "/kept", 200));
        visits.add(new Visit(
                "/participants/{handle}/work-items/{item}",
                browser,
                browser.get(handle).fragment("a[href*=/work-items/]").attr("href"),
                200));
    }

    /** A course while it is written. */
    private static void authoring(List<Visit> visits, Browser browser) {
        browser.post("/authoring").field("course", "sell-by-phone").send();
        var draft = "/authoring/sell-by-phone";
        var unit = "/authoring/{course}/units/{unit}/{language}";
        var here = draft + "/units/profile-and-catalogue/es";
        var idea = browser.get(here).fragment("main a[href*=/ideas/]").attr("href");
        browser.upload(
                idea + "/media",
                java.util.Map.of("what", "PICTURE", "words", "Una feria"),
                java.util.Map.of("file", org.oportunidad.kit.Samples.photo(50, 30)));
        var picture =
                browser.get(here + "/preview").fragment(".prose a[data-show]").attr("href");
        visits.add(new Visit("/authoring", browser, "/authoring", 200));
        visits.add(new Visit("/authoring/{course}", browser, draft, 200));
        visits.add(new Visit("/authoring/{course}/review", browser, draft + "/review", 200));
        visits.add(new Visit("/authoring/{course}/versions", browser, draft + "/versions", 200));
        visits.add(new Visit(unit, browser, here, 200));
        visits.add(new Visit(unit + "/task", browser, here + "/task", 200));
        visits.add(new Visit(unit + "/thinking", browser, here + "/thinking", 200));
        visits.add(new Visit(unit + "/quiz", browser, here + "/quiz", 200));
        var asked = browser.post(here + "/quiz/questions")
                .field("ask", "¿Qué muestras primero?")
                .send()
                .location();
        browser.post(asked)
                .field("kind", "short-text")
                .field("seen", browser.get(asked).fragment("input[name=seen]").val())
                .field("ask", "¿Qué muestras primero?")
                .field("accepts", "precio")
                .field("says", "El precio se ve.")
                .field("almost", "Lo que cuesta.")
                .send();
        visits.add(new Visit(unit + "/quiz/questions/{question}", browser, asked, 200));
        visits.add(new Visit("/authoring/{course}/history", browser, draft + "/history", 200));
        visits.add(new Visit(
                "/authoring/{course}/history/{save}",
                browser,
                browser.get(draft + "/history").fragment("main ol a").attr("href"),
                200));
        visits.add(new Visit(unit + "/preview", browser, here + "/preview", 200));
        visits.add(new Visit(unit + "/ideas/{idea}", browser, idea, 200));
        visits.add(new Visit("/authoring/{course}/archive", browser, draft + "/archive", 200));
        visits.add(new Visit(
                "/authoring/{course}/versions/{number}/archive", browser, draft + "/versions/1/archive", 200));
        visits.add(new Visit("/authoring-archives", browser, "/authoring-archives", 200));
        visits.add(new Visit("/course-media/{name}", browser, picture, 200));
    }

    /** A workshop with a session that is over: everybody there, made up for by one, thought about by five. */
    private void workshops(
            List<Visit> visits, Browser carmen, java.util.UUID cohort, List<EnrolmentData.Applicant> women) {
        var planned = workshops.planned(
                carmen, workshops.series(carmen, cohort, false), EnrolmentData.TODAY.minusDays(4), "10:00");
        workshops.publish(carmen, planned, 0);
        for (var woman : women) {
            var account = accounts.ofParticipant(woman.participant()).orElseThrow();
            var phone = screen.as(account, org.oportunidad.identity.session.SessionKind.SHARED);
            workshops.take(phone, planned);
            workshops.catchUp(phone, planned, 0, "Vendo pan");
        }
        var list = carmen.get(planned.sessionPath(0) + "/roll-call?all=present");
        var form = carmen.post(planned.sessionPath(0) + "/roll-call");
        list.html().select("input[name^=presence-][checked]").forEach(box -> form.field(box.attr("name"), box.val()));
        form.send();
        for (var browser : List.of(carmen, screen.as(INES))) {
            for (var page : List.of("", "/plan", "/sections/new", "/slots")) {
                visits.add(new Visit("/workshops/{id}" + page, browser, planned.seriesPath() + page, 200));
            }
            for (var page : List.of("", "/plan", "/roster")) {
                visits.add(new Visit("/workshops/sections/{id}" + page, browser, planned.sectionPath() + page, 200));
            }
            for (var page : List.of("", "/roll-call", "/sheet", "/digest", "/answers", "/material", "/evaluations")) {
                visits.add(new Visit("/workshops/sessions/{id}" + page, browser, planned.sessionPath(0) + page, 200));
            }
            visits.add(new Visit("/workshops/sessions/{id}/room", browser, planned.sessionPath(0) + "/room", 200));
            visits.add(
                    new Visit("/workshops/sessions/{id}/entrance", browser, planned.sessionPath(0) + "/entrance", 303));
            visits.add(new Visit("/workshops", browser, "/workshops", 200));
            visits.add(new Visit("/workshops/new", browser, "/workshops/new", 200));
            visits.add(new Visit("/workshops/calendar", browser, "/workshops/calendar", 200));
        }
    }

    /** Her details, an account, lessons, a consent and a certificate, so that her page has every part. */
    private void tellAll(UUID id) {
        var details = PersonalDetails.NOTHING
                .withNames("Elena Castro Muñoz")
                .withPreferredName("Elena")
                .withBirthDate(LocalDate.of(1990, 3, 1))
                .withCommune("13101")
                .withPhone("+56955504321")
                .withSafeContact(new SafeContact(
                        SafeContact.Phone.SHARED,
                        SafeContact.Channel.EMAIL,
                        LocalTime.of(20, 0),
                        LocalTime.of(22, 0),
                        true,
                        "canela"));
        participants.update(null, new ParticipantId(id), details);
        var account = new AccountId(Ids.next());
        accounts.openParticipants(List.of(new NewAccount(account, id, "es", List.of())));
        var woman = new LearningData.Woman(id, account);
        learning.studied(woman, 2);
        learning.sendTask(
                woman,
                "Sé coser y ordenar cuentas.",
                java.util.Map.of("photo", org.oportunidad.kit.Samples.photo(40, 30)));
        learning.phone(woman)
                .post("/courses/life-skills/recognition")
                .field("words", "Cuidé el presupuesto de mi casa diez años.")
                .send();
        learning.phone(woman)
                .post("/route/change")
                .field("path", "entrepreneurship/advanced")
                .field("words", "Tuve un taller de costura.")
                .send();
        learning.phone(woman)
                .post("/courses/" + LearningData.COURSE + "/lessons/"
                        + learning.course().units().getFirst().code() + "/questions")
                .field("words", "¿Qué es un costo fijo?")
                .field("audience", "group")
                .send();
        learning.phone(woman)
                .post("/my-data/consents/messages")
                .field("answer", "yes")
                .send();
        credentials.issue(id, CertificateType.ROUTE, "entrepreneurship/basic", LocalDate.of(2026, 5, 31));
    }

    /** The page of connected systems, and what one of them asks for. */
    private void records(List<Visit> visits) {
        visits.add(new Visit(
                "/webhooks/whatsapp",
                screen.anybody(),
                "/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=double-of-the-verify-token&hub.challenge=1",
                200));
        visits.add(new Visit("/record-clients", screen.as(PAULA), "/record-clients", 200));
        var program = XapiProgram.madeBy(screen.as(PAULA), "WRITE", "READ", "STATE", "PROFILE")
                .browser(screen.anybody());
        var agent = "agent=" + XapiProgram.encoded("{\"mbox\":\"mailto:rosa@example.org\"}");
        for (var path : List.of(
                "/xapi/about",
                "/xapi/statements?limit=1",
                "/xapi/activities?activityId=https://example.org/a",
                "/xapi/activities/profile?activityId=https://example.org/a",
                "/xapi/agents?" + agent,
                "/xapi/agents/profile?" + agent,
                "/xapi/activities/state?activityId=https://example.org/a&" + agent)) {
            visits.add(new Visit(path.replaceFirst("\\?.*", ""), program, path, 200));
        }
    }

    /** One that is counted, with its sample, and one that went, with its report; every part of a filter is in words. */
    private void broadcasts(List<Visit> visits, UUID cohort) {
        var carmen = screen.as(CARMEN);
        var counted = counted(carmen, cohort);
        visits.add(new Visit("/broadcasts/{id}/draft", carmen, counted + "/draft", 200));
        visits.add(new Visit("/broadcasts/{id}", carmen, counted, 200));
        var sent = counted(carmen, cohort);
        carmen.post(sent + "/submission")
                .field("digest", carmen.get(sent).fragment("input[name=digest]").val())
                .send();
        clock.at(EnrolmentData.NOW, () -> {
            broadcasts.all();
            return sent;
        });
        for (var browser : List.of(carmen, screen.as(INES))) {
            visits.add(new Visit("/broadcasts", browser, "/broadcasts", 200));
            visits.add(new Visit("/broadcasts/{id}", browser, sent, 200));
            visits.add(new Visit("/broadcasts/{id}/women", browser, sent + "/women", 200));
            visits.add(new Visit("/broadcasts/{id}/figures.csv", browser, sent + "/figures.csv", 200));
        }
    }

    private String counted(Browser carmen, UUID cohort) {
        var draft = carmen.post("/broadcasts").field("text", "change").send().location();
        return carmen.post(draft)
                .field("v_what", "La sala")
                .field("v_day", EnrolmentData.TODAY)
                .field("cohort", cohort)
                .field("facilitator", cast.account(INES).value())
                .field("region", "13")
                .send()
                .location();
    }

    private void offices(List<Visit> visits) {
        var carmen = screen.as(CARMEN);
        carmen.post("/settings/sites/new")
                .field("kind", "CENTRE")
                .field("name", "Centro de la estación")
                .field("address", "Calle Norte 7")
                .field("commune", "13101")
                .field("places", "30")
                .field("opens-1", "09:00")
                .field("closes-1", "18:00")
                .send();
        for (var path : List.of(
                "/account",
                "/applications",
                "/calls",
                "/calls/new",
                "/cohorts/new",
                "/duplicates",
                "/imports",
                "/instruments",
                "/settings",
                "/settings/help-lines",
                "/settings/sites",
                "/settings/sites/new",
                "/staff",
                "/staff/invitations",
                "/step-up",
                "/visits")) {
            visits.add(new Visit(path, carmen, path, 200));
        }
        visits.add(new Visit("/protocols/{code}", carmen, "/protocols/at_risk", 200));
        visits.add(new Visit("/audiences", carmen, "/audiences", 200));
        visits.add(new Visit("/caseloads", carmen, "/caseloads", 200));
        visits.add(new Visit("/support-figures", carmen, "/support-figures", 200));
        visits.add(linked(carmen, "/settings/sites/{id}", "/settings/sites", "/settings/sites/(?!new).+"));
        visits.add(new Visit("/audit", screen.as(LUCIA), "/audit", 200));
        visits.add(new Visit("/home", screen.as(LUCIA), "/home", 200));
        visits.add(new Visit(
                "/calls/{id}", carmen, "/calls/" + enrolments.openCall().value(), 200));
        visits.add(linked(carmen, "/settings/{code}", "/settings", "/settings/(?!help-lines|sites).+"));
        visits.add(linked(carmen, "/settings/help-lines/{code}", "/settings/help-lines", "/settings/help-lines/.+"));
        visits.add(linked(carmen, "/instruments/{code}/{version}", "/instruments", "/instruments/[^/]+/[0-9]+"));
        var sheet = linked(carmen, "/instruments/{code}/{version}/xlsform", "/instruments", "/instruments/.+xlsform");
        visits.add(sheet);
        visits.add(linked(carmen, "/staff/{handle}", "/staff", "/staff/(?!invitations).+"));
        var invited = carmen.post("/staff/invitations")
                .field("name", "Marta")
                .field("role", "FACILITATOR")
                .send()
                .fragment("#f-link")
                .val()
                .replaceFirst("^https?://[^/]+", "");
        visits.add(new Visit("/invitations/{secret}", screen.anybody(), invited, 200));
        var list = "Nombre completo,Fecha de nacimiento,Comuna\nAna Soto,1990-03-01,Santiago\nBerta,31/02/1990,Lota\n"
                .getBytes(StandardCharsets.UTF_8);
        var call = enrolments.openCall();
        var taken = carmen.upload("/imports", "lista.csv", list, "call", call).location();
        visits.add(new Visit("/imports/{id}", carmen, taken, 200));
        visits.add(new Visit("/imports/{id}/problems", carmen, taken + "/problems", 200));
        var chosen = enrolments.chosen(enrolments.openCall(), "entrepreneurship", "basic", 2);
        var ids = chosen.stream()
                .map(woman -> woman.application().value().toString())
                .toList();
        var bulk =
                carmen.post("/admissions").field("ids", String.join(",", ids)).send();
        visits.add(new Visit("/admissions/{id}", carmen, bulk.location(), 200));
    }

    private void evidence(List<Visit> visits) {
        var address = screen.as(VALERIA)
                .post("/evidence/releases")
                .field("cutOff", "2026-01-31")
                .send()
                .location();
        screen.as(VALERIA).post(address + "/signature").send();
        screen.as(CARMEN).post(address + "/signature").send();
        visits.add(new Visit("/home", screen.as(VALERIA), "/home", 200));
        visits.add(new Visit("/evidence/releases", screen.as(VALERIA), "/evidence/releases", 200));
        visits.add(new Visit("/evidence/releases/{id}", screen.as(VALERIA), address, 200));
        for (var path : List.of("/evidence", "/evidence/figures.csv", "/evidence/places.csv")) {
            visits.add(new Visit(path, screen.anybody(), path, 200));
        }
    }

    /** The first page that the list links to. */
    private static Visit linked(Browser browser, String pattern, String list, String address) {
        var path = browser.get(list).html().select("main a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.matches(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError(list + " links to no " + pattern));
        return new Visit(pattern, browser, path, 200);
    }
}
