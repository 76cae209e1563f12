package org.oportunidad.messaging.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a mail only what its sender wrote is kept. */
class OwnWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Voy mañana.\n\nEl lun, 30 nov 2026 a las 9:12, Avisos <avisos@example.org> escribió:\n\n> Tienes un aviso.\n> Otra línea",
                "Voy mañana.\r\n\r\nOn Mon, 30 Nov 2026 at 09:12, Avisos\r\n<avisos@example.org> wrote:\r\n> You have a notice.",
                "Voy mañana.\n\n-----Mensaje original-----\nDe: Avisos\nTienes un aviso.",
                "Voy mañana.\n\n________________________________\nDe: Avisos <avisos@example.org>\nTienes un aviso.",
                "> Tienes un aviso.\n\nVoy mañana.",
                "Voy mañana.\nOn Mon, Avisos <avisos@example.org> wrote:"
            })
    void letterThatSheAnswersIsLeftOut(String mail) {
        assertThat(OwnWords.ofText(mail)).isEqualTo("Voy mañana.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Traigo:\n- pan\n- leche",
                "Mi correo es: rosa@example.org",
                "Hola:\n\n¿A qué hora es?",
                "Mañana no puedo, te digo por qué:",
                "-----",
                "a > b y b > c"
            })
    void whatOnlyLooksLikeOneStays(String mail) {
        assertThat(OwnWords.ofText(mail)).isEqualTo(mail);
    }

    @Test
    void pagesBecomeLines() {
        assertThat(OwnWords.ofHtml("""
                <html><head><style>p { color: red }</style></head><body><div dir="rtl">سآتي غدًا</div><div>Voy<br>mañana</div>
                <script>steal()</script><div class="gmail_quote"><div class="gmail_attr">El lun escribió:</div>
                <blockquote>Tienes un aviso</blockquote></div></body></html>
                """)).isEqualTo("سآتي غدًا\nVoy\nmañana");
    }

    @Test
    void aLongMailOfNothingButQuotesIsReadAtOnce() {
        assertThat(OwnWords.ofText("> x:\n".repeat(40_000))).isEmpty();
        assertThat(OwnWords.ofText("\n".repeat(200_000) + "----\n:\n")).hasSize(6);
    }
}
