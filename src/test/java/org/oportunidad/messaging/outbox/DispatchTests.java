package org.oportunidad.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oportunidad.kit.TestDatabase;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.InboxMessage;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.RefusalReason;
import org.oportunidad.messaging.Way;
import org.oportunidad.messaging.call.CallTaskTable;
import org.oportunidad.messaging.carrier.Carrier;
import org.oportunidad.messaging.carrier.CarrierResult;
import org.oportunidad.messaging.carrier.Carriers;
import org.oportunidad.messaging.carrier.Parcel;
import org.oportunidad.messaging.carrier.Receipt;
import org.oportunidad.messaging.chain.Costs;
import org.oportunidad.messaging.chain.LedgerTable;
import org.oportunidad.messaging.delivery.DeliveryTable;
import org.oportunidad.messaging.inbox.InboxTable;
import org.oportunidad.messaging.sender.SenderTable;
import org.oportunidad.messaging.text.Letter;
import org.oportunidad.messaging.text.Letters;
import org.oportunidad.messaging.text.SealedValues;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.keys.Keys;
import org.oportunidad.platform.text.Conventions;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.Texts;
import org.oportunidad.programme.Country;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages go out once, only where they may, and what is not known is not repeated blindly. */
class DispatchTests {

    private static final UUID HER = UUID.randomUUID();
    private static final Delivery MAIL =
            new Delivery.Allowed(Channel.EMAIL, "rosa@example.org", Locale.forLanguageTag("es"), false);

    @TempDir
    Path home;

    private static HikariDataSource database = new HikariDataSource();
    private static JdbcClient jdbc = JdbcClient.create(database);
    private final MovedClock clock = new MovedClock();
    private final List<Letter> carried = Collections.synchronizedList(new ArrayList<>());
    private Function<Letter, CarrierResult> world = letter -> CarrierResult.CONFIRMED;
    private Delivery answer = MAIL;
    private int asked;

    @BeforeAll
    static void connect() {
        var address = TestDatabase.copy().application();
        database = new HikariDataSource();
        database.setJdbcUrl(address.url());
        database.setUsername(address.user());
        database.setPassword(address.password());
        database.setMaximumPoolSize(4);
        jdbc = JdbcClient.create(database);
    }

    @BeforeEach
    void empty() {
        for (var table : List.of("outbox", "message", "delivery", "kill_switch", "stop", "call_task")) {
            jdbc.sql("delete from messaging." + table).update();
        }
    }

    @AfterAll
    static void disconnect() {
        database.close();
    }

