package org.oportunidad.messaging.whatsapp;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.sender.From;
import org.oportunidad.messaging.sender.Listening;
import org.oportunidad.messaging.sender.SenderTable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads who wrote: by the user that the API gives, the phone that it may show, and under which other ones she goes on. */
@Component
class Writers {

    private final Listening listening;
    private final SenderTable senders;

    Writers(Listening listening, SenderTable senders) {
        this.listening = listening;
        this.senders = senders;
    }

    void heard(JsonNode message, JsonNode contacts, Instant at) {
        var contact = contacts.path(0);
        var from = from(
                nonEmpty(message.path("from_user_id")
                        .asString(contact.path("user_id").asString(""))),
                phone(message.path("from").asString(contact.path("wa_id").asString(""))),
                nonEmpty(contact.path("profile").path("name").asString("")));
        if (message.path("type").asString("").equals("system")) {
            changed(message.path("system"), from);
            return;
        }
        if (from.user() != null || from.phone() != null) {
            listening.heard(from, List.of(HeardWord.read(message)), at);
        }
    }

    /** She has another number, or another user: the same sender goes on under it. */
    private void changed(JsonNode system, From before) {
        var now = from(
                nonEmpty(system.path("user_id").asString("")),
                phone(system.path("wa_id").asString("")),
                null);
        senders.find(before).ifPresent(sender -> {
            if (now.user() == null || senders.find(from(now.user(), null, null)).isEmpty()) {
                senders.know(sender, now);
            }
        });
    }

    void userChanged(JsonNode update) {
        var before = nonEmpty(update.path("user_id").path("previous").asString(""));
        var now = nonEmpty(update.path("user_id").path("current").asString(""));
        if (before != null && now != null) {
            var under = from(now, null, null);
            if (senders.find(under).isEmpty()) {
                senders.find(from(before, null, null)).ifPresent(sender -> senders.know(sender, under));
            }
        }
    }

    private static From from(@Nullable String user, @Nullable String phone, @Nullable String name) {
        return new From(Channel.WHATSAPP, user, phone, name);
    }

    /** The API writes numbers in digits with the country first; whatever else comes is read as people write it. */
    static @Nullable String phone(String typed) {
        var digits = typed.startsWith("+") ? typed : "+" + typed;
        try {
            var library = PhoneNumberUtil.getInstance();
            var number = library.parse(digits, null);
            return library.isPossibleNumber(number) ? library.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    private static @Nullable String nonEmpty(String text) {
        return Optional.of(text)
                .filter(one -> !one.isBlank() && one.length() <= 300)
                .orElse(null);
    }
}
