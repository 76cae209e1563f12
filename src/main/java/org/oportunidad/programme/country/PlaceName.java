package org.oportunidad.programme.country;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/**
 * A name of a place or person as it is compared: without case, accents and punctuation.
 *
 * @param words letters and digits in words, one space between
 * @param joined the same without spaces: Llay Llay is Llayllay
 * @param sound how a Spanish ear hears it: Ballenar is Vallenar
 */
record PlaceName(String words, String joined, String sound) {

    static PlaceName of(String text) {
        var plain = Normalizer2.getNFKDInstance()
                .normalize(text.toLowerCase(Locale.ROOT))
                .replaceAll("\\p{M}+", "")
                .replace('ı', 'i')
                .replace('ة', 'ه')
                .replace('ى', 'ي')
                .replaceAll("['’‘`´ʼ]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        var joined = plain.replace(" ", "");
        return new PlaceName(plain, joined, sound(joined));
    }

    private static String sound(String joined) {
        return joined.replace("ll", "y")
                .replace("qu", "k")
                .replaceAll("c(?=[ei])", "s")
                .replaceAll("gu(?=[ei])", "g")
                .replaceAll("g(?=[ei])", "j")
                .replace("ch", "x")
                .replace('c', 'k')
                .replace('v', 'b')
                .replace('z', 's')
                .replace("h", "")
                .replaceAll("y", "i")
                .replaceAll("(.)\\1+", "$1");
    }
}
