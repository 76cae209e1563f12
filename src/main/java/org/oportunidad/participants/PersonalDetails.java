package org.oportunidad.participants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What she tells about herself, in part or whole: what is null was not told and leaves what is known as it is.
 *
 * @param names as she writes them, in one field: not everybody has a given name and two surnames
 * @param phone as typed; stored in E.164
 */
public record PersonalDetails(
        @Nullable String names,
        @Nullable String preferredName,
        @Nullable LocalDate birthDate,
        @Nullable String communeCut,
        @Nullable Boolean rural,
        @Nullable String language,
        @Nullable String phone,
        @Nullable String email,
        @Nullable IdentityNumber document,
        @Nullable SafeContact safeContact) {

    public static final PersonalDetails NOTHING =
            new PersonalDetails(null, null, null, null, null, null, null, null, null, null);

    public PersonalDetails withNames(@Nullable String value) {
        return new PersonalDetails(
                value, preferredName, birthDate, communeCut, rural, language, phone, email, document, safeContact);
    }

    public PersonalDetails withPreferredName(@Nullable String value) {
        return new PersonalDetails(
                names, value, birthDate, communeCut, rural, language, phone, email, document, safeContact);
    }

    public PersonalDetails withBirthDate(@Nullable LocalDate value) {
        return new PersonalDetails(
                names, preferredName, value, communeCut, rural, language, phone, email, document, safeContact);
    }

    public PersonalDetails withCommune(@Nullable String value) {
        return new PersonalDetails(
                names, preferredName, birthDate, value, rural, language, phone, email, document, safeContact);
    }

    public PersonalDetails withRural(@Nullable Boolean value) {
        return new PersonalDetails(
                names, preferredName, birthDate, communeCut, value, language, phone, email, document, safeContact);
    }

    public PersonalDetails withLanguage(@Nullable String value) {
        return new PersonalDetails(
                names, preferredName, birthDate, communeCut, rural, value, phone, email, document, safeContact);
    }

    public PersonalDetails withPhone(@Nullable String value) {
        return new PersonalDetails(
                names, preferredName, birthDate, communeCut, rural, language, value, email, document, safeContact);
    }

    public PersonalDetails withEmail(@Nullable String value) {
        return new PersonalDetails(
                names, preferredName, birthDate, communeCut, rural, language, phone, value, document, safeContact);
    }

    public PersonalDetails withDocument(@Nullable IdentityNumber value) {
        return new PersonalDetails(
                names, preferredName, birthDate, communeCut, rural, language, phone, email, value, safeContact);
    }

    public PersonalDetails withSafeContact(@Nullable SafeContact value) {
        return new PersonalDetails(
                names, preferredName, birthDate, communeCut, rural, language, phone, email, document, value);
    }

    /** Says nothing, so that no log or exception can. */
    @Override
    public String toString() {
        return "PersonalDetails[]";
    }
}
