package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.kit.Chromium.Look;
import org.oportunidad.kit.Line;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps of journeys without signal. */
class OfflineJourney extends Journey {

    static final String READER = "/offline/reader";

    /** The line of her phone. */
    Line line;

    @Autowired
    Participants participants;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void layALine() throws IOException {
        line = new Line(port);
    }

    @AfterEach
    void takeTheLineAway() throws IOException {
        line.close();
    }

    /** A phone that nobody used before, on the line. */
    Page phone(Look look) {
        return device(look, line.port());
    }

    /** From now on nothing goes through, for the worker neither. */
    void signalGoes(Page phone) {
        line.cut(true);
        phone.context().setOffline(true);
    }

    void signalComes(Page phone) {
        line.cut(false);
        phone.context().setOffline(false);
    }

    /** A woman with a place in a cohort; what she did before does not matter here. */
    record Learner(java.util.UUID participant, String name) {}

    Learner learner(String name) {
        var enrolments = new EnrolmentData(bulk, participants);
        var cohort = enrolments.cohort("entrepreneurship", "basic", 1, null);
        var her = enrolments
                .admitted(cohort, enrolments.openCall(), "entrepreneurship", "basic", 1)
                .getFirst()
                .participant();
        var account = new AccountId(Ids.next());
        accounts.openParticipants(List.of(new NewAccount(account, her, "es", List.of())));
        demo.add(account, 50, name, "platform.shell.programme");
        return new Learner(her, name);
    }

    /** She enters on that device. */
    static void enter(Page phone, Learner her) {
        phone.navigate("/demo");
        press(
                phone,
                phone.locator("form[action='/demo/visits']")
                        .filter(new Locator.FilterOptions().setHasText(her.name()))
                        .locator("button"));
        phone.waitForURL(url -> !url.endsWith("/demo"));
    }

    /** The row of the course, once the page knows what lies on the phone. */
    static Locator row(Page phone) {
        phone.navigate("/offline/courses");
        phone.locator("#with-scripts").waitFor();
        var row = phone.locator("[data-course=" + COURSE + "]");
        row.locator("[data-get]:visible, [data-go-on]:visible, [data-renew]:visible, [data-here]:visible")
                .first()
                .waitFor();
        return row;
    }

    /** The files that came over the line from now on. */
    static List<String> filesFrom(Page phone) {
        var files = new ArrayList<String>();
        phone.onRequestFinished(request -> {
            if (request.url().contains("/offline/files/")) {
                files.add(request.url());
            }
        });
        return files;
    }

    /** Downloads it, if it is not there yet; answers how many files came over the line. */
    static int download(Page phone, String course) {
        var files = new ArrayList<String>();
        phone.onRequest(request -> {
            if (request.url().contains("/offline/files/")) {
                files.add(request.url());
            }
        });
        phone.navigate("/offline/courses");
        phone.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        phone.navigate("/offline/courses");
        phone.locator("#with-scripts").waitFor();
        var row = phone.locator("[data-course=" + course + "]");
        row.locator("[data-get]:visible, [data-go-on]:visible, [data-here]:visible")
                .first()
                .waitFor();
        if (row.locator("[data-get]").isVisible()) {
            row.locator("[data-get]").click();
        }
        row.locator("[data-here]").waitFor();
        phone.waitForCondition(() ->
                Boolean.TRUE.equals(phone.evaluate("async () => Boolean(await caches.match('/offline/reader'))")));
        return files.size();
    }

    /** Answers from the open step on until so many lessons are done. */
    static int lessons(Page phone, int number) {
        int answers = 0;
        for (int lesson = 0; lesson < number; lesson++) {
            boolean more = true;
            while (more) {
                var place = phone.locator("[data-slot=place]").innerText();
                more = !place.startsWith(place.substring(place.length() - 1));
                answer(phone);
                answers++;
                phone.locator("[data-next]").click();
                phone.waitForCondition(() -> !phone.locator("#view").innerText().isEmpty()
                        && (phone.locator("[data-slot=place]").count() == 0
                                || !phone.locator("[data-slot=place]")
                                        .innerText()
                                        .equals(place)));
            }
        }
        return answers;
    }

    static void answer(Page phone) {
        phone.locator("#view form input").first().check();
        phone.locator("#view form button").click();
        saved(phone);
    }

    static void saved(Page phone) {
        phone.locator("#view [data-done]").waitFor();
    }

    static String firstUnit(Page phone) {
        return String.valueOf(phone.evaluate("""
                async () => {
                  const hash = Object.values(await Outbox.read('courses'))[0];
                  const file = await (await caches.open('courses')).match('/offline/files/' + hash);
                  return (await file.json()).units[0].code;
                }"""));
    }

    /** Everything arrived and counts; nothing is kept aside. The page tries again by itself where the server was busy. */
    static void nothingWaits(Page phone) {
        phone.locator("[data-line=nothing]").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        assertThat(phone.locator("#waits [data-kept]").textContent())
                .as("kept aside")
                .isBlank();
    }

    static String waiting(Page phone) {
        phone.locator("[data-line=waiting] bdi").waitFor();
        return phone.locator("[data-line=waiting] bdi").innerText();
    }

    static int marks(Page phone) {
        return (int) phone.evaluate("async () => (await Outbox.all('marks')).length");
    }

    /** Everything that lies in the stores of the phone, as text. */
    static String stored(Page phone) {
        return String.valueOf(phone.evaluate("""
                async () => {
                  let all = '';
                  for (const name of ['outbox', 'receipts', 'marks', 'state'])
                    for (const one of await Outbox.all(name))
                      all += JSON.stringify(one) + (one.sealed ? new TextDecoder('latin1').decode(one.sealed) : '');
                  return all;
                }"""));
    }
}
