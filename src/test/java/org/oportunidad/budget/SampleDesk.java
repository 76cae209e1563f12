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
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.LearningData;
import org.oportunidad.learning.xapi.XapiProgram;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.Ids;
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

    SampleDesk(
            Screen screen,
            Cast cast,
            Accounts accounts,
            Participants participants,
            EnrolmentData enrolments,
            LearningData learning,
            Credentials credentials) {
        this.screen = screen;
        this.cast = cast;
        this.accounts = accounts;
        this.participants = participants;
        this.enrolments = enrolments;
        this.learning = learning;
        this.credentials = credentials;
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
        for (var browser : List.of(screen.as(CARMEN), screen.as(INES))) {
            for (var page : List.of("", "/details", "/journey", "/application")) {
                visits.add(new Visit("/participants/{handle}" + page, browser, handle + page, 200));
            }
            visits.add(new Visit("/participants", browser, "/participants", 200));
            visits.add(new Visit("/cohorts", browser, "/cohorts", 200));
            visits.add(new Visit("/cohorts/{id}", browser, "/cohorts/" + cohort.value(), 200));
            visits.add(new Visit("/home", browser, "/home", 200));
            visits.add(new Visit("/assisted", browser, "/assisted", 200));
            visits.add(new Visit("/reviews", browser, "/reviews", 200));
            visits.add(new Visit("/tasks", browser, "/tasks", 200));
            visits.add(new Visit(
                    "/participants/{handle}/tasks/{task}", browser, handle + "/tasks/" + OtherStudies.TASK, 200));
        }
        var carmen = screen.as(CARMEN);
        for (var page : List.of("/certificates", "/export", "/export.json")) {
            visits.add(new Visit("/participants/{handle}" + page, carmen, handle + page, 200));
        }
        visits.add(new Visit("/cohorts/{id}/plan", carmen, "/cohorts/" + cohort.value() + "/plan", 200));
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
        learning.sendTask(woman, "Sé coser y ordenar cuentas.");
        learning.phone(woman)
                .post("/my-data/consents/messages")
                .field("answer", "yes")
                .send();
        credentials.issue(id, CertificateType.ROUTE, "entrepreneurship/basic", LocalDate.of(2026, 5, 31));
    }

    /** The page of connected systems, and what one of them asks for. */
    private void records(List<Visit> visits) {
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

    private void offices(List<Visit> visits) {
        var carmen = screen.as(CARMEN);
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
                "/staff",
                "/staff/invitations",
                "/step-up")) {
            visits.add(new Visit(path, carmen, path, 200));
        }
        visits.add(new Visit("/audit", screen.as(LUCIA), "/audit", 200));
        visits.add(new Visit("/home", screen.as(LUCIA), "/home", 200));
        visits.add(new Visit(
                "/calls/{id}", carmen, "/calls/" + enrolments.openCall().value(), 200));
        visits.add(linked(carmen, "/settings/{code}", "/settings", "/settings/(?!help-lines).+"));
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
