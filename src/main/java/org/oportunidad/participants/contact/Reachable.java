package org.oportunidad.participants.contact;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Way;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.participants.consent.ConsentDecision;

/**
 * What is known about reaching a woman.
 *
 * @param email opened, null when she gave none
 * @param phone in E.164, opened, null when she gave none
 * @param quietFrom start of the country's quiet hours, for who told no safe hours of her own
 */
record Reachable(
        boolean blocked,
        Locale locale,
        @Nullable String email,
        @Nullable String phone,
        @Nullable SafeContact rule,
        Map<ConsentPurpose, ConsentDecision> consents,
        LocalTime quietFrom,
        LocalTime quietUntil) {

    /** Without a word of hers the phone counts as shared: no message names the programme. */
    boolean discreet() {
        return rule == null || rule.discreet() || rule.phone() != SafeContact.Phone.OWN;
    }

    /** Only if she said so. */
    boolean phoneIsHers() {
        return rule != null && rule.phone() == SafeContact.Phone.OWN;
    }

    /**
     * The ways that she allows, the one that she wants at the top. What goes to a number may be read or heard by whoever
     * holds the phone: where that is somebody else, only what she asked for goes there.
     */
    List<Way> ways() {
        if (rule == null) {
            return known(Channel.EMAIL, Channel.CALL);
        }
        var isHers = rule.phone() != SafeContact.Phone.SOMEBODY_ELSES;
        return switch (rule.channel()) {
            case APP -> List.of();
            case EMAIL -> known(Channel.EMAIL);
            case WHATSAPP ->
                isHers
                        ? known(Channel.WHATSAPP, Channel.SMS, Channel.EMAIL, Channel.CALL)
                        : known(Channel.WHATSAPP, Channel.EMAIL);
            case SMS -> isHers ? known(Channel.SMS, Channel.EMAIL, Channel.CALL) : known(Channel.SMS, Channel.EMAIL);
            case CALL -> known(Channel.CALL, Channel.EMAIL);
        };
    }

    /** For a code that she asked for this minute; never to a phone that is somebody else’s. */
    List<Way> waysForACode() {
        if (rule == null || rule.phone() == SafeContact.Phone.SOMEBODY_ELSES) {
            return known(Channel.EMAIL);
        }
        return switch (rule.channel()) {
            case WHATSAPP -> known(Channel.WHATSAPP, Channel.SMS, Channel.EMAIL);
            case SMS -> known(Channel.SMS, Channel.EMAIL);
            case APP, EMAIL, CALL -> known(Channel.EMAIL);
        };
    }

    private List<Way> known(Channel... channels) {
        var ways = new ArrayList<Way>();
        for (var channel : channels) {
            var address = channel == Channel.EMAIL ? email : phone;
            if (address != null) {
                ways.add(new Way(channel, address));
            }
        }
        return ways;
    }

    /** The hours in which a message may arrive: hers, or the country's day. */
    SafeContact hours() {
        var hers = rule;
        return hers != null && hers.from() != null
                ? hers
                : new SafeContact(SafeContact.Phone.OWN, SafeContact.Channel.EMAIL, quietUntil, quietFrom, true, null);
    }
}
