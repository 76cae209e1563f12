package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Chromium.Look;
import org.oportunidad.kit.Samples;

/** What she says, shows and answers in a quiz without signal: kept through a full phone, a cut line, a hurry and an empty battery. */
class ToldWithoutSignalJourneyTests extends OfflineJourney {

    private static final String TASKS = "life-skills";
    private static final String TASK = READER + "#life-skills/what-i-can-do/task";
    private static final String QUIZZES = "digital-literacy";
    private static final String QUIZ = READER + "#digital-literacy/privacy-and-scams/quiz";

    @Test
    void fullPhoneSaysSoAndKeepsTheRecordingUntilThereIsRoom() {
        var phone = phone(Look.PHONE);
        var her = learner("Suyai 1");
        enter(phone, her);
        download(phone, TASKS);
        signalGoes(phone);
        phone.navigate(TASK);
        record(phone);
        phone.evaluate("""
                () => {
                  window.plainly = IDBObjectStore.prototype.add;
                  IDBObjectStore.prototype.add = () => { throw new DOMException('', 'QuotaExceededError'); };
                }""");
        keep(phone);
        phone.locator("#view [data-problem]:not([hidden])").waitFor();
        assertThat(phone.locator("#view [data-problem]").innerText()).contains("no tiene espacio");
        assertThat(phone.locator("[data-taken=voice]").isVisible()).isTrue();

        phone.evaluate("() => { IDBObjectStore.prototype.add = window.plainly; }");
        keep(phone);
        saved(phone);
        signalComes(phone);
        phone.navigate(READER);
        nothingWaits(phone);
        assertThat(files(her)).isEqualTo(1);
    }

