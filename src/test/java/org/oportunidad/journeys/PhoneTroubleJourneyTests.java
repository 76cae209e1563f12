package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Chromium.Look;

/** What phones, links and new versions do to a course on the way, and to work that waits: nothing is fetched twice or lost. */
class PhoneTroubleJourneyTests extends OfflineJourney {

    private static final String FILES = "**/offline/files/**";

    /** A link that a test may make costly: at once, or after so many files. */
    private static final String LINK = """
            (() => {
              const link = new EventTarget();
              link.saveData = false;
              link.type = 'wifi';
              Object.defineProperty(navigator, 'connection', { get: () => link });
              window.become = (type) => { link.type = type; link.dispatchEvent(new Event('change')); };
              window.files = 0;
              const plain = window.fetch;
              window.fetch = (...what) => {
                if (String(what[0]).includes('/offline/files/') && ++window.files === window.costlyFrom) link.type = 'cellular';
                return plain(...what);
              };
            })()""";

    @Test
    void downloadThatIsCutOffGoesOnByItselfAndFetchesNothingTwice() {
        var phone = phone(Look.PHONE);
        enter(phone, learner("Lautaro 1"));
        var arrived = filesFrom(phone);
        int[] asked = {0};
        phone.route(FILES, route -> {
            if (++asked[0] > 3) {
                route.abort();
            } else {
                route.resume();
            }
        });
        var row = row(phone);
        row.locator("[data-get]").click();
        row.locator("[data-said]").getByText("Se cortó").waitFor();
        assertThat(row.locator("[data-here]").isVisible()).isFalse();
        assertThat(row.locator("[data-go-on]").isVisible()).isTrue();
        assertThat(arrived).hasSize(3);

        phone.unroute(FILES);
        row = row(phone);
        row.locator("[data-here]").waitFor();

        assertThat(new HashSet<>(arrived)).as("nothing twice").hasSameSizeAs(arrived);
        assertThat(arrived).hasSize(units(row) + 1);
        assertThat(row.locator("[data-said]").isVisible()).isFalse();
    }

    @Test
    void onACostlyLinkNothingIsFetchedIfSheSaidSoAndItGoesOnWhenTheLinkIsFree() {
        var phone = phone(Look.PHONE);
        phone.addInitScript(LINK);
        enter(phone, learner("Lautaro 2"));
        var arrived = filesFrom(phone);
        var row = row(phone);
        phone.locator("#only-free").check();
        phone.evaluate("window.become('cellular')");
        row.locator("[data-get]").click();
        row.locator("[data-said]").getByText("Está en pausa").waitFor();
        assertThat(arrived).isEmpty();

        phone.evaluate("window.costlyFrom = 3; window.become('wifi')");
        phone.waitForCondition(() -> arrived.size() == 3);
        row.locator("[data-said]").getByText("Está en pausa").waitFor();
        assertThat(arrived).as("it became costly in the middle").hasSize(3);

        phone.evaluate("window.become('wifi')");
        row.locator("[data-here]").waitFor();
        assertThat(new HashSet<>(arrived)).as("nothing twice").hasSameSizeAs(arrived);
        assertThat(arrived).hasSize(units(row) + 1);
    }

    @Test
    void sheWhoDidNotAskForItDownloadsOnACostlyLinkToo() {
        var phone = phone(Look.PHONE);
        phone.addInitScript(LINK);
        enter(phone, learner("Lautaro 3"));
        var row = row(phone);
        phone.evaluate("window.become('cellular')");
        row.locator("[data-get]").click();
        row.locator("[data-here]").waitFor();
    }

    /** The phone is given a course as it was before: another number, and one lesson that read otherwise. */
    @Test
    void ofANewVersionOnlyWhatChangedIsFetchedAndAnswersToTheOldOneArrive() {
        var phone = phone(Look.PHONE);
        var her = learner("Lautaro 4");
        enter(phone, her);
        download(phone, COURSE);
        phone.evaluate("""
                async (course) => {
                  const cache = await caches.open('courses');
                  const hash = (await Outbox.read('courses'))[course];
                  const manifest = await (await cache.match('/offline/files/' + hash)).json();
                  const unit = manifest.units[0];
                  const lesson = await (await cache.match('/offline/files/' + unit.hash)).json();
                  lesson.title = 'Como era antes';
                  await cache.delete('/offline/files/' + hash);
                  await cache.delete('/offline/files/' + unit.hash);
                  manifest.version -= 1;
                  unit.hash = 'lesson-of-before';
                  unit.title = 'Como era antes';
                  await cache.put('/offline/files/lesson-of-before', new Response(JSON.stringify(lesson)));
                  await cache.put('/offline/files/manifest-of-before', new Response(JSON.stringify(manifest)));
                  await Outbox.change('courses', (before) => ({ ...before, [course]: 'manifest-of-before' }));
                }""", COURSE);
        signalGoes(phone);
        openFirstLesson(phone);
        assertThat(phone.locator("[data-slot=lesson]").innerText()).contains("Como era antes");
        answer(phone);
        assertThat(waiting(phone)).isEqualTo("1");

        signalComes(phone);
        var arrived = filesFrom(phone);
        var row = row(phone);
        row.locator("[data-renew]").click();
        row.locator("[data-here]").waitFor();

        assertThat(arrived).as("the list and one lesson").hasSize(2);
        assertThat(phone.evaluate("async () => (await (await caches.open('courses')).keys()).length"))
                .isEqualTo(units(row) + 1);
        phone.navigate(READER);
        nothingWaits(phone);
        assertThat(answers(her)).isEqualTo(1);
    }

