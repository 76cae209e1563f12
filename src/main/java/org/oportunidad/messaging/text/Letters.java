package org.oportunidad.messaging.text;

import java.util.Map;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.Texts;
import org.springframework.stereotype.Component;

/** Writes messages in her language; what goes outside has a neutral sender and subject, whoever reads her phone. */
@Component
public class Letters {

    /** The one template that says the same to everybody: it names neither the programme nor its matter. */
    public static final String SIGN_IN = "messaging.sign-in";

    private final Texts texts;

    public Letters(Texts texts) {
        this.texts = texts;
    }

    /** Throws when no text was written for the template, so that the mistake shows where the message is queued. */
    public void refuseUnknown(String template) {
        if (!texts.has(template + ".body")) {
            throw new IllegalArgumentException("there is no text for messages of the template " + template);
        }
    }

    public String subject(Language language, String template, Map<String, String> values) {
        return texts.get(language, template + ".subject", values);
    }

    public String body(Language language, String template, Map<String, String> values) {
        return texts.get(language, template + ".body", values);
    }

    public Letter write(String template, Map<String, String> values, Delivery.Allowed to) {
        Language language = Language.of(to.locale().getLanguage()).orElse(Language.ES);
        String body = to.discreet() && !template.equals(SIGN_IN)
                ? discreet(language, template, values)
                : body(language, template, values);
        return new Letter(
                to.address(),
                language,
                texts.get(language, "messaging.mail.sender"),
                texts.get(language, "messaging.mail.subject"),
                body);
    }

    private String discreet(Language language, String template, Map<String, String> values) {
        String key = template + ".discreet";
        return texts.has(key) ? texts.get(language, key, values) : texts.get(language, "messaging.mail.discreet");
    }
}
