package org.oportunidad.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The code that people read from paper and type. */
class CertificateCodeTests {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void everySingleMistypedSignIsNoticed() {
        var code = CertificateCode.random().value();
        for (int place = 0; place < code.length(); place++) {
            for (char sign : SIGNS.toCharArray()) {
                if (sign != code.charAt(place)) {
                    var typed = code.substring(0, place) + sign + code.substring(place + 1);
                    assertThat(CertificateCode.parse(typed)).as(typed).isEmpty();
                }
            }
        }
    }

    @Test
    void twoNeighboursSwappedAreNoticed() {
        for (int time = 0; time < 50; time++) {
            var code = CertificateCode.random().value();
            for (int place = 0; place + 1 < code.length(); place++) {
                if (code.charAt(place) != code.charAt(place + 1)) {
                    var typed = code.substring(0, place)
                            + code.charAt(place + 1)
                            + code.charAt(place)
                            + code.substring(place + 2);
                    assertThat(CertificateCode.parse(typed)).as(typed).isEmpty();
                }
            }
        }
    }

    @Test
    void hyphensSpacesCaseAndLookAlikesDoNotMatter() {
        var code = CertificateCode.random();
        var typed = "  "
                + code.grouped()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l') + " ";

        assertThat(CertificateCode.parse(typed)).contains(code);
    }

    @Test
    void whateverIsTypedIsEitherACodeOrNothing() {
        assertThat(CertificateCode.parse("")).isEmpty();
        assertThat(CertificateCode.parse("\u0000\u202e<script>")).isEmpty();
        assertThat(CertificateCode.parse("A".repeat(10_000))).isEmpty();
        assertThat(CertificateCode.parse("ÁÉÍÓÚÑÁÉÍÓÚÑ")).isEmpty();
        assertThatThrownBy(() -> new CertificateCode("000000000001")).isInstanceOf(IllegalArgumentException.class);
    }
}
