package org.oportunidad.messaging.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.Way;

/** Which step comes next. */
class ChainTests {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final UUID CONTACT = UUID.randomUUID();
    private static final Set<Channel> ALL = EnumSet.of(Channel.WHATSAPP, Channel.SMS, Channel.EMAIL);
    private static final Delivery.Allowed EVERY_WAY = new Delivery.Allowed(
            List.of(
                    new Way(Channel.WHATSAPP, "+1"),
                    new Way(Channel.SMS, "+1"),
                    new Way(Channel.EMAIL, "a@b.cl"),
                    new Way(Channel.CALL, "+1")),
            Locale.ROOT,
            false);

    @Test
    void freeWordsWhileTheDayLastsThenATemplateThenTheRest() {
        var tried = EnumSet.noneOf(Step.class);
        for (var step : Step.values()) {
            assertThat(next(Purpose.SERVICE, wroteAgo(Duration.ofHours(1)), ALL, tried))
                    .isEqualTo(step);
            tried.add(step);
        }
        assertThat(Chain.next(EVERY_WAY, Purpose.SERVICE, wroteAgo(Duration.ofHours(1)), ALL, tried, NOW))
                .isEqualTo(new Choice.Exhausted());
    }

    @Test
    void theDayEndsAMarginEarly() {
        assertThat(next(Purpose.SERVICE, wroteAgo(Duration.ofHours(23)), ALL)).isEqualTo(Step.WHATSAPP_FREE);
        assertThat(next(Purpose.SERVICE, wroteAgo(Duration.ofHours(24).minus(Window.MARGIN)), ALL))
                .isEqualTo(Step.WHATSAPP_TEMPLATE);
    }

    @Test
    void anAnswerToAMailGoesByMailAndToNoAddressButHers() {
        var ledger = new Ledger(false, Set.of(), false, true, null, null, true, "notice", false);

        assertThat(next(Purpose.REPLY, ledger, ALL)).isEqualTo(Step.EMAIL);
        assertThat(next(Purpose.SERVICE, ledger, ALL)).isEqualTo(Step.WHATSAPP_TEMPLATE);
        var withoutMail = new Delivery.Allowed(List.of(new Way(Channel.SMS, "+1")), Locale.ROOT, false);
        assertThat(Chain.next(withoutMail, Purpose.REPLY, ledger, ALL, Set.of(), NOW))
                .isEqualTo(new Choice.Go(Step.SMS, "+1", null, null));
    }

    @Test
    void withoutHerYesNothingGoesByWhatsAppButAnAnswerToWhatSheWrote() {
        var ledger = new Ledger(
                false, Set.of(), false, false, CONTACT, NOW.minus(Duration.ofHours(1)), false, "notice", false);

        assertThat(next(Purpose.SERVICE, ledger, ALL)).isEqualTo(Step.SMS);
        assertThat(next(Purpose.REPLY, ledger, ALL)).isEqualTo(Step.WHATSAPP_FREE);
    }

    @Test
    void whatIsNotSetUpIsSkippedAndWithNothingAPersonPhones() {
        assertThat(next(Purpose.SERVICE, Ledger.EMPTY, EnumSet.of(Channel.EMAIL)))
                .isEqualTo(Step.EMAIL);
        assertThat(next(Purpose.SERVICE, Ledger.EMPTY, Set.of())).isEqualTo(Step.CALL);
        assertThat(next(Purpose.REMINDER, Ledger.EMPTY, Set.of())).isNull();
    }

    @Test
    void aStoppedChannelHoldsTheMessageAndACodeFindsAnotherWay() {
        var stopped = new Ledger(false, Set.of(Channel.SMS), false, false, null, null, false, null, false);

        assertThat(Chain.next(EVERY_WAY, Purpose.SERVICE, stopped, ALL, Set.of(), NOW))
                .isEqualTo(new Choice.Wait());
        assertThat(next(Purpose.SIGN_IN, stopped, ALL)).isEqualTo(Step.EMAIL);
    }

    private static Ledger wroteAgo(Duration ago) {
        return new Ledger(false, Set.of(), false, true, CONTACT, NOW.minus(ago), false, "notice", false);
    }

    private static @Nullable Step next(Purpose purpose, Ledger ledger, Set<Channel> setUp) {
        return next(purpose, ledger, setUp, Set.of());
    }

    private static @Nullable Step next(Purpose purpose, Ledger ledger, Set<Channel> setUp, Set<Step> tried) {
        return Chain.next(EVERY_WAY, purpose, ledger, setUp, tried, NOW) instanceof Choice.Go go ? go.step() : null;
    }
}
