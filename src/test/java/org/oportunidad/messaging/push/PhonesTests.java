package org.oportunidad.messaging.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.INES;
import static org.oportunidad.kit.Cast.PAULA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.identity.session.Sessions;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.messaging.MessagingData;
import org.oportunidad.messaging.MessagingData.Woman;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.text.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Phones that tell her that something is in her inbox: hers to turn on and off, quiet in her hours, silent about everything. */
@ModuleTest
@Import({MessagingData.class, PhonesTests.NearbyService.class})
@SuppressWarnings("NullAway.Init")
class PhonesTests {

    private static final Instant NOON = Instant.parse("2026-11-24T15:00:00Z");
    private static final PushServiceDouble SERVICE = new PushServiceDouble();

    @TestConfiguration(proxyBeanMethods = false)
    static class NearbyService {
        @Bean
        @Primary
        PushAddresses nearbyAddresses() {
            return new PushServiceDouble.Nearby();
        }
    }

    @Autowired
    MessagingData data;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Rings rings;

    @Autowired
    PushPhoneTable table;

    @Autowired
    List<PersonalRecords> records;

    @Autowired
    Screen screen;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private Woman her = new Woman(new UUID(0, 0), "", "", "");
    private String path = "";

    @BeforeEach
    void aWomanWithAPhone() {
        clock.set(NOON);
        her = data.woman(SafeContact.Channel.SMS, true, INES);
        path = "/p/" + UUID.randomUUID();
    }

    @AfterEach
    void everythingIsAsItWas() {
        SERVICE.answers(201);
        SERVICE.asksToWait("");
        db.sql("delete from messaging.kill_switch").update();
        db.sql("delete from messaging.push_phone").update();
        clock.reset();
    }

    @AfterAll
    static void noServiceAnyMore() {
        SERVICE.close();
    }

    @Test
    void aMessageInHerInboxRingsOnceWithoutAWord() {
        turnOn(phone(), path);
        data.send(her.id(), Purpose.SERVICE);
        rings.all();
        rings.all();

        assertThat(SERVICE.rings(path)).isEqualTo(1);
        var call = SERVICE.calls().stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(call.bytes()).isZero();
        assertThat(call.header("TTL")).isEqualTo("14400");
        assertThat(call.claims().at("/aud").asString()).isEqualTo(SERVICE.origin());
    }

    @Test
    void severalInAnHourFoldIntoOneAndNothingNewIsSilent() {
        turnOn(phone(), path);
        data.send(her.id(), Purpose.SERVICE);
        rings.all();
        data.send(her.id(), Purpose.SERVICE);
        data.send(her.id(), Purpose.SERVICE);
        rings.all();
        assertThat(SERVICE.rings(path)).isEqualTo(1);

        clock.advance(Duration.ofMinutes(61));
        rings.all();
        assertThat(SERVICE.rings(path)).isEqualTo(2);

        clock.advance(Duration.ofMinutes(61));
        rings.all();
        assertThat(SERVICE.rings(path)).isEqualTo(2);
    }