    @Test
    void photoBecomesSmallOnThePhoneAndGoesWithTheVoiceIntoTheFileThatSheHandsIn() {
        var phone = phone(Look.PHONE);
        var her = learner("Suyai 2");
        enter(phone, her);
        download(phone, TASKS);
        signalGoes(phone);
        phone.navigate(TASK);
        phone.locator("#f-photo").setInputFiles(new FilePayload("nota.txt", "text/plain", new byte[] {1, 2}));
        phone.locator("#view [data-problem]")
                .getByText("No pudimos abrir esa foto")
                .waitFor();
        phone.locator("#f-photo").setInputFiles(new FilePayload("foto.jpg", "image/jpeg", Samples.photo(3000, 1500)));
        phone.locator("[data-taken=photo]").waitFor();
        assertThat(phone.evaluate("document.querySelector('#view canvas').width"))
                .isEqualTo(1280);
        assertThat((int) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
        record(phone);
        phone.locator("#f-words").fill("Mi puesto en la feria");
        keep(phone);
        saved(phone);
        phone.reload();
        assertThat(phone.locator("#view [data-saved]").innerText()).contains("Guardado en tu teléfono");
        assertThat(stored(phone)).doesNotContain("feria").doesNotContain("JFIF").doesNotContain("webm");
        var file = phone.waitForDownload(() -> phone.locator("[data-export]").click());
        phone.locator("[data-exit]").click();
        phone.waitForURL(url -> !url.contains("localhost") || url.contains("chrome-error"));

        var computer = device(Look.DESK);
        enter(computer, her);
        computer.navigate("/offline/file");
        computer.locator("input[type=file]").setInputFiles(file.path());
        press(computer, computer.locator("form[action='/offline/file'] button"));
        assertThat(computer.locator("#told").innerText()).contains("Recibimos 1 cosa que hiciste");
        computer.navigate("/portfolio/life-skills.what-i-can-do");
        assertThat(computer.locator("main").innerText()).contains("Mi puesto en la feria");
        computer.locator("a[data-show]").click();
        computer.locator("img.medium").waitFor();
        computer.evaluate("document.querySelector('img.medium').decode()");

        signalComes(phone);
        phone.navigate(READER);
        phone.locator("[data-line=others]").waitFor();
        assertThat(phone.locator("[data-line=others] bdi").innerText())
                .as("leaving in a hurry keeps it")
                .isEqualTo("1");
        enter(phone, her);
        phone.navigate(READER);
        nothingWaits(phone);
        assertThat(files(her)).as("it came twice and is there once").isEqualTo(2);
    }

    @Test
    void uploadWhoseAnswerIsLostIsRepeatedAndThereOnce() {
        var phone = phone(Look.PHONE);
        var her = learner("Suyai 3");
        phone.addInitScript("delete Navigator.prototype.serviceWorker");
        enter(phone, her);
        phone.navigate("/offline/courses");
        phone.locator("[data-course=" + TASKS + "] [data-get]").click();
        phone.locator("[data-course=" + TASKS + "] [data-here]").waitFor();
        int[] sent = {0};
        phone.route(url -> url.contains("/offline/ops/"), route -> {
            if (++sent[0] == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        phone.navigate(TASK);
        record(phone);
        phone.locator("#f-photo").setInputFiles(new FilePayload("foto.jpg", "image/jpeg", noise()));
        phone.locator("[data-taken=photo]").waitFor();
        keep(phone);
        saved(phone);
        nothingWaits(phone);

        assertThat(sent[0]).isGreaterThan(1);
        assertThat(files(her)).isEqualTo(2);
        assertThat(phone.locator("#view [data-saved]").innerText()).isEqualTo("Recibido");
    }

    @Test
    void quizIsAnsweredWithoutSignalThroughAnEmptyBatteryAndMarkedWhenItArrives() {
        var phone = phone(Look.PHONE);
        var her = learner("Suyai 4");
        enter(phone, her);
        download(phone, QUIZZES);
        signalGoes(phone);
        phone.navigate(QUIZ);
        phone.locator("[data-begin]").click();
        answerOne(phone, "2");
        answerOne(phone, "3");
        phone.reload();
        assertThat(phone.locator("[data-slot=place]").innerText()).isEqualTo("3 de 4");
        answerOne(phone, "4");
        answerOne(phone, "");
        phone.locator("[data-begin]").waitFor();
        assertThat(phone.locator("#view").innerText())
                .contains("Guardado en tu teléfono")
                .contains("Intentar otra vez");
        assertThat(waiting(phone)).isEqualTo("4");

        signalComes(phone);
        phone.navigate(READER);
        nothingWaits(phone);
        phone.navigate("/courses/digital-literacy/lessons/privacy-and-scams/quiz");
        assertThat(phone.locator("main").innerText()).contains("Intento 1:").contains("Te quedan 2 intentos");
    }

    /** Something for every field, and on to the question of that number. */
    private static void answerOne(Page phone, String next) {
        phone.locator("#view form").waitFor();
        phone.evaluate("""
                () => {
                  const form = document.querySelector('#view form');
                  form.querySelectorAll('select').forEach((one, at) => (one.selectedIndex = one.options.length - 1 - at));
                  form.querySelectorAll('input[type=text]').forEach((one) => (one.value = '7'));
                  const choice = form.querySelector('input[type=radio], input[type=checkbox]');
                  if (choice) choice.checked = true;
                }""");
        phone.locator("#view form button").click();
        if (next.isEmpty()) {
            phone.locator("#view form")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        } else {
            phone.locator("[data-slot=place]").getByText(next + " de 4").waitFor();
        }
    }

    private static void record(Page phone) {
        phone.locator("[data-start]").click();
        phone.locator("[data-stop]:not([hidden])").waitFor();
        phone.waitForCondition(() -> !phone.locator("[data-clock]").innerText().equals("0:00"));
        phone.locator("[data-stop]").click();
        phone.locator("[data-taken=voice]").waitFor();
    }

    private static void keep(Page phone) {
        phone.locator("#view form button:not([type])").click();
    }

    /** A picture that stays heavy however it is packed. */
    private static byte[] noise() {
        var picture = new java.awt.image.BufferedImage(900, 700, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var random = new java.util.Random(1);
        for (int x = 0; x < 900; x++) {
            for (int y = 0; y < 700; y++) {
                picture.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        var out = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(picture, "jpeg", out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private int files(Learner her) {
        return jdbc.sql("select count(*) from learning.task_file where participant_id = ?")
                .param(her.participant())
                .query(Integer.class)
                .single();
    }
}
