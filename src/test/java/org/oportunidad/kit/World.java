package org.oportunidad.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import org.oportunidad.platform.database.Databases;
import org.oportunidad.support.broadcast.RunBroadcasts;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of everything that an address can name: a woman who went the whole way, her group with a classmate, an admission,
 * an import, a release, a colleague; each made by the real transitions, and through the pages where there are pages.
 */
@TestComponent
public class World {

    /** Where she asks for the work of a classmate. */
    private static final String PEERS = "/portfolio/idea-and-canvas.canvas/reviews";

    /** A facilitator who cares for nobody here. */
    public static final Person OLGA = new Person("Olga", Role.FACILITATOR, "es");

    /** Trained to hear who wants to talk; cares for nobody here. */
    public static final Person SARA = new Person("Sara", Role.FACILITATOR, "es");

    private static final String COURSE = OtherStudies.COURSE;

    private final Screen screen;
    private final Cast cast;
    private final Accounts accounts;
    private final Participants participants;
    private final BulkEnrolments bulk;
    private final OtherStudies studies;
    private final PlannedWorkshops workshops;
    private final Credentials credentials;
    private final SampleMessages messages;
    private final JdbcClient db;
    private final Databases databases;
    private final RunBroadcasts broadcasts;
    private final TestClock clock;

    World(
            Screen screen,
            Cast cast,
            Accounts accounts,
            Participants participants,
            BulkEnrolments bulk,
            OtherStudies studies,
            PlannedWorkshops workshops,
            Credentials credentials,
            SampleMessages messages,
            JdbcClient db,
            Databases databases,
            RunBroadcasts broadcasts,
            TestClock clock) {
        this.screen = screen;
        this.cast = cast;
        this.accounts = accounts;
        this.participants = participants;
        this.bulk = bulk;
        this.studies = studies;
        this.workshops = workshops;
        this.credentials = credentials;
        this.messages = messages;
        this.db = db;
        this.databases = databases;
        this.broadcasts = broadcasts;
        this.clock = clock;
    }

    /** A woman with her account and the handle of her page. */
    public record Woman(UUID participant, AccountId account, String handle) {}

    /** What was made; {@code values} fill the variables of addresses. */
    public record Made(Woman her, Woman classmate, Map<String, String> values) {