    @Test
    void messageGoesOutOnceAndStandsInHerInbox() {
        var message = queue(Purpose.SERVICE);

        dispatch().all();
        dispatch().all();

        assertThat(carried).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo("rosa@example.org");
            assertThat(letter.body()).contains("un lugar para ti");
        });
        assertThat(state(message)).isEqualTo("CONFIRMED");
        assertThat(inbox()).extracting(InboxMessage::template).containsExactly("enrolment.waitlist.admitted");
    }

    @Test
    void sameKeyIsQueuedOnce() {
        var message = message(Purpose.SERVICE);
        table().add(List.of(message), clock.instant());
        table().add(List.of(message), clock.instant());

        dispatch().all();

        assertThat(carried).hasSize(1);
    }

    @Test
    void manyWorkersSendEachMessageOnce() throws Exception {
        for (int i = 0; i < 120; i++) {
            queue(Purpose.SERVICE);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                threads.execute(() -> dispatch().all());
            }
        }
        assertThat(carried).hasSize(120);
    }

    @Test
    void channelThatIsSlowForOneWomanHoldsUpNobodyElse() {
        var answered = new CompletableFuture<CarrierResult>();
        var first = new AtomicBoolean(true);
        world = letter -> {
            if (first.getAndSet(false)) {
                return answered.orTimeout(20, TimeUnit.SECONDS).join();
            }
            answered.complete(CarrierResult.CONFIRMED);
            return CarrierResult.CONFIRMED;
        };
        queue(Purpose.SERVICE);
        table().add(
                        List.of(new OutgoingMessage(
                                Ids.next(), Ids.next(), "enrolment.waitlist.admitted", Map.of(), Purpose.SERVICE)),
                        clock.instant());

        dispatch().all();

        assertThat(carried).hasSize(2);
    }

    @Test
    void consentWithdrawnAfterQueueingStopsIt() {
        var message = queue(Purpose.REMINDER);
        answer = new Delivery.Refused(RefusalReason.NO_CONSENT);

        dispatch().all();

        assertThat(carried).isEmpty();
        assertThat(inbox()).isEmpty();
        assertThat(state(message)).isEqualTo("DEAD");
    }

    @Test
    void consentWithdrawnBetweenClaimAndCallStopsIt() {
        var message = queue(Purpose.REMINDER);
        var dispatch = dispatch(now -> ++asked == 1 ? MAIL : new Delivery.Refused(RefusalReason.NO_CONSENT));

        dispatch.all();

        assertThat(carried).isEmpty();
        assertThat(inbox()).isEmpty();
        assertThat(state(message)).isEqualTo("DEAD");
    }

    @Test
    void messageWaitsForHerHoursAndThenGoes() {
        var message = queue(Purpose.SERVICE);
        answer = new Delivery.Later(clock.instant().plus(Duration.ofHours(8)));
        dispatch().all();
        assertThat(carried).isEmpty();
        assertThat(state(message)).isEqualTo("PENDING");

        answer = MAIL;
        dispatch().all();
        assertThat(carried).isEmpty();
        clock.advance(Duration.ofHours(8));
        dispatch().all();
        assertThat(carried).hasSize(1);
    }

    @Test
    void discreetLetterNamesNothing() {
        queue(Purpose.SERVICE);
        answer = new Delivery.Allowed(Channel.EMAIL, "rosa@example.org", Locale.forLanguageTag("en"), true);

        dispatch().all();

        assertThat(carried.getFirst().body()).isNotEmpty().doesNotContain("place", "group", "programme");
        assertThat(carried.getFirst().subject()).isEqualTo("You have a notice");
    }

    @Test
    void inboxOnlyMessageLeavesNothingOutside() {
        var message = queue(Purpose.SERVICE);
        answer = new Delivery.Allowed(Channel.INBOX, "", Locale.forLanguageTag("es"), false);

        dispatch().all();

        assertThat(carried).isEmpty();
        assertThat(inbox()).hasSize(1);
        assertThat(state(message)).isEqualTo("CONFIRMED");
    }

    @Test
    void codeIsNeverInTheInboxAndDiesAfterTenMinutes() {
        queue(Purpose.SIGN_IN);
        dispatch().all();
        assertThat(carried).hasSize(1);
        assertThat(inbox()).isEmpty();

        var late = queue(Purpose.SIGN_IN);
        clock.advance(Duration.ofMinutes(11));
        dispatch().all();
        assertThat(carried).hasSize(1);
        assertThat(state(late)).isEqualTo("DEAD");
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"SAFETY", "SIGN_IN"})
    void unknownResultOfWhatMustNotBeRepeatedWaitsForAHuman(Purpose purpose) {
        world = letter -> CarrierResult.UNKNOWN;
        var message = queue(purpose);

        dispatch().all();
        clock.advance(Duration.ofMinutes(9));
        dispatch().all();

        assertThat(carried).hasSize(1);
        assertThat(state(message)).isEqualTo("UNKNOWN");
    }

    @Test
    void unknownResultOfAReminderIsTriedAgainOnce() {
        world = letter -> CarrierResult.UNKNOWN;
        var message = queue(Purpose.REMINDER);
        for (int i = 0; i < 12; i++) {
            dispatch().all();
            clock.advance(Duration.ofMinutes(20));
        }
        assertThat(carried).hasSize(2);
        assertThat(state(message)).isEqualTo("UNKNOWN");
    }

    @Test
    void unreachableServerIsTriedAgainAndRefusalIsFinal() {
        world = letter -> CarrierResult.UNREACHABLE;
        var message = queue(Purpose.SERVICE);
        dispatch().all();
        assertThat(state(message)).isEqualTo("PENDING");

        clock.advance(Duration.ofMinutes(1));
        world = letter -> CarrierResult.REFUSED;
        dispatch().all();
        assertThat(state(message)).isEqualTo("DEAD");
        assertThat(inbox()).hasSize(1);
    }

    @Test
    void workerThatDiesBeforeItsAttemptLosesNothing() {
        var message = queue(Purpose.SAFETY);
        table().claim(clock.instant(), Duration.ofMinutes(2), 10);

        clock.advance(Duration.ofMinutes(3));
        dispatch().all();

        assertThat(carried).hasSize(1);
        assertThat(state(message)).isEqualTo("CONFIRMED");
    }

    @Test
    void workerThatDiesAfterItsAttemptLeavesASafetyMessageToAHuman() {
        var message = queue(Purpose.SAFETY);
        var held = table().claim(clock.instant(), Duration.ofMinutes(2), 10).getFirst();
        assertThat(table().attempt(held, Ids.next(), clock.instant(), Duration.ofMinutes(2)))
                .isTrue();

        clock.advance(Duration.ofMinutes(3));
        dispatch().all();
        dispatch().all();

        assertThat(carried).isEmpty();
        assertThat(state(message)).isEqualTo("UNKNOWN");
    }

    @Test
    void slowWorkerWhoseClaimWasTakenOverCannotWriteAnyMore() {
        var message = queue(Purpose.SERVICE);
        var slow = table().claim(clock.instant(), Duration.ofMinutes(2), 10).getFirst();
        clock.advance(Duration.ofMinutes(3));
        dispatch().all();

        assertThat(table().attempt(slow, Ids.next(), clock.instant(), Duration.ofMinutes(2)))
                .isFalse();
        assertThat(table().settle(slow, OutboxState.CLAIMED, OutboxState.DEAD, clock.instant(), null))
                .isFalse();
        assertThat(state(message)).isEqualTo("CONFIRMED");
    }

    @Test
    void oldNewsGoesToTheInboxOnly() {
        queue(Purpose.SERVICE);
        clock.advance(Duration.ofDays(4));

        dispatch().all();

        assertThat(carried).isEmpty();
        assertThat(inbox()).hasSize(1);
    }

    @Test
    void valuesAreSealedInTheDatabase() {
        queue(Purpose.SIGN_IN);

        assertThat(jdbc.sql(
                                "select count(*) from messaging.outbox where encode(values_sealed, 'escape') like '%314159%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void templateWithoutTextIsNoticedWhereItIsQueued() {
        assertThatThrownBy(() -> letters().refuseUnknown("no.such")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Wherever a worker dies, the next one finds everything: a safety message never leaves twice, a reminder at most. */
    @ParameterizedTest
    @EnumSource(KillPoint.class)
    void aWorkerThatDiesAnywhereLosesNothingAndRepeatsNoSafetyMessage(KillPoint death) {
        for (var purpose : List.of(Purpose.SAFETY, Purpose.REMINDER)) {
            carried.clear();
            var message = queue(purpose);
            assertThatThrownBy(() -> dispatch(now -> answer, death).all()).isInstanceOf(Death.class);

            for (int i = 0; i < 4; i++) {
                clock.advance(Duration.ofMinutes(5));
                dispatch().all();
            }

            var mayHaveLeft =
                    death == KillPoint.AFTER_ATTEMPT || death == KillPoint.BEFORE_CALL || death == KillPoint.AFTER_CALL;
            if (purpose == Purpose.SAFETY) {
                assertThat(carried).hasSizeLessThanOrEqualTo(1);
                assertThat(state(message)).isEqualTo(mayHaveLeft ? "UNKNOWN" : "CONFIRMED");
            } else {
                assertThat(carried).hasSizeBetween(1, 2);
                assertThat(state(message)).isEqualTo("CONFIRMED");
            }
            assertThat(inbox()).extracting(InboxMessage::id).contains(message);
        }
    }

    @Test
    void whatOneWayCannotBringGoesOnByTheNextAndEachTryHasItsCost() {
        answer = new Delivery.Allowed(
                List.of(new Way(Channel.SMS, "+56987654321"), new Way(Channel.EMAIL, "rosa@example.org")),
                Locale.forLanguageTag("es"),
                true);
        world = letter -> letter.address().startsWith("+") ? CarrierResult.REFUSED : CarrierResult.CONFIRMED;
        var message = queue(Purpose.SERVICE);

        dispatch().all();

        assertThat(carried).extracting(Letter::address).containsExactly("+56987654321", "rosa@example.org");
        assertThat(state(message)).isEqualTo("CONFIRMED");
        assertThat(tries(message))
                .as("what was refused cost nothing and is never shown as sent")
                .containsExactly("SMS REFUSED 0", "EMAIL accepted 0");
    }

    @Test
    void aTryThatWasTakenHasItsCost() {
        answer = new Delivery.Allowed(Channel.SMS, "+56987654321", Locale.forLanguageTag("es"), true);
        var message = queue(Purpose.SERVICE);

        dispatch().all();

        assertThat(tries(message)).containsExactly("SMS accepted 3000");
    }

    @Test
    void aPersonPhonesWhenNoOtherWayIsLeftOnceForEverythingThatWaits() {
        answer = new Delivery.Allowed(
                List.of(new Way(Channel.EMAIL, "rosa@example.org"), new Way(Channel.CALL, "+56987654321")),
                Locale.forLanguageTag("es"),
                true);
        world = letter -> CarrierResult.REFUSED;
        var first = queue(Purpose.SERVICE);
        queue(Purpose.SAFETY);
        var nudge = queue(Purpose.REMINDER);

        dispatch().all();

        assertThat(state(first)).isEqualTo("CONFIRMED");
        assertThat(jdbc.sql("select waiting from messaging.call_task where participant_id = :her and done_at is null")
                        .param("her", HER)
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
        assertThat(state(nudge)).as("nobody phones for a nudge").isEqualTo("DEAD");
    }

    @Test
    void aStoppedChannelHoldsItsMessagesAndLosesNone() {
        jdbc.sql("insert into messaging.kill_switch (channel, thrown_at, thrown_by) values ('ALL', now(), :by)")
                .param("by", UUID.randomUUID())
                .update();
        var message = queue(Purpose.SERVICE);
        dispatch().all();
        assertThat(carried).isEmpty();
        assertThat(state(message)).isEqualTo("PENDING");

        jdbc.sql("delete from messaging.kill_switch").update();
        clock.advance(Duration.ofSeconds(31));
        dispatch().all();
        assertThat(carried).hasSize(1);
    }

    @Test
    void aSwitchThrownBetweenTheAttemptAndTheCallStillHolds() {
        var message = queue(Purpose.SAFETY);
        dispatch(now -> {
                    if (++asked == 2) {
                        jdbc.sql("insert into messaging.kill_switch (channel, thrown_at, thrown_by)"
                                        + " values ('EMAIL', now(), :by)")
                                .param("by", UUID.randomUUID())
                                .update();
                    }
                    return MAIL;
                })
                .all();

        assertThat(carried).isEmpty();
        assertThat(state(message)).isEqualTo("PENDING");
    }

    @Test
    void whoPressedStopHearsNothingButTheCodeSheAsksFor() {
        jdbc.sql(
                        "insert into messaging.stop (id, participant_id, stopped_at, stopped_by) values (:id, :her, now(), :her)")
                .param("id", Ids.next())
                .param("her", HER)
                .update();
        for (var purpose : Purpose.values()) {
            queue(purpose);
        }
        dispatch().all();

        assertThat(carried)
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains("314159"));
    }

    @Test
    void remindersEndWhereTheWeekIsFullAndGoOnInTheNext() {
        for (int i = 0; i < 5; i++) {
            queue(Purpose.REMINDER);
            dispatch().all();
        }
        assertThat(carried).hasSize(3);
        assertThat(inbox()).hasSize(5);

        queue(Purpose.SERVICE);
        dispatch().all();
        assertThat(carried).as("what she needs is not a reminder").hasSize(4);
    }

    @Test
    void manyWorkersTogetherSendNoMoreRemindersThanSheGets() {
        for (int i = 0; i < 60; i++) {
            queue(Purpose.REMINDER);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> dispatch().all());
            }
        }
        dispatch().all();
        assertThat(carried).hasSize(3);
        assertThat(jdbc.sql("select count(*) from messaging.message")
                        .query(Integer.class)
                        .single())
                .isEqualTo(60);
    }

    @Test
    void whatNobodyCouldBringWaitsForAPersonAndIsNotForgotten() {
        world = letter -> CarrierResult.REFUSED;
        var message = queue(Purpose.SAFETY);
        dispatch().all();
        assertThat(state(message)).isEqualTo("DEAD");

        assertThat(table().forgetSettledBefore(clock.instant().plus(Duration.ofDays(60))))
                .isZero();
        assertThat(state(message)).isEqualTo("DEAD");
    }

    private List<String> tries(UUID message) {
        return jdbc.sql("""
                        select step || ' ' || coalesce(failed_code, case when accepted_at is not null then 'accepted' end)
                            || ' ' || cost_thousandths
                        from messaging.delivery where message_id = :id order by id
                        """).param("id", message).query(String.class).list();
    }

    private UUID queue(Purpose purpose) {
        var message = message(purpose);
        table().add(List.of(message), clock.instant());
        return message.key();
    }

    private static OutgoingMessage message(Purpose purpose) {
        return purpose == Purpose.SIGN_IN
                ? new OutgoingMessage(Ids.next(), HER, Letters.SIGN_IN, Map.of("code", "314159"), purpose)
                : new OutgoingMessage(Ids.next(), HER, "enrolment.waitlist.admitted", Map.of(), purpose);
    }

    private OutboxTable table() {
        return new OutboxTable(jdbc, values());
    }

    private SealedValues values() {
        return new SealedValues(keys().envelope());
    }

    private Keys keys() {
        return Keys.openOrCreate(home.resolve("keys"));
    }

    private Dispatch dispatch() {
        return dispatch(now -> answer);
    }

    private Dispatch dispatch(Function<Instant, Delivery> recipients) {
        return dispatch(recipients, null);
    }

    /** A worker that dies at that point. */
    private Dispatch dispatch(Function<Instant, Delivery> recipients, @Nullable KillPoint death) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var deliveries = new DeliveryTable(jdbc);
        var inbox = new InboxTable(jdbc, values());
        var carriers = new Carriers(List.of(carrier(Channel.EMAIL), carrier(Channel.SMS)));
        var choosing = new Choosing(
                (participant, purpose, now) -> recipients.apply(now), new LedgerTable(jdbc), carriers, COUNTRY);
        var handOver =
                new HandOver(
                        table(),
                        inbox,
                        deliveries,
                        new CallTaskTable(jdbc),
                        new SenderTable(jdbc, keys().envelope(), keys().blindIndex()),
                        new Outcomes(table(), deliveries, clock),
                        choosing,
                        letters(),
                        carriers,
                        new Costs(7_000, 3_000, 0),
                        transaction,
                        clock) {
                    @Override
                    void reached(KillPoint point) {
                        if (point == death) {
                            throw new Death();
                        }
                    }
                };
        return new Dispatch(table(), inbox, choosing, handOver, transaction, clock);
    }

    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Carrier carrier(Channel channel) {
        return new Carrier() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public boolean isSetUp() {
                return true;
            }

            @Override
            public Receipt carry(Parcel parcel) {
                carried.add(parcel.letter());
                return Receipt.of(world.apply(parcel.letter()));
            }
        };
    }

    /** Of a country only its settings count here. */
    private static final Country COUNTRY = (Country) java.lang.reflect.Proxy.newProxyInstance(
            Country.class.getClassLoader(), new Class<?>[] {Country.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("parameter")) {
                    return 3;
                }
                throw new UnsupportedOperationException(method.getName());
            });

    private List<InboxMessage> inbox() {
        return new InboxTable(jdbc, values()).of(HER, 10);
    }

    private String state(UUID message) {
        return jdbc.sql("select state from messaging.outbox where id = :id")
                .param("id", message)
                .query(String.class)
                .single();
    }

    private static Letters letters() {
        return new Letters(new Texts(new Conventions() {
            @Override
            public String country() {
                return "CL";
            }

            @Override
            public ZoneId zone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Currency currency() {
                return Currency.getInstance("CLP");
            }

            @Override
            public List<Language> languages() {
                return List.of(Language.values());
            }

            @Override
            public String numberingSystem(Language language) {
                return "latn";
            }
        }));
    }

    /** Noon until it is moved. */
    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T15:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
