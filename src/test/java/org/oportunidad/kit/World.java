package org.oportunidad.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.credentials.Credentials;
import org.oportunidad.enrolment.ApplicationId;
import org.oportunidad.enrolment.CallId;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Admission;
import org.oportunidad.enrolment.bulk.BulkEnrolments.BaselineAnswers;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Business;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Choice;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Diagnosis;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Motivation;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCall;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCohort;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewDraft;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Submission;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.Registration;
import org.oportunidad.platform.Ids;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of everything that an address can name: a woman who went the whole way, her group with a classmate, an admission,
 * an import, a release, a colleague; each made by the real transitions, and through the pages where there are pages.
 */
@TestComponent
public class World {

    /** A facilitator who cares for nobody here. */
    public static final Person OLGA = new Person("Olga", Role.FACILITATOR, "es");

    private static final String COURSE = OtherStudies.COURSE;

    private final Screen screen;
    private final Cast cast;
    private final Accounts accounts;
    private final Participants participants;
    private final BulkEnrolments bulk;
    private final OtherStudies studies;
    private final Credentials credentials;
    private final JdbcClient db;
    private final Clock clock;

    World(
            Screen screen,
            Cast cast,
            Accounts accounts,
            Participants participants,
            BulkEnrolments bulk,
            OtherStudies studies,
            Credentials credentials,
            JdbcClient db,
            Clock clock) {
        this.screen = screen;
        this.cast = cast;
        this.accounts = accounts;
        this.participants = participants;
        this.bulk = bulk;
        this.studies = studies;
        this.credentials = credentials;
        this.db = db;
        this.clock = clock;
    }

    /** A woman with her account and the handle of her page. */
    public record Woman(UUID participant, AccountId account, String handle) {}

    /** What was made; {@code values} fill the variables of addresses. */
    public record Made(Woman her, Woman classmate, Map<String, String> values) {

        /** The address of a route with real ids in it; a variable that this world does not know fails the test. */
        public String path(String pattern) {
            var path = pattern;
            for (var value : values.entrySet()) {
                if (value.getKey().startsWith("/")) {
                    path = path.startsWith(value.getKey())
                            ? value.getValue() + path.substring(value.getKey().length())
                            : path;
                } else {
                    path = path.replace(value.getKey(), value.getValue());
                }
            }
            if (path.contains("{")) {
                throw new AssertionError("The world has nothing for " + pattern + "; add one");
            }
            return path;
        }
    }

    /** Makes it all; she answers the forms as given, by the names of the fields. */
    public Made make(Map<String, List<String>> answers) {
        var call = openCall();
        var cohort = cohort();
        var her = enrolled(answers);
        var values = new HashMap<String, String>();
        values.put("/calls/{id}", "/calls/" + call.value());
        values.put("/cohorts/{id}", "/cohorts/" + cohort.value());
        values.put("/admissions/{id}", admission(call));
        var classmate = classmate(call, cohort);
        admit(application(her.participant()), cohort);
        finish(her, answers);
        values.put("/certificates/{code}", certificate(her));
        values.put("/participants/{handle}", "/participants/" + her.handle());
        values.put("/imports/{id}", imported(call, answers));
        values.put("/evidence/releases/{id}", release());
        values.put("/staff/{handle}", colleague());
        values.put(
                "/enter/{secret}",
                path(accounts.showCode(cast.viewer(Cast.INES), her.participant())
                        .link()));
        values.put("/invitations/{secret}", invitation());
        values.put("/courses/{code}", "/courses/" + COURSE);
        values.put("/instruments/{code}/{version}", "/instruments/diagnostico/1");
        values.put("/settings/{code}", "/settings/quiet-from-hour");
        values.put(
                "/settings/help-lines/{code}",
                path(Cast.PAULA, "/settings/help-lines", "main a[href^=/settings/help-lines/]"));
        values.put("/record-clients/{id}", recordClient());
        values.put("{unit}", studies.course().units().getFirst().code());
        values.put("{task}", OtherStudies.TASK);
        values.put("{purpose}", "messages");
        values.put("{move}", "pause");
        values.put("{number}", "1");
        values.put("/reviews/{place}/{id}", "/reviews/" + UUID.randomUUID() + "/" + UUID.randomUUID());
        for (var rare : List.of("/account/sessions/{session}", "/account/passkeys/{key}", "/duplicates/merges/{id}")) {
            values.put(rare, rare.substring(0, rare.indexOf('{')) + UUID.randomUUID());
        }
        return new Made(her, classmate, values);
    }

