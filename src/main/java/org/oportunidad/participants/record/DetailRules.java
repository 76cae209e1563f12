package org.oportunidad.participants.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.DetailRefusal;
import org.oportunidad.participants.IdentityNumber;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Says what of her details can be stored, and how. */
@Component
class DetailRules {

    private static final int LONGEST_NAMES = 120;
    private static final int LONGEST_PREFERRED = 60;
    private static final int LONGEST_CODE_WORD = 40;
    private static final int LONGEST_MAIL = 254;
    private static final int OLDEST = 110;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\u200C\\u200D '’ʼ.,·()-]*");
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,24}");

    private final Country country;
    private final Clock clock;
    private final PhoneNumbers phones;

    DetailRules(Country country, Clock clock) {
        this.country = country;
        this.clock = clock;
        this.phones = new PhoneNumbers(country.code());
    }

    CheckedDetails check(PersonalDetails told) {
        var refusals = new ArrayList<DetailRefusal>();
        var clean = new PersonalDetails(
                name("names", told.names(), LONGEST_NAMES, refusals),
                name("preferredName", told.preferredName(), LONGEST_PREFERRED, refusals),
                birthDate(told.birthDate(), refusals),
                commune(told.communeCut(), refusals),
                told.rural(),
                language(told.language(), refusals),
                phone(told.phone(), refusals),
                mail(told.email(), refusals),
                document(told.document(), refusals),
                safeContact(told.safeContact(), refusals));
        return new CheckedDetails(clean, List.copyOf(refusals));
    }

    private static @Nullable String name(
            String field, @Nullable String told, int longest, List<DetailRefusal> refusals) {
        if (told == null) {
            return null;
        }
        var name = told.length() > 10 * longest ? told : PlainText.line(told);
        if (name.isEmpty()) {
            if (field.equals("names")) {
                refusals.add(new DetailRefusal(field, "participants.refusal.name-missing"));
            }
            return "";
        }
        if (name.length() > longest) {
            refusals.add(new DetailRefusal(field, "participants.refusal.name-long"));
        } else if (!NAME.matcher(name).matches()) {
            refusals.add(new DetailRefusal(field, "participants.refusal.name-letters"));
        }
        return name;
    }

    private @Nullable LocalDate birthDate(@Nullable LocalDate told, List<DetailRefusal> refusals) {
        if (told == null) {
            return null;
        }
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        if (told.isAfter(today) || Period.between(told, today).getYears() > OLDEST) {
            refusals.add(new DetailRefusal("birthDate", "participants.refusal.birth-date"));
        } else if (Period.between(told, today).getYears() < country.parameter("minimum-age")) {
            refusals.add(new DetailRefusal("birthDate", "participants.refusal.too-young"));
        }
        return told;
    }

    private @Nullable String commune(@Nullable String told, List<DetailRefusal> refusals) {
        if (told == null) {
            return null;
        }
        var commune = country.commune(told.strip());
        if (commune.isEmpty()) {
            refusals.add(new DetailRefusal("communeCut", "participants.refusal.commune"));
            return told;
        }
        return commune.get().cut();
    }

    private @Nullable String language(@Nullable String told, List<DetailRefusal> refusals) {
        if (told != null
                && country.locales().stream().noneMatch(l -> l.getLanguage().equals(told))) {
            refusals.add(new DetailRefusal("language", "participants.refusal.language"));
        }
        return told;
    }

    private @Nullable String phone(@Nullable String told, List<DetailRefusal> refusals) {
        if (told == null || told.isBlank()) {
            return told == null ? null : "";
        }
        var phone = phones.read(told);
        if (phone.isEmpty()) {
            refusals.add(new DetailRefusal("phone", "participants.refusal.phone"));
        }
        return phone.orElse(told);
    }

    private static @Nullable String mail(@Nullable String told, List<DetailRefusal> refusals) {
        if (told == null || told.isBlank()) {
            return told == null ? null : "";
        }
        var mail = told.strip().toLowerCase(Locale.ROOT);
        if (mail.length() > LONGEST_MAIL
                || mail.contains("..")
                || !MAIL.matcher(mail).matches()) {
            refusals.add(new DetailRefusal("email", "participants.refusal.email"));
        }
        return mail;
    }

    private @Nullable IdentityNumber document(@Nullable IdentityNumber told, List<DetailRefusal> refusals) {
        if (told == null) {
            return null;
        }
        if (told.number().isBlank()) {
            return new IdentityNumber(told.document(), "");
        }
        var number = country.document(told.document()).flatMap(rule -> rule.normalise(told.number()));
        if (number.isEmpty()) {
            refusals.add(new DetailRefusal("document", "participants.refusal.document"));
        }
        return new IdentityNumber(told.document(), number.orElse(""));
    }

    private static @Nullable SafeContact safeContact(@Nullable SafeContact told, List<DetailRefusal> refusals) {
        if (told == null) {
            return null;
        }
        if ((told.from() == null) != (told.until() == null)) {
            refusals.add(new DetailRefusal("safeContact", "participants.refusal.safe-hours"));
        }
        var word = told.codeWord() == null || told.codeWord().length() > 1_000
                ? told.codeWord()
                : PlainText.line(told.codeWord());
        if (word != null && word.length() > LONGEST_CODE_WORD) {
            refusals.add(new DetailRefusal("codeWord", "participants.refusal.code-word"));
        }
        return new SafeContact(
                told.phone(),
                told.channel(),
                told.from(),
                told.until(),
                told.discreet(),
                word == null || word.isEmpty() ? null : word);
    }
}
