package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCohort;
import org.oportunidad.identity.DemoCast;
import org.oportunidad.kit.BrowserTest;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium;
import org.oportunidad.kit.Chromium.Look;
import org.oportunidad.kit.Entrance;
import org.oportunidad.kit.OpenCall;
import org.oportunidad.kit.OtherStudies;
import org.oportunidad.kit.Person;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps that journeys share; each window is a device of somebody. */
@BrowserTest
class Journey {

    static final String COURSE = OtherStudies.COURSE;

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    DemoCast demo;

    @Autowired
    BulkEnrolments bulk;

    @Autowired
    Clock clock;

    @Autowired
    OtherStudies studies;

    @Autowired
    JdbcClient jdbc;

    private @Nullable UUID group;

    private final List<BrowserContext> windows = new java.util.ArrayList<>();

    @Autowired
    OpenCall call;

    @BeforeEach
    void openCall() {
        call.open();
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
    }

    /** A device that nobody used before. */
    Page device(Look look) {
        return device(look, port);
    }

    /** The same, where the phone finds the program at that port. */
    Page device(Look look, int port) {
        var window = Chromium.window(port, look);
        windows.add(window);
        return window.newPage();
    }

    Page desk(Person person) {
        var page = device(Look.DESK);
        Entrance.enter(page, cast, demo, person);
        page.navigate("/home?lang=es");
        return page;
    }

    /** A group with one place, so that it is full when she has it. */
    void groupWithOnePlace(@Nullable Person facilitator) {
        var id = Ids.next();
        group = id;
        bulk.planCohorts(List.of(new NewCohort(
                new CohortId(id),
                "J-" + ending(id),
                "Grupo " + ending(id),
                "entrepreneurship",
                "basic",
                "ONLINE",
                today().plusDays(7),
                today().plusDays(70),
                1,
                facilitator == null ? null : cast.account(facilitator).value(),
                clock.instant())));
    }

    /** Whoever has the one place studies the other courses of her route meanwhile. */
    void studyTheRest() {
        studyTheRest(new CohortId(group()));
    }

    /** The same for the only woman of that group. */
    void studyTheRest(CohortId cohort) {
        studies.finish(inTheGroup(cohort.value()));
    }

    /** Whoever has the one place has studied all courses of her route. */
    void studyEverything() {
        studyTheRest();
        var course = studies.course();
        studies.finish(inTheGroup(group()), course, course.units().size());
    }

    UUID group() {
        return java.util.Objects.requireNonNull(group);
    }

    private UUID inTheGroup(UUID cohort) {
        return jdbc.sql("select participant_id from enrolment.enrolment where cohort_id = ?")
                .param(cohort)
                .query(UUID.class)
                .single();
    }

    /** From the public page to her own choice; she waits, for no group has a place. */
    void enrol(Page phone, Woman woman, String language) {
        phone.navigate("/?lang=" + language);
        assertThat(phone.locator("html").getAttribute("lang")).isEqualTo(language);
        press(phone, phone.locator("main a[href='/enrol']").first());
        var filling = new Filling(phone, woman.answers());
        filling.send();
        chooseAfterForms(phone, filling);
    }

    void chooseAfterForms(Page phone, Filling filling) {
        filling.through("/enrol/form");
        assertThat(phone.url()).endsWith("/enrol/answer");
        press(phone, phone.locator("form[action='/enrol/about'] button"));
        filling.through("/enrol/about");
        assertThat(phone.url()).endsWith("/enrol/route");
        assertThat(phone.locator(".card--stage li").count()).isPositive();
        phone.locator("input[name='route'][value='entrepreneurship/basic']").check();
        press(phone, phone.locator("form[action='/enrol/route'] button"));
        assertThat(phone.url()).endsWith("/enrol/done");
    }

    /** Signs in with the code that her e-mail shows; the demo phone stands for her e-mail. */
    void signIn(Page phone, Woman woman) {
        var mail = device(Look.PHONE);
        var former = newestCode(mail, woman.email());
        phone.navigate("/sign-in");
        phone.locator("input[name='contact']").fill(woman.email());
        press(phone, phone.locator("form[action='/sign-in'] button"));
        mail.waitForCondition(() -> !newestCode(mail, woman.email()).equals(former));
        phone.locator("input[name='code']").fill(newestCode(mail, woman.email()));
        press(phone, phone.locator("form[action='/sign-in/code'] button"));
        assertThat(phone.url()).endsWith("/home");
    }

    /** The code in her newest letter with one, empty before the first. */
    private static String newestCode(Page mail, String email) {
        mail.navigate("/demo/phone");
        var letters = mail.locator("article")
                .filter(new Locator.FilterOptions().setHasText(email))
                .filter(new Locator.FilterOptions().setHasText(CODE));
        if (letters.count() == 0) {
            return "";
        }
        var found = CODE.matcher(letters.first().innerText());
        return found.find() ? found.group() : "";
    }

    /** The coordinator finds her by name, looks at the preview and admits her. */
    void admit(Page desk, Woman woman) {
        desk.navigate("/applications");
        desk.locator("#f-name").fill(woman.names());
        press(desk, desk.locator("form[action='/applications/search'] button"));
        var row = desk.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(woman.names()));
        assertThat(row.count()).isEqualTo(1);
        row.locator("input[name='id']").check();
        press(desk, desk.locator("form[action='/applications/admission'] button"));
        press(desk, desk.locator("form[action='/admissions'] button"));
        assertThat(desk.url()).contains("/admissions/");
    }

    /** A page of hers on the desk of somebody who cares for her. */
    void openPageOf(Page desk, Woman woman) {
        desk.navigate("/participants");
        desk.locator("#f-name").fill(woman.names());
        press(desk, desk.locator("form[action='/participants'] button"));
        press(
                desk,
                desk.locator("main li a")
                        .filter(new Locator.FilterOptions().setHasText(woman.names()))
                        .first());
        assertThat(desk.locator("h1").innerText()).isEqualTo(woman.preferredName());
    }

    /** The facilitator shows a code; she types it on this device. */
    void enterWithShownCode(Page desk, Page phone, Woman woman) {
        openPageOf(desk, woman);
        press(desk, desk.locator("form[action$='/code'] button"));
        var code = desk.locator(".stat__number bdi").innerText();
        phone.navigate("/enter");
        phone.locator("form[action='/enter'] input[name='code']").fill(code);
        press(phone, phone.locator("form[action='/enter'] button"));
        assertThat(phone.url()).endsWith("/home");
    }

    /** Reads on from the step that is open and answers everything until the lesson ends. */
    void finishLesson(Page phone, String unit) {
        phone.navigate("/courses/" + COURSE + "/lessons/" + unit);
        var answer = phone.locator("form[action$='/answers']");
        while (phone.url().contains("/lessons/" + unit)) {
            answer.locator("input[name='option']").first().check();
            press(phone, answer.locator("button").last());
            phone.locator("#said").waitFor();
            press(phone, answer.locator("a.button"));
        }
    }

    List<String> units(Page phone) {
        phone.navigate("/courses/" + COURSE);
        return phone.locator("main ol.rows a").all().stream()
                .map(link -> link.getAttribute("href"))
                .map(href -> href.substring(href.lastIndexOf('/') + 1))
                .toList();
    }

    /** Presses and waits for the page that follows. */
    static void press(Page page, Locator what) {
        what.click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String ending(UUID id) {
        return id.toString().substring(24).toUpperCase(Locale.ROOT);
    }
}
