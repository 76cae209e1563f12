package org.oportunidad.messaging.outbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.SignInCodes;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.text.Letters;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;

/** Sends the one-time code of a woman through her own contact; staff sign in by passkey and get none. */
@Component
class CodesByMessage implements SignInCodes {

    private final Messages messages;

    CodesByMessage(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void send(UUID accountId, @Nullable UUID participantId, String code, Locale locale) {
        if (participantId != null) {
            messages.sendAll(List.of(new OutgoingMessage(
                    Ids.next(), participantId, Letters.SIGN_IN, Map.of("code", code), Purpose.SIGN_IN)));
        }
    }
}