        /**
         * The address of a route with real ids in it, the longest that is known first; a variable that this world does not
         * know fails the test.
         */
        public String path(String pattern) {
            var path = pattern;
            for (var value : values.entrySet().stream()
                    .sorted(java.util.Comparator.comparingInt(
                            (Map.Entry<String, String> entry) -> -entry.getKey().length()))
                    .toList()) {
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
        workshop(values, cohort, her, one(answers, "workshop_words"));
        values.put("/certificates/{code}", certificate(her));
        values.putAll(messages.make(
                her.participant(),
                answers.getOrDefault("message", List.of("Hola")).getFirst()));
        values.put("{said}", UUID.randomUUID().toString());
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
        values.put("/courses/{code}/lessons/{unit}/quiz", "/courses/digital-literacy/lessons/privacy-and-scams/quiz");
        values.put("/courses/{code}/lessons/{unit}/poll", "/courses/life-skills/lessons/what-i-can-do/poll");
        values.put("/item-figures/{code}", "/item-figures/" + COURSE);
        values.put("/instruments/{code}/{version}", "/instruments/diagnostico/1");
        values.put("/settings/{code}", "/settings/quiet-from-hour");
        values.put(
                "/settings/help-lines/{code}",
                path(Cast.PAULA, "/settings/help-lines", "main a[href^=/settings/help-lines/]"));
        values.put("/settings/sites/{id}", site());
        values.put("/agenda/hours/taken/{place}", "/agenda/hours/taken/0");
        values.put("/calendar/{secret}", calendar(her));
        values.put("/rooms/{session}/{word}", "/rooms/" + UUID.randomUUID() + "/" + UUID.randomUUID());
        values.put("/record-clients/{id}", recordClient());
        values.put("{unit}", studies.course().units().getFirst().code());
        values.put("{task}", OtherStudies.TASK);
        values.put("{course}", "sell-by-phone");
        draft(values);
        screen.as(Cast.CARMEN).post("/curricula/entrepreneurship/basic/draft").send();
        values.put("/curricula/{route}/{level}", "/curricula/entrepreneurship/basic");
        values.put("{hash}", photo(her));
        values.put("{material}", UUID.randomUUID().toString());
        values.put("/portfolio/{task}/reviews/{number}", reviewOfClassmate(her, classmate));
        values.put("/portfolio/{task}/reviews", PEERS);
        values.put("{review}", UUID.randomUUID().toString());
        values.put("{question}", question(her, answers));
        values.put("/protocols/{code}", "/protocols/nudge");
        broadcasts(values, cohort);
        values.put("/covers/{id}", "/covers/" + UUID.randomUUID());
        talk(values, her, answers);
        values.put("{need}", need(her));
        values.put("{item}", workItem(her, answers));
        values.put("{purpose}", "messages");
        values.put("{move}", "pause");
        var pack = phone(her).get("/offline/courses").fragment("[data-course]");
        values.put("/offline/ops/{id}", "/offline/ops/" + Ids.next());
        values.put(
                "/offline/files/{code}/{language}/{hash}", pack.attr("data-files") + "/" + pack.attr("data-manifest"));
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
        phone.post("/courses/sell-by-phone/recognition")
                .field("words", one(answers, "task_words"))
                .send();
        studies.finish(her.participant());
        phone.upload(
                "/portfolio/" + OtherStudies.TASK + "/versions",
                Map.of("words", one(answers, "task_words")),
                Map.of("photo", Samples.photo(40, 30)));
        for (var unit : studies.course().units()) {
            for (var question : unit.questions()) {
                phone.post("/courses/" + COURSE + "/lessons/" + unit.code() + "/answers")
                        .field("question", question.code())
                        .field("option", question.rightOption())
                        .send();
            }
        }
        close(her, answers);
    }

    /** She answers the closing form, which is due, and graduates. */
    public void close(Woman her, Map<String, List<String>> answers) {
        var phone = phone(her);
        var page = phone.get("/closing");
        var start = page.status() == 200 ? phone.post("/closing").send().location() : page.location();
        through(phone, start, "/closing/", answers);
    }

    /** She looks at what the other one made; both show the same photo, whose hash is the one of the task. */
    private String reviewOfClassmate(Woman her, Woman classmate) {
        for (var woman : List.of(classmate, her)) {
            phone(woman)
                    .upload(
                            "/portfolio/idea-and-canvas.canvas/versions",
                            Map.of("words", "Mi Canvas"),
                            Map.of("photo", Samples.photo(40, 30)));
        }
        return phone(her).post(PEERS).send().location();
    }

    /** She wants to talk with somebody, and the focal point took it; another one may be dismissed. */
    private void talk(Map<String, String> values, Woman her, Map<String, List<String>> answers) {
        var paula = screen.as(Cast.PAULA);
        var other = accounts.openStaff("Berta " + ending(Ids.next()), "es", Set.of(Role.FACILITATOR));
        for (var account : List.of(cast.account(SARA), other)) {
            paula.post("/focal-points")
                    .field("who", account.value())
                    .field("on", "2025-03-01")
                    .send();
        }
        phone(her).post("/talk").field("words", one(answers, "talk_words")).send();
        var sealed = JdbcClient.create(databases.sealed().dataSource());
        var request = "/talks/"
                + sealed.sql("select handle from referral.request where participant_id = :her and ended_at is null")
                        .param("her", her.participant())
                        .query(String.class)
                        .single();
        screen.as(SARA).post(request + "/taking").send();
        values.put("/talks/{request}", request);
        values.put(
                "/focal-points/{id}",
                "/focal-points/"
                        + sealed.sql("select id from referral.trained where account_id = :account and ended_at is null")
                                .param("account", other.value())
                                .query(UUID.class)
                                .single());
    }

    /** One that is being written and one that goes when its time comes, with a filter that was kept. */
    private void broadcasts(Map<String, String> values, CohortId cohort) {
        var carmen = screen.as(Cast.CARMEN);
        var name = "Filtro " + UUID.randomUUID();
        var draft = carmen.post("/broadcasts").field("text", "todo").send().location();
        carmen.post(draft)
                .field("v_what", "Traer el carnet")
                .field("v_until", today().plusDays(3))
                .field("cohort", cohort.value())
                .field("keep", name)
                .send();
        values.put("/broadcasts/{id}/draft", draft);
        values.put("/broadcasts/{id}", sent(carmen, cohort));
        values.put(
                "/audiences/{audience}",
                "/audiences/"
                        + db.sql("select id from support.audience where name = :name")
                                .param("name", name)
                                .query(UUID.class)
                                .single());
    }

    /** By noon, whatever the hour of the test. */
    private String sent(Browser carmen, CohortId cohort) {
        var draft = carmen.post("/broadcasts").field("text", "change").send().location();
        var counted = carmen.post(draft)
                .field("v_what", "La sala")
                .field("v_day", today().plusDays(3))
                .field("cohort", cohort.value())
                .send();
        carmen.post(counted.location() + "/submission")
                .field("digest", counted.follow().fragment("input[name=digest]").val())
                .send();
        return clock.at(today().minusDays(1).atTime(15, 0).toInstant(ZoneOffset.UTC), () -> {
            broadcasts.all();
            return counted.location();
        });
    }

    private String need(Woman her) {
        screen.as(Cast.INES)
                .post("/participants/" + her.handle() + "/needs")
                .field("kind", "data")
                .send();
        return db.sql("select id from support.need where participant_id = :her")
                .param("her", her.participant())
                .query(UUID.class)
                .single()
                .toString();
    }

    /** A contact with words of which a next one is left to do. */
    private String workItem(Woman her, Map<String, List<String>> answers) {
        screen.as(Cast.INES)
                .post("/participants/" + her.handle() + "/contacts")
                .field("channel", "phone")
                .field("reason", "closing")
                .field("result", "no_answer")
                .field(
                        "words",
                        answers.getOrDefault("contact_words", List.of("No contesta"))
                                .getFirst())
                .send();
        return db.sql("select id from support.work_item where participant_id = :her and kind = 'NEXT_CONTACT'")
                .param("her", her.participant())
                .query(UUID.class)
                .single()
                .toString();
    }

    /** The next version of a course, begun, with a picture. */
    private void draft(Map<String, String> values) {
        var ines = screen.as(Cast.INES);
        ines.post("/authoring/sell-by-phone").field("_method", "DELETE").send();
        ines.post("/authoring").field("course", "sell-by-phone").send();
        var unit = "/authoring/sell-by-phone/units/profile-and-catalogue";
        var idea = path(Cast.INES, unit + "/es", "main a[href*=/ideas/]");
        ines.upload(
                idea + "/media",
                Map.of("what", "PICTURE", "words", "Una feria"),
                Map.of("file", Samples.photo(50, 30)));
        values.put("/authoring/{course}/units/{unit}", unit);
        values.put("{language}", "es");
        values.put("{idea}", idea.substring(idea.lastIndexOf('/') + 1));
        values.put("/course-media/{name}", path(Cast.INES, unit + "/es/preview", ".prose a[data-show]"));
        var asked = ines.post(unit + "/es/quiz/questions")
                .field("ask", "¿Qué muestras?")
                .send();
        values.put("/authoring/{course}/units/{unit}/{language}/quiz/questions/{question}", asked.location());
        values.put(
                "/authoring/{course}/history/{save}", path(Cast.INES, "/authoring/sell-by-phone/history", "main ol a"));
    }

    private String question(Woman her, Map<String, List<String>> answers) {
        var words = answers.getOrDefault("question_words", List.of("¿Qué es un costo fijo?"));
        phone(her)
                .post("/courses/" + COURSE + "/lessons/"
                        + studies.course().units().getFirst().code() + "/questions")
                .field("words", words.getFirst())
                .field("audience", "group")
                .send();
        return db.sql("select id from learning.learner_question where participant_id = :her")
                .param("her", her.participant())
                .query(UUID.class)
                .single()
                .toString();
    }

    private String photo(Woman her) {
        var link = phone(her)
                .get("/portfolio/" + OtherStudies.TASK)
                .fragment("a[data-show]")
                .attr("href");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** A workshop of her group with a session that is over and can be made up for; she has a place, her classmate none. */
    private void workshop(Map<String, String> values, CohortId cohort, Woman her, String words) {
        var carmen = screen.as(Cast.CARMEN);
        var planned = workshops.planned(
                carmen, workshops.series(carmen, cohort.value(), false), today().minusDays(4), "10:00");
        workshops.take(phone(her), planned);
        workshops.publish(carmen, planned, 0);
        workshops.catchUp(phone(her), planned, 0, words);
        values.put("/workshops/{id}", planned.seriesPath());
        values.put("/workshops/sections/{id}", planned.sectionPath());
        values.put("/workshops/sessions/{id}", planned.sessionPath(0));
        values.put("/agenda/workshops/{id}", planned.choicePath());
        values.put("/agenda/sessions/{id}", planned.herPath(0));
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

    private String calendar(Woman her) {
        return phone(her)
                .post("/agenda/calendar")
                .send()
                .fragment("#f-address")
                .val()
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("\\.ics$", "");
    }

    private String site() {
        var carmen = screen.as(Cast.CARMEN);
        var name = "Biblioteca " + UUID.randomUUID();
        carmen.post("/settings/sites/new")
                .field("kind", "LIBRARY")
                .field("name", name)
                .field("address", "Calle Sur 12")
                .field("commune", "13101")
                .field("places", "20")
                .send();
        return carmen.get("/settings/sites").html().select("main a[href^=/settings/sites/]").stream()
                .filter(link -> link.text().contains(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
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
