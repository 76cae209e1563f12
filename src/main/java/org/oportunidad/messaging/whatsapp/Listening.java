package org.oportunidad.messaging.whatsapp;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Correspondents;
import org.oportunidad.messaging.delivery.DeliveryTable;
import org.oportunidad.messaging.whatsapp.SenderTable.Sender;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Hears what a sender says. Only one living woman with exactly this number is taken to be her; a number that two share, one
 * that is hidden and one that nobody has wait for a person. Nobody is dropped, and nobody is made a second woman.
 */
@Component
class Listening {

    private final SenderTable senders;
    private final SaidTable said;
    private final Correspondents women;
    private final DeliveryTable deliveries;

    Listening(SenderTable senders, SaidTable said, Correspondents women, DeliveryTable deliveries) {
        this.senders = senders;
        this.said = said;
        this.women = women;
        this.deliveries = deliveries;
    }

    void heard(JsonNode message, JsonNode contacts, Instant at) {
        var contact = contacts.path(0);
        var user = nonEmpty(
                message.path("from_user_id").asString(contact.path("user_id").asString("")));
        var phone = phone(message.path("from").asString(contact.path("wa_id").asString("")));
        if (message.path("type").asString("").equals("system")) {
            changed(message.path("system"), user, phone);
            return;
        }
        if (user == null && phone == null) {
            return;
        }
        senders.hold(user, phone);
        var name = nonEmpty(contact.path("profile").path("name").asString(""));
        var sender = senders.find(user, phone).orElseGet(() -> senders.add(null, at));
        senders.know(sender, user, phone, name);
        var her = her(sender, phone, at);
        var heard = Heard.of(message);
        said.heard(sender, her, heard, at);
        senders.wrote(sender.id(), at);
        if (heard.answers() != null) {
            deliveries.answered(heard.answers(), at);
        }
    }

    /** Who she is: as a person said before, or the only woman with this number. */
    private @Nullable UUID her(Sender sender, @Nullable String phone, Instant at) {
        if (sender.participantId() != null) {
            return women.living(sender.participantId()).orElse(null);
        }
        var found = phone == null ? java.util.Set.<UUID>of() : women.withPhone(phone);
        if (found.size() != 1) {
            return null;
        }
        var her = found.iterator().next();
        senders.match(sender.id(), her, at, null);
        return her;
    }

    /** She has another number, or another user: the same sender goes on under it. */
    private void changed(JsonNode system, @Nullable String user, @Nullable String phone) {
        var newPhone = phone(system.path("wa_id").asString(""));
        var newUser = nonEmpty(system.path("user_id").asString(""));
        senders.find(user, phone).ifPresent(sender -> {
            if (newUser == null || senders.find(newUser, null).isEmpty()) {
                senders.know(sender, newUser, newPhone, null);
            }
        });
    }

    void userChanged(JsonNode update) {
        var before = nonEmpty(update.path("user_id").path("previous").asString(""));
        var now = nonEmpty(update.path("user_id").path("current").asString(""));
        if (before != null && now != null && senders.find(now, null).isEmpty()) {
            senders.find(before, null).ifPresent(sender -> senders.know(sender, now, null, null));
        }
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
