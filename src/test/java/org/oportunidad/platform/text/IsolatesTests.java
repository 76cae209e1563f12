package org.oportunidad.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names and codes inside a sentence that reads from right to left. */
class IsolatesTests {

    @Test
    void latinNamesAndCodesAreSetApartInArabic() {
        assertThat(Isolates.of(Language.AR, "¿Gano o pierdo?", "2026-1", 7L))
                .containsExactly("\u2068¿Gano o pierdo?\u2069", "\u20682026-1\u2069", 7L);
    }

    @Test
    void arabicWordsAndPlainNumbersStayAsTheyAre() {
        assertThat(Isolates.of(Language.AR, "28 نوفمبر 2026", "7,800")).containsExactly("28 نوفمبر 2026", "7,800");
    }

    @Test
    void arabicNamesAreSetApartInSpanish() {
        assertThat(Isolates.of(Language.ES, "أمل الزعبي", "Rosa", "2026-1"))
                .containsExactly("\u2068أمل الزعبي\u2069", "Rosa", "2026-1");
    }
}
