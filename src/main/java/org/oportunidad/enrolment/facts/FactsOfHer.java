package org.oportunidad.enrolment.facts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.forms.PersonalFacts;
import org.oportunidad.identity.AccountId;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.keys.Envelope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands what she tells about herself in a form to her record, and shows it to her again on the next page. */
@Component
class FactsOfHer implements PersonalFacts {

    private static final Map<String, String> QUESTION_OF = Map.of(
            "names", "names",
            "preferredName", "preferred_name",
            "birthDate", "birth_date",
            "communeCut", "commune",
            "phone", "phone",
            "email", "email");

    private final Participants participants;
    private final AssistanceTable assistance;
    private final Envelope envelope;
    private final Clock clock;

    FactsOfHer(Participants participants, AssistanceTable assistance, Envelope envelope, Clock clock) {
        this.participants = participants;
        this.assistance = assistance;
        this.envelope = envelope;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Map<String, String> save(UUID participantId, Map<String, String> facts) {
        var participant = new ParticipantId(participantId);
        var details = PersonalDetails.NOTHING;
        for (var fact : facts.entrySet()) {
            details = with(details, fact.getKey(), fact.getValue());
        }
        details = details.withSafeContact(safeContact(participant, facts));
        var refused = new LinkedHashMap<String, String>();
        for (var refusal : participants.update(null, participant, details)) {
            refused.put(QUESTION_OF.getOrDefault(refusal.field(), firstOf(facts)), refusal.textKey());
        }
        return refused;
    }

    private static PersonalDetails with(PersonalDetails details, String question, String value) {
        return switch (question) {
            case "names" -> details.withNames(value);
            case "preferred_name" -> details.withPreferredName(value);
            case "birth_date" -> value.isEmpty() ? details : details.withBirthDate(date(value));
            case "commune" -> value.isEmpty() ? details : details.withCommune(value);
            case "rural" -> value.isEmpty() ? details : details.withRural(value.equals("yes"));
            case "phone" -> details.withPhone(value);
            case "email" -> details.withEmail(value);
            default -> details;
        };
    }

    /** Her safe-contact rule with what this page says; until she says otherwise a phone counts as shared. */
    private @Nullable SafeContact safeContact(ParticipantId participant, Map<String, String> facts) {
        if (!facts.containsKey("phone_whose")
                && !facts.containsKey("channel")
                && !facts.containsKey("safe_hours")
                && !facts.containsKey("discreet")) {
            return null;
        }
        var known = participants.details(participant).safeContact();
        var base = known == null
                ? new SafeContact(SafeContact.Phone.SHARED, SafeContact.Channel.APP, null, null, true, null)
                : known;
        var hours = hours(facts.getOrDefault("safe_hours", ""), base);
        return new SafeContact(
                value(SafeContact.Phone.class, facts.get("phone_whose"), base.phone()),
                value(SafeContact.Channel.class, facts.get("channel"), base.channel()),
                hours.from(),
                hours.until(),
                facts.getOrDefault("discreet", "").isEmpty() ? base.discreet() : "yes".equals(facts.get("discreet")),
                base.codeWord());
    }

    /** Hours between which she may be reached. */
    private record Hours(@Nullable LocalTime from, @Nullable LocalTime until) {}

    private static final Map<String, Hours> HOURS = Map.of(
            "any", new Hours(null, null),
            "morning", new Hours(LocalTime.of(9, 0), LocalTime.of(13, 0)),
            "afternoon", new Hours(LocalTime.of(14, 0), LocalTime.of(18, 0)),
            "evening", new Hours(LocalTime.of(18, 0), LocalTime.of(21, 0)));

    private static Hours hours(String answer, SafeContact base) {
        return HOURS.getOrDefault(answer, new Hours(base.from(), base.until()));
    }

    private static <E extends Enum<E>> E value(Class<E> values, @Nullable String answer, E otherwise) {
        return answer == null || answer.isEmpty() ? otherwise : Enum.valueOf(values, answer.toUpperCase(Locale.ROOT));
    }

    @Override
    public Map<String, String> load(UUID participantId) {
        var participant = new ParticipantId(participantId);
        var details = participants.details(participant);
        var facts = new HashMap<String, String>();
        put(facts, "names", details.names());
        put(facts, "preferred_name", details.preferredName());
        put(facts, "birth_date", details.birthDate());
        put(facts, "commune", details.communeCut());
        put(facts, "rural", details.rural() == null ? null : yesNo(details.rural()));
        put(facts, "phone", details.phone());
        put(facts, "email", details.email());
        var rule = details.safeContact();
        if (rule != null) {
            put(facts, "phone_whose", rule.phone().name().toLowerCase(Locale.ROOT));
            put(facts, "channel", rule.channel().name().toLowerCase(Locale.ROOT));
            put(facts, "discreet", yesNo(rule.discreet()));
            var hours = new Hours(rule.from(), rule.until());
            HOURS.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(hours))
                    .forEach(entry -> facts.put("safe_hours", entry.getKey()));
        }
        put(facts, "sensitive_consent", yesNo(participants.holds(participant, ConsentPurpose.SENSITIVE_PROFILE)));
        return facts;
    }

    private static void put(Map<String, String> facts, String question, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            facts.put(question, value.toString());
        }
    }

    @Override
    @Transactional
    public void consents(UUID participantId, List<ConsentAnswer> answers) {
        var decided = new EnumMap<ConsentPurpose, Boolean>(ConsentPurpose.class);
        answers.forEach(answer -> decided.put(ConsentPurpose.valueOf(answer.purpose()), answer.given()));
        var language = answers.getFirst().language();
        var now = clock.instant();
        var evidence = assistance
                .of(participantId)
                .map(help -> said(help, language, now))
                .orElseGet(() -> ConsentEvidence.onScreen(language, now));
        participants.decide(new ParticipantId(participantId), decided, evidence);
    }

    private ConsentEvidence said(AssistanceTable.Assistance help, String language, Instant now) {
        var note = help.note() == null
                ? ""
                : envelope.openPassing(
                        HexFormat.of().parseHex(help.note()), "enrolment.application|" + help.application());
        var line = note.indexOf('\n');
        return ConsentEvidence.saidTo(
                new AccountId(help.staff()),
                ConsentEvidence.Medium.valueOf(help.medium()),
                language,
                line < 0 ? null : note.substring(0, line),
                line < 0 ? null : note.substring(line + 1),
                now);
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }

    private static String firstOf(Map<String, String> facts) {
        return facts.keySet().iterator().next();
    }

    private static @Nullable LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
