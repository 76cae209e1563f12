package org.oportunidad.messaging.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.Way;

/**
 * The chain that is declared for every message: free words on WhatsApp while they may go, an approved template in her
 * language, SMS, e-mail, a person who phones; of these only the ways that she allows, in the order that she told.
 */
public final class Chain {

    private Chain() {}

    /**
     * The next step.
     *
     * @param setUp channels that this deployment has
     * @param tried steps that did not bring it
     */
    public static Choice next(
            Delivery.Allowed allowed,
            Purpose purpose,
            Ledger ledger,
            Set<Channel> setUp,
            Set<Step> tried,
            Instant now) {
        if (ledger.silent() && purpose != Purpose.SIGN_IN) {
            return new Choice.Stay(Choice.Why.SILENT);
        }
        if (ledger.weekIsFull() && purpose.isCapped()) {
            return new Choice.Stay(Choice.Why.WEEK_FULL);
        }
        for (var go : steps(allowed, purpose, ledger, now)) {
            var channel = go.step().channel();
            if (tried.contains(go.step()) || !(channel == Channel.CALL || setUp.contains(channel))) {
                continue;
            }
            if (channel != Channel.CALL && isStopped(channel, ledger)) {
                if (purpose == Purpose.SIGN_IN && !ledger.allStopped()) {
                    continue;
                }
                return new Choice.Wait();
            }
            return go;
        }
        return tried.isEmpty() ? new Choice.Stay(Choice.Why.NO_WAY) : new Choice.Exhausted();
    }

    private static boolean isStopped(Channel channel, Ledger ledger) {
        return ledger.allStopped() || ledger.stopped().contains(channel);
    }

    /** All steps that are right at this moment, the first to take at the top. */
    private static List<Choice.Go> steps(Delivery.Allowed allowed, Purpose purpose, Ledger ledger, Instant now) {
        var steps = new ArrayList<Choice.Go>();
        if (purpose == Purpose.REPLY) {
            addWhereSheWrote(steps, allowed, ledger, now);
        }
        for (Way way : allowed.ways()) {
            switch (way.channel()) {
                case WHATSAPP -> addWhatsApp(steps, way.address(), purpose, ledger, now);
                case SMS -> steps.add(go(Step.SMS, way.address()));
                case EMAIL -> {
                    if (isNotThere(steps, Step.EMAIL)) {
                        steps.add(go(Step.EMAIL, way.address()));
                    }
                }
                case CALL -> {
                    if (purpose.isWorthACall()) {
                        steps.add(go(Step.CALL, way.address()));
                    }
                }
                case INBOX -> {
                    // every message is there
                }
            }
        }
        return steps;
    }

    /** An answer goes first where she wrote last, but never to an address that only a mail named. */
    private static void addWhereSheWrote(List<Choice.Go> steps, Delivery.Allowed allowed, Ledger ledger, Instant now) {
        if (ledger.byMail()) {
            allowed.ways().stream()
                    .filter(way -> way.channel() == Channel.EMAIL)
                    .findFirst()
                    .ifPresent(way -> steps.add(go(Step.EMAIL, way.address())));
        }
        addFree(steps, "", ledger, now);
    }

    private static void addWhatsApp(
            List<Choice.Go> steps, String address, Purpose purpose, Ledger ledger, Instant now) {
        if (purpose != Purpose.SIGN_IN && ledger.optedIn() && isNotThere(steps, Step.WHATSAPP_FREE)) {
            addFree(steps, address, ledger, now);
        }
        if (ledger.optedIn() && ledger.template() != null) {
            steps.add(new Choice.Go(Step.WHATSAPP_TEMPLATE, address, null, ledger.template()));
        }
    }

    private static void addFree(List<Choice.Go> steps, String address, Ledger ledger, Instant now) {
        if (ledger.contact() != null && Window.isOpen(ledger.lastWord(), now)) {
            steps.add(new Choice.Go(Step.WHATSAPP_FREE, address, ledger.contact(), null));
        }
    }

    private static boolean isNotThere(List<Choice.Go> steps, Step step) {
        return steps.stream().noneMatch(go -> go.step() == step);
    }

    private static Choice.Go go(Step step, @Nullable String address) {
        return new Choice.Go(step, address == null ? "" : address, null, null);
    }

    /** The steps of these names; what a later version knew and this one does not is left out. */
    public static Set<Step> named(List<String> names) {
        var steps = EnumSet.noneOf(Step.class);
        for (var step : Step.values()) {
            if (names.contains(step.name())) {
                steps.add(step);
            }
        }
        return steps;
    }
}