    @Test
    void whoDiesBetweenTheAttemptAndTheCallRingsNoSecondTime() {
        turnOn(phone(), path);
        data.send(her.id(), Purpose.SERVICE);
        var due = table.due(NOON, NOON.minus(Rings.PAUSE), 64).stream()
                .filter(one -> one.participantId().equals(her.id()))
                .findFirst()
                .orElseThrow();
        assertThat(table.take(due.id(), NOON, NOON.minus(Rings.PAUSE))).isTrue();
        assertThat(table.take(due.id(), NOON, NOON.minus(Rings.PAUSE))).isFalse();

        clock.advance(Duration.ofHours(2));
        rings.all();
        assertThat(SERVICE.rings(path)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = SafeContact.Channel.class,
            names = {"SMS", "APP"})
    void atNightItWaitsForHerHours(SafeContact.Channel wish) {
        her = data.woman(wish, true, INES);
        turnOn(phone(), path);
        clock.set(Instant.parse("2026-11-25T05:00:00Z"));
        data.send(her.id(), Purpose.SERVICE);
        rings.all();
        assertThat(SERVICE.rings(path)).isZero();

        clock.set(Instant.parse("2026-11-25T15:00:00Z"));
        rings.all();
        assertThat(SERVICE.rings(path)).isEqualTo(1);
    }

    @Test
    void aRingThatWaitsForThePhoneDoesNotOutliveHerHours() {
        turnOn(phone(), path);
        clock.set(Instant.parse("2026-11-24T23:30:00Z"));
        data.send(her.id(), Purpose.SERVICE);
        rings.all();

        assertThat(SERVICE.calls().stream().filter(one -> one.path().equals(path)))
                .singleElement()
                .satisfies(
                        call -> assertThat(Integer.parseInt(call.header("TTL"))).isLessThanOrEqualTo(900));
    }

    @Test
    void whatIsStoppedDoesNotRing() {
        turnOn(phone(), path);
        screen.as(PAULA).post("/channels/push/stop").send();
        data.send(her.id(), Purpose.SERVICE);
        rings.all();
        assertThat(SERVICE.rings(path)).isZero();
        assertThat(screen.as(PAULA).get("/channels").text()).contains("Avisos en el teléfono Parado desde");

        screen.as(PAULA).post("/channels/push/start").send();
        screen.as(PAULA).post("/channels/all/stop").send();
        rings.all();
        assertThat(SERVICE.rings(path)).isZero();

        screen.as(PAULA).post("/channels/all/start").send();
        phone().post("/messages/channels/stop").field("answer", "stop").send();
        rings.all();
        assertThat(SERVICE.rings(path)).isZero();

        phone().post("/messages/channels/stop").field("answer", "go").send();
        rings.all();
        assertThat(SERVICE.rings(path)).isEqualTo(1);
    }

    @Test
    void whoTookHerConsentBackIsNotTold() {
        turnOn(phone(), path);
        data.send(her.id(), Purpose.REMINDER);
        phone().post("/my-data/consents/messages").field("answer", "no").send();
        rings.all();

        assertThat(SERVICE.rings(path)).isZero();
    }

    @Test
    void aPhoneThatItsServiceDoesNotKnowAnyMoreIsOff() {
        var phone = phone();
        turnOn(phone, path);
        SERVICE.answers(410);
        data.send(her.id(), Purpose.SERVICE);
        rings.all();

        assertThat(on()).isZero();
        assertThat(phone.get("/messages/channels").text()).contains("Avísame en este teléfono");
        assertThat(screen.as(PAULA).get("/channels").text()).contains("HTTP_410");
    }

    @Test
    void whoAsksToWaitIsTriedLaterAndNeverSoonerThanTheHour() {
        turnOn(phone(), path);
        SERVICE.answers(429);
        SERVICE.asksToWait("7200");
        data.send(her.id(), Purpose.SERVICE);
        rings.all();
        SERVICE.answers(201);
        clock.advance(Duration.ofMinutes(70));
        rings.all();
        assertThat(SERVICE.rings(path)).isEqualTo(1);

        clock.advance(Duration.ofMinutes(60));
        rings.all();
        assertThat(SERVICE.rings(path)).isEqualTo(2);
    }

    @Test
    void oldNewsIsNoReasonToRing() {
        turnOn(phone(), path);
        screen.as(PAULA).post("/channels/push/stop").send();
        data.send(her.id(), Purpose.SERVICE);
        clock.advance(Duration.ofDays(4));
        screen.as(PAULA).post("/channels/push/start").send();
        rings.all();

        assertThat(SERVICE.rings(path)).isZero();
    }

    @Test
    void sheSeesHerPhonesAndTurnsEachOff() {
        var phone = phone();
        assertThat(phone.get("/messages/channels").text())
                .contains("se lee solo «Tienes un aviso»")
                .doesNotContain("Teléfonos que te avisan");
        turnOn(phone, path);
        turnOn(phone, path);
        turnOn(phone(), path + "-other");

        var page = phone.get("/messages/channels");
        assertThat(page.text()).contains("Este teléfono te avisa").contains("Desde el");
        assertThat(page.html().text()).doesNotContain(path);
        var off = page.html().select("form[action$=/off]").eachAttr("action");
        assertThat(off).hasSize(2);
        off.forEach(one -> phone.post(one).send());
        assertThat(on()).isZero();
        phone.post(off.getFirst()).send();

        data.send(her.id(), Purpose.SERVICE);
        rings.all();
        assertThat(SERVICE.rings(path)).isZero();
        assertThat(db.sql("""
                        select action from audit.event
                        where subject_id = :her and action like 'messaging.phone%' order by id
                        """).param("her", her.id()).query(String.class).list())
                .containsExactly(
                        "messaging.phone_on", "messaging.phone_on", "messaging.phone_off", "messaging.phone_off");
    }

    @Test
    void thePhoneOfOthersStaysAsItIs() {
        turnOn(phone(), path);
        var id = db.sql("select id from messaging.push_phone where participant_id = :her")
                .param("her", her.id())
                .query(UUID.class)
                .single();
        var stranger = data.woman(SafeContact.Channel.SMS, true, INES);
        phone(stranger, SessionKind.OWN)
                .post("/messages/channels/phones/" + id + "/off")
                .send();
        assertThat(on()).isEqualTo(1);
        assertThat(screen.as(INES)
                        .post("/messages/channels/phones/" + id + "/off")
                        .send()
                        .status())
                .isEqualTo(404);

        turnOn(phone(stranger, SessionKind.OWN), path);
        assertThat(on()).as("a phone tells one woman alone").isZero();
    }

    @Test
    void aPhoneThatOthersUseCannotBeTurnedOn() {
        var shared = phone(her, SessionKind.SHARED);
        assertThat(shared.get("/messages/channels").text())
                .contains("solo en un teléfono que usas tú sola")
                .doesNotContain("Avísame en este teléfono");
        assertThat(shared.post("/messages/channels/phones")
                        .field("address", SERVICE.address(path))
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(on()).isZero();
    }

    @Test
    void anAddressThatWeDoNotCallIsRefusedInHerLanguage() {
        var phone = phone();
        var answer = phone.post("/messages/channels/phones")
                .field("address", "https://169.254.169.254/latest")
                .send();
        assertThat(answer.status()).isEqualTo(303);
        assertThat(phone.get("/messages/channels?phone=refused").text()).contains("No podemos avisar a este navegador");
        assertThat(phone.post("/messages/channels/phones").send().status()).isEqualTo(303);
        assertThat(on()).isZero();
    }

    @Test
    void whoLeavesThePhoneEndsItHoweverSheLeaves() {
        for (var way : List.of("/sign-out", "/hand-over")) {
            var phone = phone();
            turnOn(phone, path);
            assertThat(on()).isEqualTo(1);
            phone.post(way).send();
            assertThat(on()).as(way).isZero();
        }
        var account = accounts.openParticipant(her.id(), "es");
        turnOn(phone(), path);
        sessions.endAll(account);
        assertThat(on()).as("from elsewhere").isZero();
    }

    @Test
    void aSessionThatRunsOutRingsNoMoreAndIsForgotten() {
        turnOn(phone(), path);
        clock.advance(Duration.ofDays(31));
        data.send(her.id(), Purpose.SERVICE);
        rings.all();
        assertThat(SERVICE.rings(path)).isZero();

        table.forget(clock.instant(), clock.instant().minus(Rings.NEWS_LIVES));
        assertThat(on()).isZero();
    }

    @Test
    void theAddressLiesSealedAndGoesWithHer() {
        turnOn(phone(), path);
        assertThat(db.sql("select sealed_address from messaging.push_phone where participant_id = :her")
                        .param("her", her.id())
                        .query(byte[].class)
                        .single())
                .asString(java.nio.charset.StandardCharsets.ISO_8859_1)
                .doesNotContain("127.0.0.1");
        var messaging = records.stream()
                .filter(of -> of.schema().equals("messaging"))
                .findFirst()
                .orElseThrow();
        assertThat(messaging.export(her.id()))
                .anySatisfy(one -> assertThat(one.toString()).contains("messaging.record.phone"))
                .noneSatisfy(one -> assertThat(one.toString()).contains(path));

        var again = data.woman(SafeContact.Channel.SMS, true, INES);
        var moved = messaging.merge(her.id(), again.id());
        assertThat(on()).isZero();
        assertThat(on(again)).isEqualTo(1);
        messaging.unmerge(her.id(), again.id(), moved);
        assertThat(on()).isEqualTo(1);

        messaging.eraseAll(List.of(her.id()));
        assertThat(on()).isZero();
    }

    @Test
    void manyPhonesAreNotKept() {
        for (int i = 0; i < 12; i++) {
            clock.advance(Duration.ofSeconds(1));
            turnOn(phone(), path + i);
        }

        assertThat(on()).isEqualTo(10);
    }

    @Test
    void thoseWhoKeepItRunningSeeNumbersOnly() {
        turnOn(phone(), path);
        data.send(her.id(), Purpose.SERVICE);
        rings.all();

        assertThat(screen.as(PAULA).get("/channels").text())
                .contains("1 teléfono con avisos")
                .contains("El último que salió")
                .doesNotContain(her.names());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageSpeaksHerLanguage(Language language) {
        var phone = screen.as(accounts.openParticipant(her.id(), "es"), SessionKind.OWN)
                .language(language.code());
        turnOn(screen.as(accounts.openParticipant(her.id(), "es"), SessionKind.OWN), path);

        var page = phone.get("/messages/channels");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("html").attr("lang")).isEqualTo(language.code());
        assertThat(page.html().select("form[data-key] input[name=address]")).hasSize(1);
        assertThat(page.text()).doesNotContain("messaging.push").doesNotContain("platform.shell");
        assertThat(screen.anybody().get("/worker.js?lang=" + language.code()).body())
                .contains("\"lang\":\"" + language.code() + "\"")
                .doesNotContainIgnoringCase("oportunidad");
    }

    private Browser phone() {
        return phone(her, SessionKind.OWN);
    }

    private Browser phone(Woman woman, SessionKind kind) {
        return screen.as(accounts.openParticipant(woman.id(), "es"), kind).language("es");
    }

    private void turnOn(Browser phone, String at) {
        assertThat(phone.post("/messages/channels/phones")
                        .field("address", SERVICE.address(at))
                        .send()
                        .status())
                .isEqualTo(303);
    }

    private long on() {
        return on(her);
    }

    private long on(Woman woman) {
        return db.sql("select count(*) from messaging.push_phone where participant_id = :her")
                .param("her", woman.id())
                .query(Long.class)
                .single();
    }
}