    /** The worker of another language is another worker for the phone, with pages of its own, as that of a new program is. */
    @Test
    void newVersionOfTheProgramInBetweenLosesNothingThatWaits() {
        var phone = phone(Look.PHONE);
        var her = learner("Lautaro 5");
        enter(phone, her);
        download(phone, COURSE);
        signalGoes(phone);
        openFirstLesson(phone);
        answer(phone);
        phone.context().clearCookies();
        signalComes(phone);
        phone.navigate("/help?lang=fr");
        phone.waitForCondition(() -> Boolean.TRUE.equals(phone.evaluate(
                "async () => Boolean(((await navigator.serviceWorker.getRegistration()) || {}).waiting)")));
        var context = phone.context();
        phone.close();

        var next = context.newPage();
        next.waitForCondition(() -> {
            // a page that opens before the old worker has gone keeps it
            next.navigate("about:blank");
            next.navigate("/help");
            return "/worker.js?lang=fr"
                    .equals(
                            next.evaluate(
                                    "() => navigator.serviceWorker.ready.then((one) => new URL(one.active.scriptURL)).then((url) => url.pathname + url.search)"));
        });
        next.waitForCondition(() -> Boolean.TRUE.equals(next.evaluate(
                "async () => (await caches.keys()).filter((name) => name.startsWith('shell')).length === 1")));
        signalGoes(phone);
        next.navigate(READER);
        assertThat(next.locator("html").getAttribute("lang")).isEqualTo("fr");
        assertThat(waiting(next)).isEqualTo("1");
        assertThat(next.locator("#view .card a").count())
                .as("the course is there too")
                .isEqualTo(1);

        signalComes(phone);
        enter(next, her);
        next.navigate(READER);
        nothingWaits(next);
        assertThat(answers(her)).isEqualTo(1);
    }

    @Test
    void clockOfThePhoneThatIsFortyHoursSlowIsToldAndTheWorkArrivesWithItsTrueTime() {
        var phone = phone(Look.PHONE);
        var her = learner("Lautaro 6");
        phone.addInitScript("delete Navigator.prototype.serviceWorker; (() => { const real = Date.now;"
                + " Date.now = () => real() - 40 * 3600000; })()");
        enter(phone, her);
        row(phone).locator("[data-get]").click();
        phone.locator("[data-course=" + COURSE + "] [data-here]").waitFor();
        var before = clock.instant();
        openFirstLesson(phone);
        answer(phone);
        nothingWaits(phone);

        phone.locator("[data-line=clock]").waitFor();
        assertThat(phone.locator("[data-line=clock]").innerText())
                .contains("El reloj de tu teléfono no está a la hora");
        var at = jdbc.sql("select answered_at from learning.quiz_answer where participant_id = ?")
                .param(her.participant())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        assertThat(at).isBetween(before.minus(Duration.ofSeconds(5)), clock.instant());
    }

    @Test
    void whatWaitsForDaysIsToldAndSavedAsAFileThatArrivesFromAnotherComputer() {
        var phone = phone(Look.PHONE);
        var her = learner("Lautaro 7");
        enter(phone, her);
        download(phone, COURSE);
        signalGoes(phone);
        openFirstLesson(phone);
        answer(phone);
        assertThat(phone.locator("[data-line=old]").isVisible()).isFalse();
        assertThat(phone.locator("#waits").innerText()).contains("después de siete días");

        phone.addInitScript("(() => { const real = Date.now; Date.now = () => real() + 6 * 86400000; })()");
        phone.reload();
        phone.locator("[data-line=old]").waitFor();
        assertThat(phone.locator("[data-line=old]").innerText()).contains("hace más de cinco días");
        var file = phone.waitForDownload(() -> phone.locator("[data-export]").click());
        assertThat(file.suggestedFilename()).startsWith("apuntes-").endsWith(".json");

        var computer = device(Look.DESK);
        enter(computer, her);
        computer.navigate("/offline/courses");
        press(computer, computer.locator("a[href='/offline/file']"));
        computer.locator("input[type=file]")
                .setInputFiles(new FilePayload("film.mp4", "video/mp4", new byte[9 * 1_048_576]));
        computer.getByText("demasiado grande").waitFor();
        assertThat(computer.locator("input[type=file]").inputValue())
                .as("nothing is sent in vain")
                .isEmpty();
        computer.locator("input[type=file]").setInputFiles(file.path());
        press(computer, computer.locator("form[action='/offline/file'] button"));
        assertThat(computer.locator("#told").innerText()).contains("Recibimos 1 cosa que hiciste");
        assertThat(answers(her)).isEqualTo(1);

        signalComes(phone);
        phone.navigate(READER);
        nothingWaits(phone);
        assertThat(answers(her)).as("it came twice and counts once").isEqualTo(1);
    }

    private static void openFirstLesson(Page phone) {
        phone.navigate(READER + "#" + COURSE);
        phone.locator("#view ol a").first().click();
        phone.locator("[data-slot=place]").waitFor();
    }

    private static int units(com.microsoft.playwright.Locator row) {
        return (int) row.page().evaluate("""
                async (course) => {
                  const hash = (await Outbox.read('courses'))[course];
                  const file = await (await caches.open('courses')).match('/offline/files/' + hash);
                  return (await file.json()).units.length;
                }""", COURSE);
    }

    private int answers(Learner her) {
        return jdbc.sql("select count(*) from learning.quiz_answer where participant_id = ?")
                .param(her.participant())
                .query(Integer.class)
                .single();
    }
}
