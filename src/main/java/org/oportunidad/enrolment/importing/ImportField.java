package org.oportunidad.enrolment.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a spreadsheet may fill, and headings by which it is recognised beside its names in our languages. */
public enum ImportField {
    NAMES(true, "nombres y apellidos", "nombres", "nombre", "name", "names", "noms"),
    PREFERRED_NAME(false, "apodo", "nickname"),
    BIRTH_DATE(true, "nacimiento", "fecha nacimiento", "date of birth", "birth date"),
    COMMUNE(true, "comuna", "ciudad", "commune", "city", "governorate"),
    PHONE(false, "telefono", "celular", "fono", "mobile"),
    EMAIL(false, "correo electronico", "email", "e mail", "mail"),
    DOCUMENT(false, "run", "rut"),
    LANGUAGE(false),
    PHONE_WHOSE(false, "de quien es el telefono", "telefono de quien", "dueno del telefono", "phone owner"),
    CHANNEL(false, "medio", "canal", "medio preferido", "canal preferido", "preferred channel"),
    SAFE_FROM(false, "desde", "hora desde", "from"),
    SAFE_UNTIL(false, "hasta", "hora hasta", "until"),
    DISCREET(false, "discreta", "discreto", "discreet"),
    CODE_WORD(false, "clave", "code word");

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

    /** Headings that people use for it, in small letters without accents. */
    List<String> headings() {
        return headings;
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
