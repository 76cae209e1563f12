package org.oportunidad.enrolment.importing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a spreadsheet may fill, and the headings by which it is recognised. */
public enum ImportField {
    NAMES(true, "nombre completo", "nombres y apellidos", "nombres", "nombre", "full name", "name", "names", "noms"),
    PREFERRED_NAME(false, "nombre preferido", "apodo", "preferred name", "nickname"),
    BIRTH_DATE(true, "fecha de nacimiento", "nacimiento", "fecha nacimiento", "birth date", "date of birth"),
    COMMUNE(true, "comuna", "ciudad", "commune", "city", "governorate"),
    PHONE(false, "telefono", "celular", "fono", "whatsapp", "phone", "mobile"),
    EMAIL(false, "correo", "correo electronico", "email", "e-mail", "mail"),
    DOCUMENT(false, "run", "rut", "documento", "document"),
    LANGUAGE(false, "idioma", "language");

    private final boolean required;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nothing changes
    private final List<String> headings;

    ImportField(boolean required, String... headings) {
        this.required = required;
        this.headings = List.of(headings);
    }

    /** Whether a row without it cannot be taken in. */
    public boolean required() {
        return required;
    }

    /** The last part of its message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field that a heading names, as people write it. */
    static Optional<ImportField> guess(String heading) {
        var plain = Normalizer.normalize(heading, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip();
        for (var field : values()) {
            if (field.headings.contains(plain) || field.code().replace('_', ' ').equals(plain)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    static Optional<ImportField> of(String code) {
        for (var field : values()) {
            if (field.name().equals(code)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
