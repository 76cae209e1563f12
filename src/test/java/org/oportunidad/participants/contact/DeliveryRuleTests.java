package org.oportunidad.participants.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.RefusalReason;
import org.oportunidad.messaging.Way;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.participants.consent.ConsentDecision;

/** Whether a message may reach her now. */
class DeliveryRuleTests {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final Map<ConsentPurpose, ConsentDecision> ALL = Map.of(
            ConsentPurpose.SERVICE, ConsentDecision.GIVEN,
            ConsentPurpose.MESSAGES, ConsentDecision.GIVEN,
            ConsentPurpose.FOLLOWUP_SURVEY, ConsentDecision.GIVEN);

    private static Reachable her(
            @Nullable String mail, @Nullable SafeContact rule, Map<ConsentPurpose, ConsentDecision> consents) {
        return new Reachable(
                false, Locale.of("es"), mail, null, rule, consents, LocalTime.of(21, 0), LocalTime.of(8, 0));
    }

    private static Instant at(String local) {
        return ZonedDateTime.parse(local + "[America/Santiago]").toInstant();
    }

    private static final Instant NOON = at("2026-11-24T12:00:00-03:00");

    @Test
    void anImportedWomanHearsOnlyTheQuestionForHerConsent() {
        var imported = her("a@b.cl", null, Map.of());

        for (var purpose : Purpose.values()) {
            var allowed = DeliveryRule.decide(imported, purpose, NOON, SANTIAGO) instanceof Delivery.Allowed;
            assertThat(allowed).isEqualTo(purpose == Purpose.CONSENT_REQUEST || purpose == Purpose.SIGN_IN);
        }
    }

    @Test
    void aYesNotedByStaffCoversTheServiceAlone() {
        var noted = her(
                "a@b.cl",
                null,
                Map.of(
                        ConsentPurpose.SERVICE,
                        ConsentDecision.PENDING,
                        ConsentPurpose.MESSAGES,
                        ConsentDecision.PENDING));

        assertThat(DeliveryRule.decide(noted, Purpose.SERVICE, NOON, SANTIAGO)).isInstanceOf(Delivery.Allowed.class);
        assertThat(DeliveryRule.decide(noted, Purpose.REMINDER, NOON, SANTIAGO))
                .isEqualTo(new Delivery.Refused(RefusalReason.NO_CONSENT));
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsentDecision.class,
            names = {"REFUSED", "WITHDRAWN"})
    void aNoStopsEverythingButTheCodeSheAskedFor(ConsentDecision no) {
        var silent =
                her("a@b.cl", null, Map.of(ConsentPurpose.SERVICE, no, ConsentPurpose.MESSAGES, ConsentDecision.GIVEN));

        for (var purpose : Purpose.values()) {
            assertThat(DeliveryRule.decide(silent, purpose, NOON, SANTIAGO) instanceof Delivery.Allowed)
                    .isEqualTo(purpose == Purpose.SIGN_IN);
        }
    }

    @Test
    void theNightIsQuietUntilTheMorning() {
        assertThat(DeliveryRule.decide(
                        her("a@b.cl", null, ALL), Purpose.REMINDER, at("2026-11-24T23:30:00-03:00"), SANTIAGO))
                .isEqualTo(new Delivery.Later(at("2026-11-25T08:00:00-03:00")));
        assertThat(DeliveryRule.decide(
                        her("a@b.cl", null, ALL), Purpose.REMINDER, at("2026-11-25T05:00:00-03:00"), SANTIAGO))
                .isEqualTo(new Delivery.Later(at("2026-11-25T08:00:00-03:00")));
    }

    @Test
    void herOwnHoursWinAlsoWhenTheyCrossMidnight() {
        var late = new SafeContact(
                SafeContact.Phone.OWN, SafeContact.Channel.EMAIL, LocalTime.of(22, 0), LocalTime.of(1, 0), false, null);
        var her = her("a@b.cl", late, ALL);

        assertThat(DeliveryRule.decide(her, Purpose.SERVICE, at("2026-11-24T23:30:00-03:00"), SANTIAGO))
                .isEqualTo(new Delivery.Allowed(Channel.EMAIL, "a@b.cl", Locale.of("es"), false));
        assertThat(DeliveryRule.decide(her, Purpose.SERVICE, NOON, SANTIAGO))
                .isEqualTo(new Delivery.Later(at("2026-11-24T22:00:00-03:00")));
    }

    @Test
    void aPhoneThatOthersReadMakesEveryMessageDiscreet() {
        var shared = new SafeContact(SafeContact.Phone.SHARED, SafeContact.Channel.EMAIL, null, null, false, null);

        assertThat(her("a@b.cl", shared, ALL).discreet()).isTrue();
        assertThat(her("a@b.cl", null, ALL).discreet()).isTrue();
    }

    @Test
    void withoutMailOrByHerWishItStaysInsideTheApp() {
        var inside = new SafeContact(SafeContact.Phone.OWN, SafeContact.Channel.APP, null, null, false, null);

        assertThat(DeliveryRule.decide(her(null, null, ALL), Purpose.SERVICE, NOON, SANTIAGO))
                .isInstanceOfSatisfying(
                        Delivery.Allowed.class, a -> assertThat(a.channel()).isEqualTo(Channel.INBOX));
        assertThat(DeliveryRule.decide(her("a@b.cl", inside, ALL), Purpose.SERVICE, NOON, SANTIAGO))
                .isInstanceOfSatisfying(
                        Delivery.Allowed.class, a -> assertThat(a.channel()).isEqualTo(Channel.INBOX));
        assertThat(DeliveryRule.decide(her(null, null, ALL), Purpose.SIGN_IN, NOON, SANTIAGO))
                .isEqualTo(new Delivery.Refused(RefusalReason.NO_ADDRESS));
    }

    @ParameterizedTest
    @EnumSource(SafeContact.Channel.class)
    void onlyTheWaysThatSheAllowsInTheOrderThatSheTold(SafeContact.Channel wish) {
        var expected = switch (wish) {
            case APP -> List.<Channel>of();
            case EMAIL -> List.of(Channel.EMAIL);
            case WHATSAPP -> List.of(Channel.WHATSAPP, Channel.SMS, Channel.EMAIL, Channel.CALL);
            case SMS -> List.of(Channel.SMS, Channel.EMAIL, Channel.CALL);
            case CALL -> List.of(Channel.CALL, Channel.EMAIL);
        };

        assertThat(reachable(SafeContact.Phone.OWN, wish).ways())
                .extracting(Way::channel)
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource(SafeContact.Channel.class)
    void aPhoneThatIsSomebodyElsesGetsNoCodeAndNothingThatSheDidNotAskFor(SafeContact.Channel wish) {
        var her = reachable(SafeContact.Phone.SOMEBODY_ELSES, wish);

        assertThat(her.waysForACode()).extracting(Way::channel).containsExactly(Channel.EMAIL);
        assertThat(her.ways())
                .extracting(Way::channel)
                .filteredOn(channel -> channel != Channel.EMAIL)
                .allMatch(channel -> channel.name().equals(wish.name()));
    }

    private static Reachable reachable(SafeContact.Phone phone, SafeContact.Channel wish) {
        return new Reachable(
                false,
                Locale.of("es"),
                "a@b.cl",
                "+56987654321",
                new SafeContact(phone, wish, null, null, false, null),
                ALL,
                LocalTime.of(21, 0),
                LocalTime.of(8, 0));
    }
}
