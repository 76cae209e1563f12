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
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
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
import org.oportunidad.messaging.inbox.InboxTable;
import org.oportunidad.messaging.mail.Carrier;
import org.oportunidad.messaging.mail.CarrierResult;
import org.oportunidad.messaging.text.Letter;
import org.oportunidad.messaging.text.Letters;
import org.oportunidad.messaging.text.SealedValues;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.keys.Keys;
import org.oportunidad.platform.text.Conventions;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.Texts;
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

    private HikariDataSource database = new HikariDataSource();
    private JdbcClient jdbc = JdbcClient.create(database);
    private final MovedClock clock = new MovedClock();
    private final List<Letter> carried = Collections.synchronizedList(new ArrayList<>());
    private Function<Letter, CarrierResult> world = letter -> CarrierResult.CONFIRMED;
    private Delivery answer = MAIL;
    private int asked;

    @BeforeEach
    void connect() {
        var address = TestDatabase.copy().application();
        database = new HikariDataSource();
        database.setJdbcUrl(address.url());
        database.setUsername(address.user());
        database.setPassword(address.password());
        database.setMaximumPoolSize(4);
        jdbc = JdbcClient.create(database);
    }

    @AfterEach
    void disconnect() {
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
            queue(Purpose.REMINDER);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                threads.execute(() -> dispatch().all());
            }
        }
        assertThat(carried).hasSize(120);
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
    void unknownResultOfAReminderIsTriedAgainAFewTimes() {
        world = letter -> CarrierResult.UNKNOWN;
        var message = queue(Purpose.REMINDER);
        for (int i = 0; i < 12; i++) {
            dispatch().all();
            clock.advance(Duration.ofMinutes(20));
        }
        assertThat(carried).hasSize(RetryRule.MOST_ATTEMPTS);
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
        assertThat(table().attempt(held, clock.instant(), Duration.ofMinutes(2)))
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

        assertThat(table().attempt(slow, clock.instant(), Duration.ofMinutes(2)))
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
        return new SealedValues(Keys.openOrCreate(home.resolve("keys")).envelope());
    }

    private Dispatch dispatch() {
        return dispatch(now -> answer);
    }

    private Dispatch dispatch(Function<Instant, Delivery> recipients) {
        return new Dispatch(
                table(),
                new InboxTable(jdbc, values()),
                (participant, purpose, now) -> recipients.apply(now),
                letters(),
                new Carrier() {
                    @Override
                    public CarrierResult carry(Letter letter) {
                        carried.add(letter);
                        return world.apply(letter);
                    }

                    @Override
                    public boolean isSetUp() {
                        return true;
                    }
                },
                new TransactionTemplate(new JdbcTransactionManager(database)),
                clock);
    }

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
