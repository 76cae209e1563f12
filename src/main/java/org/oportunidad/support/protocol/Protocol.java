package org.oportunidad.support.protocol;

import java.util.List;
import java.util.Locale;
import org.oportunidad.support.ContactChannel;

/**
 * A planned way of staying in touch: when it begins, how soon, how often, by which ways and when it stops.
 *
 * @param withinHours how soon the first try is due
 * @param attempts tries at most
 * @param spacingHours time between two tries
 * @param channels the way of the first try, of the second, and so on from the beginning
 * @param active whether the country uses it
 */
record Protocol(
        Step step,
        int withinHours,
        int attempts,
        int spacingHours,
        List<ContactChannel> channels,
        Stop stop,
        boolean active) {

    Protocol {
        channels = List.copyOf(channels);
    }

    ContactChannel channel(int tries) {
        return channels.get(tries % channels.size());
    }

    /** What begins it, in the order of her way; the code is also the reason of its contacts. */
    enum Step {
        WELCOME,
        ACCESS,
        NUDGE,
        AT_RISK,
        MID_TERM,
        CLOSING,
        COMEBACK;

        /** As the programme ships it (domain §4: rhythm of a facilitator; §8: tries of a dropout). */
        Protocol usual() {
            var callFirst = List.of(ContactChannel.PHONE, ContactChannel.WHATSAPP);
            var writeFirst = List.of(ContactChannel.WHATSAPP, ContactChannel.PHONE);
            return switch (this) {
                case WELCOME -> new Protocol(this, 72, 3, 24, callFirst, Stop.ANSWERED, true);
                case ACCESS -> new Protocol(this, 168, 2, 48, writeFirst, Stop.ANSWERED, true);
                case NUDGE -> new Protocol(this, 48, 1, 24, List.of(ContactChannel.WHATSAPP), Stop.SENT, true);
                case AT_RISK -> new Protocol(this, 48, 3, 24, callFirst, Stop.ANSWERED, true);
                case MID_TERM, CLOSING -> new Protocol(this, 168, 2, 48, callFirst, Stop.ANSWERED, true);
                case COMEBACK -> new Protocol(this, 168, 2, 168, writeFirst, Stop.ANSWERED, true);
            };
        }

        /** Its rank in the work list. */
        int weight() {
            return switch (this) {
                case AT_RISK -> 88;
                case WELCOME -> 75;
                case ACCESS -> 65;
                case CLOSING -> 45;
                case MID_TERM -> 40;
                case NUDGE -> 35;
                case COMEBACK -> 30;
            };
        }

        /** As addresses and message keys end. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When it stops before its tries are used up. */
    enum Stop {
        /** She answered. */
        ANSWERED,
        /** Something was sent, whether she answered or not. */
        SENT;

        /** As message keys end. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
