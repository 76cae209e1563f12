package org.oportunidad.platform.text;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the interface; the first is the one that every key is written in first. */
public enum Language {
    ES("es", "Español", false),
    EN("en", "English", false),
    FR("fr", "Français", false),
    AR("ar", "العربية", true),
    HI("hi", "हिन्दी", false),
    HT("ht", "Kreyòl ayisyen", false);

    private final String code;
    private final String ownName;
    private final boolean rightToLeft;

    Language(String code, String ownName, boolean rightToLeft) {
        this.code = code;
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
    }

    public String code() {
        return code;
    }

    /** The name that its speakers give it. */
    public String ownName() {
        return ownName;
    }

    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    boolean isRightToLeft() {
        return rightToLeft;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /**
     * The locale whose plural and number rules ICU shall use. ICU knows no Haitian Creole and would fall back to rules
     * without a singular.
     */
    ULocale rules(String country, String numberingSystem) {
        var base = this == HT ? "fr_HT" : code + "_" + country;
        return new ULocale(base + "@numbers=" + numberingSystem);
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }
}
