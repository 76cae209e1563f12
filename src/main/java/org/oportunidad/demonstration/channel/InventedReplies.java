package org.oportunidad.demonstration.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** What invented women say on WhatsApp: always to words that were written to them, to every third notice. */
final class InventedReplies implements WhatsAppDouble.Users {

    private static final int NOTICES = 3;

    private static final List<String> TO_WORDS = List.of(
            "Gracias, me sirve mucho.",
            "Ya, lo veo hoy en la noche cuando duerman los niños.",
            "¿Y eso lo puedo hacer desde el teléfono?",
            "Perfecto, nos vemos en el taller.",
            "Buena, no lo había pensado así. Gracias.");

    private static final Map<String, String> TO_NOTICES = Map.of(
            "es", "Gracias por avisar.",
            "en", "Thank you for telling me.",
            "fr", "Merci de me prévenir.",
            "ar", "شكرًا على الإخبار.",
            "hi", "बताने के लिए धन्यवाद।",
            "ht", "Mèsi paske ou fè m konnen.");

    private final AtomicInteger turn = new AtomicInteger();

    @Override
    public Optional<String> say(JsonNode message) {
        var now = turn.getAndIncrement();
        if (!message.path("type").asString("").equals("template")) {
            return Optional.of(TO_WORDS.get(now % TO_WORDS.size()));
        }
        var language = message.at("/template/language/code").asString("");
        return now % NOTICES == 0 && message.at("/template/name").asString("").equals("notice")
                ? Optional.ofNullable(TO_NOTICES.get(language))
                : Optional.empty();
    }
}