    /** A browser of hers. */
    public Browser phone(Woman woman) {
        return screen.as(woman.account(), SessionKind.SHARED).language("es");
    }

    private CallId openCall() {
        var id = new CallId(Ids.next());
        bulk.openCalls(
                List.of(new NewCall(
                        id,
                        "W-" + ending(id.value()),
                        "Llamado",
                        today().minusDays(5),
                        today().plusDays(30),
                        500,
                        18,
                        null)),
                clock.instant());
        return id;
    }

    private CohortId cohort() {
        var id = new CohortId(Ids.next());
        bulk.planCohorts(List.of(new NewCohort(
                id,
                "W-" + ending(id.value()),
                "Grupo de la tarde",
                "entrepreneurship",
                "basic",
                "ONLINE",
                today().plusDays(7),
                today().plusDays(70),
                20,
                cast.account(Cast.INES).value(),
                clock.instant())));
        return id;
    }

    /** From the first answer to her own choice, on a phone of hers. */
    private Woman enrolled(Map<String, List<String>> answers) {
        var phone = screen.anybody();
        var begun = phone.post("/enrol")
                .field("preferred_name", one(answers, "preferred_name"))
                .send();
        through(phone, begun.location(), "/enrol/form/", answers);
        phone.post("/enrol/about").send();
        through(phone, "/enrol/about", "/enrol/about/", answers);
        phone.post("/enrol/route").field("route", "entrepreneurship/basic").send();
        return woman(db.sql("""
                select participant_id from enrolment.application
                where resume_hash = sha256(convert_to(:secret, 'UTF8'))""")
                .param("secret", phone.cookie("enrolment").orElseThrow())
                .query(UUID.class)
                .single());
    }

    /** Answers every page that concerns her. */
    private static void through(Browser phone, String start, String prefix, Map<String, List<String>> answers) {
        var here = start;
        for (var pages = 0; here.startsWith(prefix) || here.equals(start); pages++) {
            assertThat(pages).as("the form ends").isLessThan(40);
            var form = phone.get(here).fragment("main form.form");
            var sent = Filled.in(form, answers).send(phone);
            assertThat(sent.status())
                    .as(here + " " + sent.html().select(".problem").text())
                    .isEqualTo(303);
            here = sent.location();
        }
    }

    private Woman classmate(CallId call, CohortId cohort) {
        var woman = chosen(call);
        admit(application(woman), cohort);
        return woman(woman);
    }

    private UUID chosen(CallId call) {
        var woman = Ids.next();
        var application = new ApplicationId(Ids.next());
        var born = LocalDate.of(1990, 3, 1);
        participants.openAll(List.of(new Registration(
                new ParticipantId(woman),
                PersonalDetails.NOTHING
                        .withNames("Graciela Prueba")
                        .withBirthDate(born)
                        .withCommune("13101"),
                Registration.Via.SELF,
                Map.of(),
                null,
                clock.instant())));
        bulk.draftAll(List.of(new NewDraft(application, woman, call, "SELF", clock.instant(), null)));
        bulk.submitAll(List.of(new Submission(application, born, "13101", "friend", clock.instant())));
        bulk.diagnoseAll(List.of(new Diagnosis(
                application,
                new BaselineAnswers(Business.NONE, Set.of(Motivation.EMPLOYMENT), true, false, 2),
                clock.instant())));
        bulk.chooseAll(List.of(new Choice(application, "entrepreneurship", "basic", null, clock.instant(), null)));
        return woman;
    }

    private void admit(ApplicationId application, CohortId cohort) {
        bulk.admitAll(List.of(new Admission(application, cohort, null, clock.instant(), null)));
    }

