package org.oportunidad.messaging.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.Texts;
import org.springframework.stereotype.Component;

/** Writes messages in her language; what goes outside has a neutral sender and subject, whoever reads her phone. */
@Component
public class Letters {

    /** The one template that says the same to everybody: it names neither the programme nor its matter. */
    public static final String SIGN_IN = "messaging.sign-in";

    /** What a person of the staff answers, in her own words. */
    public static final String REPLY = "messaging.reply";

    private static final String BODY = ".body";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)");

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

    /** All texts that have a subject and a body, by their code. */
    public List<String> templates() {
        return texts.keys(Language.ES).stream()
                .filter(key -> key.endsWith(BODY))
                .map(key -> key.substring(0, key.length() - BODY.length()))
                .filter(template -> texts.has(template + ".subject"))
                .toList();
    }

    /** Names of what a text says in particular, in the order in which it says it. */
    public List<String> variables(String template) {
        return VARIABLE.matcher(texts.pattern(Language.ES, template + BODY))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    public String subject(Language language, String template, Map<String, String> values) {
        return texts.get(language, template + ".subject", values);
    }

    public String body(Language language, String template, Map<String, String> values) {
        return texts.get(
                language,
                template + ".body",
                template.equals(REPLY) ? Map.of("text", Reply.of(values).lines()) : values);
    }

    public Letter write(String template, Map<String, String> values, Delivery.Allowed to) {
        return write(
                template,
                values,
                to,
                to.ways().isEmpty() ? "" : to.ways().getFirst().address());
    }

    /** For the address of the step that is its turn. */
    public Letter write(String template, Map<String, String> values, Delivery.Allowed to, String address) {
        Language language = Language.of(to.locale().getLanguage()).orElse(Language.ES);
        String body = to.discreet() && !template.equals(SIGN_IN)
                ? discreet(language, template, values)
                : body(language, template, values);
        return letter(address, language, template.equals(REPLY) ? withFile(language, body, values, to) : body);
    }

    /** Only the words: what belongs to them goes beside them, as the channel has it. */
    public Letter onlyWords(Map<String, String> values, Delivery.Allowed to, String address) {
        return letter(
                address,
                Language.of(to.locale().getLanguage()).orElse(Language.ES),
                Reply.of(values).words());
    }

    private Letter letter(String address, Language language, String body) {
        return new Letter(
                address,
                language,
                texts.get(language, "messaging.mail.sender"),
                texts.get(language, "messaging.mail.subject"),
                body);
    }

    /** Whether an answer of the staff may stand outside as it is written: it names nothing, or she wants no discretion. */
    public static boolean goesAsItIs(String template, Map<String, String> values, Delivery.Allowed to) {
        return template.equals(REPLY)
                && (!to.discreet() || Lexicon.isDiscreet(Reply.of(values).lines()));
    }

    /** What opens a list of short answers. */
    public String choose(Language language) {
        return texts.get(language, "messaging.reply.choose");
    }

    /** A way that brings no file says where it lies; to a discreet woman only that there is something. */
    private String withFile(Language language, String body, Map<String, String> values, Delivery.Allowed to) {
        if (!Reply.of(values).withFile()) {
            return body;
        }
        var line = texts.get(language, to.discreet() ? "messaging.mail.discreet" : "messaging.reply.file");
        return body.isEmpty() || body.equals(line) ? line : body + "\n" + line;
    }

    /** What a person of the staff answers goes as it is where it names nothing. */
    private String discreet(Language language, String template, Map<String, String> values) {
        if (template.equals(REPLY) && Lexicon.isDiscreet(Reply.of(values).lines())) {
            return body(language, template, values);
        }
        String key = template + ".discreet";
        return texts.has(key) ? texts.get(language, key, values) : texts.get(language, "messaging.mail.discreet");
    }
}
