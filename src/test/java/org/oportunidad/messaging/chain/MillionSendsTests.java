package org.oportunidad.messaging.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.Way;

/**
 * A million messages through the chain, on nodes whose clocks lie up to ten minutes apart, with calls that take minutes, a
 * channel that fails, and windows that close between the choice and the call: no free word reaches the channel a day after
 * her last one, and every message ends somewhere. Which million: {@code -Dmessaging.seed=N}.
 */
class MillionSendsTests {

    private static final long SEED = Long.getLong("messaging.seed", System.nanoTime());
    private static final int SENDS = 1_000_000;
    private static final int SKEW_SECONDS = 600;
    private static final Set<Channel> SET_UP = EnumSet.of(Channel.EMAIL, Channel.SMS, Channel.WHATSAPP);
    private static final List<Purpose> PURPOSES = List.of(Purpose.values());
    private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

    private final SplittableRandom dice = new SplittableRandom(SEED);
    private final UUID contact = UUID.randomUUID();
    private int freeOutside;
    private int freeInside;
    private int lost;
    private final Map<Step, Integer> brought = new EnumMap<>(Step.class);

    @Test
    void noFreeWordOutsideTheDayAndNoMessageLost() {
        for (int i = 0; i < SENDS; i++) {
            send();
        }

        assertThat(freeOutside).as("free words outside the day, seed %s", SEED).isZero();
        assertThat(lost).as("messages lost, seed %s", SEED).isZero();
        assertThat(freeInside).as("free words within the day").isGreaterThan(SENDS / 20);
        for (var step : Step.values()) {
            assertThat(brought.getOrDefault(step, 0))
                    .as("messages that %s brought", step)
                    .isGreaterThan(1_000);
        }
    }

    private void send() {
        // The channel’s own clock; her last word was up to two days ago, or never.
        Instant truth = START.plusSeconds(dice.nextInt(86_400));
        @Nullable Instant lastWord = dice.nextInt(5) == 0 ? null : truth.minusSeconds(dice.nextInt(172_800));
        var purpose = PURPOSES.get(dice.nextInt(PURPOSES.size()));
        var allowed = new Delivery.Allowed(ways(), Locale.ROOT, dice.nextBoolean());
        var ledger = new Ledger(
                false,
                Set.of(),
                false,
                dice.nextInt(4) > 0,
                lastWord == null ? null : contact,
                lastWord,
                dice.nextInt(5) == 0,
                dice.nextInt(3) == 0 ? null : "notice",
                false);
        var tried = EnumSet.noneOf(Step.class);
        for (int round = 0; round < 40; round++) {
            var choice = Chain.next(allowed, purpose, ledger, SET_UP, tried, nodeTime(truth));
            if (!(choice instanceof Choice.Go go)) {
                return;
            }
            // Written down; another node may be the one that hands it over, some time later, by its own clock.
            truth = truth.plusSeconds(dice.nextInt(120));
            if (!go.equals(Chain.next(allowed, purpose, ledger, SET_UP, tried, nodeTime(truth)))) {
                continue;
            }
            truth = truth.plusSeconds(dice.nextInt(10));
            if (go.step() == Step.WHATSAPP_FREE) {
                if (lastWord == null || !truth.isBefore(lastWord.plus(Duration.ofHours(24)))) {
                    freeOutside++;
                } else {
                    freeInside++;
                }
            }
            if (go.step() == Step.CALL || dice.nextInt(3) > 0) {
                brought.merge(go.step(), 1, Integer::sum);
                return;
            }
            tried.add(go.step());
        }
        lost++;
    }

    private Instant nodeTime(Instant truth) {
        return truth.plusSeconds(dice.nextInt(-SKEW_SECONDS, SKEW_SECONDS + 1));
    }

    private List<Way> ways() {
        var whatsApp = new Way(Channel.WHATSAPP, "1");
        var sms = new Way(Channel.SMS, "1");
        var mail = new Way(Channel.EMAIL, "a");
        var call = new Way(Channel.CALL, "1");
        return switch (dice.nextInt(5)) {
            case 0 -> List.of(whatsApp, sms, mail, call);
            case 1 -> List.of(sms, mail, call);
            case 2 -> List.of(mail);
            case 3 -> List.of(call, mail);
            default -> List.of(whatsApp, sms, call);
        };
    }
}