    private ApplicationId application(UUID participant) {
        return new ApplicationId(db.sql("select id from enrolment.application where participant_id = :her")
                .param("her", participant)
                .query(UUID.class)
                .single());
    }

    private Woman woman(UUID participant) {
        var card = Objects.requireNonNull(participants
                .cards(cast.viewer(Cast.CARMEN), List.of(participant))
                .get(participant));
        return new Woman(participant, accounts.openParticipant(participant, "es"), card.handle());
    }

    /** The last lesson and the closing form; she is a graduate. */
    private void finish(Woman her, Map<String, List<String>> answers) {
        var phone = phone(her);
        studies.finish(her.participant());
        phone.post("/portfolio/" + OtherStudies.TASK + "/versions")
                .field("words", one(answers, "task_words"))
                .send();
        for (var unit : studies.course().units()) {
            for (var question : unit.questions()) {
                phone.post("/courses/" + COURSE + "/lessons/" + unit.code() + "/answers")
                        .field("question", question.code())
                        .field("option", question.rightOption())
                        .send();
            }
        }
        var page = phone.get("/closing");
        var start = page.status() == 200 ? phone.post("/closing").send().location() : page.location();
        through(phone, start, "/closing/", answers);
    }

    private String certificate(Woman her) {
        return credentials.of(her.participant()).getFirst().path();
    }

    private String admission(CallId call) {
        var application = application(chosen(call)).value();
        return screen.as(Cast.CARMEN)
                .post("/admissions")
                .field("ids", application)
                .send()
                .location();
    }

    private String imported(CallId call, Map<String, List<String>> answers) {
        var sheet =
                "Nombre completo,Fecha de nacimiento,Comuna,Correo\n%s,1991-02-03,Temuco,%s\n%s,31/02/1990,Atlantis,%s\n"
                        .formatted(
                                one(answers, "import_names"),
                                one(answers, "import_email"),
                                one(answers, "import_names"),
                                one(answers, "import_email"));
        var carmen = screen.as(Cast.CARMEN);
        var place = carmen.upload("/imports", "lista.csv", sheet.getBytes(StandardCharsets.UTF_8), "call", call)
                .location();
        var mapped = carmen.post(place + "/mapping");
        List.of("NAMES", "BIRTH_DATE", "COMMUNE", "EMAIL").forEach(field -> mapped.field("field", field));
        assertThat(mapped.send().status()).isEqualTo(303);
        return place;
    }

    private String release() {
        return screen.as(Cast.VALERIA)
                .post("/evidence/releases")
                .field("cutOff", today().minusDays(3))
                .send()
                .location();
    }

    private String recordClient() {
        var paula = screen.as(Cast.PAULA);
        var name = "Sistema " + UUID.randomUUID();
        paula.post("/record-clients")
                .field("name", name)
                .field("scope", "WRITE")
                .send();
        var action = paula.get("/record-clients")
                .fragment("form[action^=/record-clients/]")
                .attr("action");
        return action.substring(0, action.lastIndexOf('/'));
    }

    private String colleague() {
        var name = "Marta " + ending(Ids.next());
        accounts.openStaff(name, "es", Set.of(Role.FACILITATOR));
        return screen.as(Cast.PAULA).get("/staff").html().select("a[href^=/staff/]").stream()
                .filter(link -> link.text().contains(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private String invitation() {
        return path(screen.as(Cast.PAULA)
                .post("/staff/invitations")
                .field("name", "Invitada")
                .field("role", Role.FACILITATOR.name())
                .send()
                .fragment("#f-link")
                .val());
    }

    private String path(Person person, String page, String selector) {
        return screen.as(person).get(page).fragment(selector).attr("href");
    }

    private static String path(String link) {
        return link.replaceFirst("^https?://[^/]+", "");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String one(Map<String, List<String>> answers, String field) {
        return Objects.requireNonNull(answers.get(field), field).getFirst();
    }

    private static String ending(UUID id) {
        return id.toString().substring(24).toUpperCase(Locale.ROOT);
    }
}
