package org.oportunidad.participants.contact;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.participants.consent.ConsentDecision;

/**
 * What is known about reaching a woman.
 *
 * @param email opened, null when she gave none
 * @param quietFrom start of the country's quiet hours, for who told no safe hours of her own
 */
record Reachable(
        boolean blocked,
        Locale locale,
        @Nullable String email,
        @Nullable SafeContact rule,
        Map<ConsentPurpose, ConsentDecision> consents,
        LocalTime quietFrom,
        LocalTime quietUntil) {

    /** Without a word of hers the phone counts as shared: no message names the programme. */
    boolean discreet() {
        return rule == null || rule.discreet() || rule.phone() != SafeContact.Phone.OWN;
    }

    boolean inTheAppOnly() {
        return rule != null && rule.channel() == SafeContact.Channel.APP;
    }

    /** The hours in which a message may arrive: hers, or the country's day. */
    SafeContact hours() {
        var hers = rule;
        return hers != null && hers.from() != null
                ? hers
                : new SafeContact(SafeContact.Phone.OWN, SafeContact.Channel.EMAIL, quietUntil, quietFrom, true, null);
    }
}
