package org.oportunidad.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.AccountId;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.TestClock;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.text.Letters;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.Registration;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.Country;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of messages at all hours to women with all kinds of wishes, who change their minds: not one leaves the house
 * outside her hours, against her channel or without her consent at that moment. The rules are written here once more.
 *
 * <p>Which year: {@code -Dmessaging.seed=N}; the seed stands in every failure.
 */
@ModuleTest
class QuietYearTests {

    private static final long SEED = Long.getLong("messaging.seed", System.nanoTime());
    private static final int DAYS = 365;
    private static final int LONGEST_STEP_MINUTES = 9 * 60;
    private static final LocalTime NIGHT_BEGINS = LocalTime.of(21, 0);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(8, 0);

    @Autowired
    OutboxTable outbox;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Participants participants;

    @Autowired
    TestClock clock;

    @Autowired
    Country country;

    @Autowired
    JdbcClient db;

    private final Random dice = new Random(SEED);

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    /** A woman, what she wished when she came, and what she agrees to today. */
    private record Her(
            ParticipantId id,
            SafeContact.@Nullable Channel channel,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            Map<ConsentPurpose, String> consents) {

        boolean agrees(ConsentPurpose purpose) {
            return "GIVEN".equals(consents.get(purpose));
        }
    }

    @Test
    void nothingLeavesTheHouseOutsideTheRules() {
        clock.set(Instant.now(clock));
        var women = women();
        var end = clock.instant().plus(Duration.ofDays(DAYS));
        var seen = new HashSet<UUID>();
        var broken = new ArrayList<String>();
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofMinutes(dice.nextInt(LONGEST_STEP_MINUTES)));
            changeAMind(women);
            queue(women);
            dispatch.all();
            sent(women, seen).forEach(letter -> judge(letter, broken));
        }

        assertThat(seen).as("letters of seed %s", SEED).hasSizeGreaterThan(200);
        assertThat(broken).as("seed %s", SEED).isEmpty();
    }

    private List<Her> women() {
        var women = new ArrayList<Her>();
        for (var hours : List.of("", "10:00-12:30", "22:00-01:00", "00:00-00:00", "06:30-07:15")) {
            for (var channel : List.of("", "APP", "EMAIL", "CALL")) {
                women.add(woman(hours, channel.isEmpty() && hours.isEmpty() ? null : channel(channel)));
            }
        }
        return women;
    }

    private static SafeContact.Channel channel(String name) {
        return name.isEmpty() ? SafeContact.Channel.EMAIL : SafeContact.Channel.valueOf(name);
    }

    private Her woman(String hours, SafeContact.@Nullable Channel channel) {
        var id = new ParticipantId(Ids.next());
        var from = hours.isEmpty() ? null : LocalTime.parse(hours.substring(0, 5));
        var until = hours.isEmpty() ? null : LocalTime.parse(hours.substring(6));
        var rule = channel == null
                ? null
                : new SafeContact(SafeContact.Phone.OWN, channel, from, until, dice.nextBoolean(), null);
        assertThat(participants.open(new Registration(
                        id,
                        PersonalDetails.NOTHING
                                .withNames("Elena Prueba")
                                .withBirthDate(LocalDate.of(1990, 3, 1))
                                .withEmail("year." + UUID.randomUUID() + "@example.org")
                                .withSafeContact(rule),
                        Registration.Via.IMPORT,
                        Map.of(),
                        null,
                        clock.instant())))
                .isEmpty();
        return new Her(id, channel, from, until, new EnumMap<>(ConsentPurpose.class));
    }

    /** Gives, refuses, takes back, or has staff write down, one consent of one woman. */
    private void changeAMind(List<Her> women) {
        var her = women.get(dice.nextInt(women.size()));
        var purpose = List.of(ConsentPurpose.SERVICE, ConsentPurpose.MESSAGES, ConsentPurpose.FOLLOWUP_SURVEY)
                .get(dice.nextInt(3));
        switch (dice.nextInt(6)) {
            case 0 -> {
                if (her.agrees(purpose)) {
                    participants.withdraw(new AccountId(UUID.randomUUID()), her.id(), purpose);
                    her.consents().put(purpose, "WITHDRAWN");
                }
            }
            case 1 -> {
                participants.decide(her.id(), Map.of(purpose, false), ConsentEvidence.onScreen("es", clock.instant()));
                her.consents().put(purpose, "REFUSED");
            }
            default -> {
                participants.decide(her.id(), Map.of(purpose, true), ConsentEvidence.onScreen("es", clock.instant()));
                her.consents().put(purpose, "GIVEN");
            }
        }
    }

    private void queue(List<Her> women) {
        for (var i = dice.nextInt(4); i > 0; i--) {
            var her = women.get(dice.nextInt(women.size()));
            var purpose = List.of(Purpose.values()).get(dice.nextInt(Purpose.values().length));
            var template = purpose == Purpose.SIGN_IN ? Letters.SIGN_IN : "enrolment.waitlist.admitted";
            outbox.add(
                    List.of(new OutgoingMessage(
                            Ids.next(), her.id().value(), template, Map.of("code", "123 456"), purpose)),
                    clock.instant());
        }
    }

    private record Sent(Her her, Purpose purpose) {}

    /** What went out since the last look; what stayed in the app is marked so. */
    private List<Sent> sent(List<Her> women, Set<UUID> seen) {
        var byId = women.stream().collect(Collectors.toMap(her -> her.id().value(), her -> her));
        var letters = new ArrayList<Sent>();
        db.sql("""
                        select id, purpose, participant_id from messaging.outbox
                        where participant_id = any(:women) and state = 'CONFIRMED' and reason is distinct from 'INBOX'
                        order by id""").param("women", byId.keySet().toArray(UUID[]::new)).query(row -> {
            if (seen.add(row.getObject("id", UUID.class))) {
                letters.add(new Sent(
                        Objects.requireNonNull(byId.get(row.getObject("participant_id", UUID.class))),
                        Purpose.valueOf(row.getString("purpose"))));
            }
        });
        return letters;
    }

    private void judge(Sent letter, List<String> broken) {
        if (letter.purpose() == Purpose.SIGN_IN) {
            return;
        }
        var time = clock.instant().atZone(country.zone()).toLocalTime();
        var her = letter.her();
        if (!isAwake(her, time)) {
            broken.add(letter.purpose() + " at " + time + ", her hours " + her.from() + " to " + her.until());
        }
        if (her.channel() == SafeContact.Channel.APP) {
            broken.add(letter.purpose() + " to a woman who wants nothing outside the app");
        }
        if (!agrees(her, letter.purpose())) {
            broken.add(letter.purpose() + " with consents " + her.consents());
        }
    }

    private static boolean isAwake(Her her, LocalTime time) {
        var from = her.from() == null ? NIGHT_ENDS : her.from();
        var until = her.until() == null ? NIGHT_BEGINS : her.until();
        if (from.equals(until)) {
            return true;
        }
        var afterBegin = !time.isBefore(from);
        var beforeEnd = time.isBefore(until);
        return from.isBefore(until) ? afterBegin && beforeEnd : afterBegin || beforeEnd;
    }

    private static boolean agrees(Her her, Purpose purpose) {
        var service = her.agrees(ConsentPurpose.SERVICE);
        return switch (purpose) {
            case SIGN_IN -> true;
            case SERVICE, SAFETY, REPLY -> service;
            case REMINDER -> service && her.agrees(ConsentPurpose.MESSAGES);
            case FOLLOWUP_SURVEY -> service && her.agrees(ConsentPurpose.FOLLOWUP_SURVEY);
            case CONSENT_REQUEST -> service || !her.consents().containsKey(ConsentPurpose.SERVICE);
        };
    }
}
