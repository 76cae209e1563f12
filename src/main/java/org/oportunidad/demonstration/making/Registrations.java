package org.oportunidad.demonstration.making;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.oportunidad.demonstration.plan.Fate;
import org.oportunidad.demonstration.plan.Woman;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.IdentityNumber;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.Registration;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.programme.Country;

/** The record of an invented woman: name, phone and document of nobody, what she agreed to. */
final class Registrations {

    /** RUNs of 44 and 45 million are not issued to people (domain.md §13). */
    private static final int FIRST_RUN = 44_100_000;

    private final InventedNames names = new InventedNames();
    private final Country country;
    private Map<Integer, String> known = Map.of();

    Registrations(Country country) {
        this.country = country;
    }

    Registration of(Woman woman) {
        return new Registration(
                new ParticipantId(woman.id()),
                details(woman),
                woman.chance(12, 5) ? Registration.Via.ASSISTED : Registration.Via.SELF,
                woman.fate() == Fate.DRAFT ? Map.of() : consents(woman),
                woman.fate() == Fate.DRAFT ? null : ConsentEvidence.onScreen(woman.language(), woman.began()),
                woman.began());
    }

    void knows(Map<Integer, String> women) {
        this.known = Map.copyOf(women);
    }

    String fullName(Woman woman) {
        var name = known.get(woman.number());
        return name == null ? names.full(woman) : name + names.family(woman);
    }

    String preferredName(Woman woman) {
        return known.getOrDefault(woman.number(), names.preferred(woman));
    }

    /** A mobile number in the form of the country; in Chile from a block that is not assigned. */
    String phone(Woman woman) {
        return country.code().equals("CL")
                ? "+5691" + String.format(Locale.ROOT, "%07d", 1_000_000 + woman.number())
                : "";
    }

    private PersonalDetails details(Woman woman) {
        var details =
                PersonalDetails.NOTHING.withPreferredName(preferredName(woman)).withLanguage(woman.language());
        if (woman.fate() == Fate.DRAFT && woman.chance(55, 6)) {
            return details;
        }
        details = details.withNames(fullName(woman))
                .withBirthDate(woman.fate() == Fate.INELIGIBLE ? null : woman.birthDate())
                .withCommune(woman.commune())
                .withRural(woman.rural());
        var phone = phone(woman);
        if (!phone.isEmpty()) {
            details = details.withPhone(phone).withSafeContact(safeContact(woman));
        }
        return woman.fate() == Fate.GRADUATED && country.code().equals("CL") && woman.chance(80, 7)
                ? details.withDocument(new IdentityNumber("RUN", run(woman)))
                : details;
    }

    private static SafeContact safeContact(Woman woman) {
        var shared = InventedAnswers.sharesPhone(woman);
        return new SafeContact(
                shared ? SafeContact.Phone.SHARED : SafeContact.Phone.OWN,
                woman.chance(78, 20) ? SafeContact.Channel.WHATSAPP : SafeContact.Channel.CALL,
                shared ? LocalTime.of(9, 0) : null,
                shared ? LocalTime.of(13, 0) : null,
                shared,
                null);
    }

    private static Map<ConsentPurpose, Boolean> consents(Woman woman) {
        var consents = new EnumMap<ConsentPurpose, Boolean>(ConsentPurpose.class);
        consents.put(ConsentPurpose.SERVICE, true);
        consents.put(ConsentPurpose.SENSITIVE_PROFILE, InventedAnswers.agreesToProfile(woman));
        consents.put(ConsentPurpose.MESSAGES, woman.chance(84, 25));
        if (woman.fate() == Fate.GRADUATED) {
            consents.put(ConsentPurpose.FOLLOWUP_SURVEY, true);
            consents.put(ConsentPurpose.CERTIFICATE_NAME, woman.chance(70, 76));
        }
        return consents;
    }

    /** Number and check digit modulo 11 (weights 2 to 7). */
    static String run(Woman woman) {
        var number = FIRST_RUN + woman.number();
        int sum = 0;
        int weight = 2;
        for (int rest = number; rest > 0; rest /= 10) {
            sum += rest % 10 * weight;
            weight = weight == 7 ? 2 : weight + 1;
        }
        int digit = 11 - sum % 11;
        return number + "-" + (digit == 11 ? "0" : digit == 10 ? "K" : Integer.toString(digit));
    }
}
