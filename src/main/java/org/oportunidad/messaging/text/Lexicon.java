package org.oportunidad.messaging.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oportunidad.platform.text.Language;

/** Words that may not stand where somebody else may read them, by their beginnings, without regard to case and accents. */
public final class Lexicon {

    /** They say what she may be going through: in no message to anybody. */
    public static final Map<Language, List<String>> SENSITIVE = Map.of(
            Language.ES,
            words("violen maltrat abus denunci refugi albergue asilo migra embaraz vih"),
            Language.EN,
            words("violen abus assault shelter asylum refug migra pregnan hiv survivor"),
            Language.FR,
            words("violen maltrait abus plainte refug foyer asile migra enceinte vih"),
            Language.AR,
            words("عنف اعتداء إساءة شكوى ملجأ لجوء لاجئ هجرة مهاجر حامل ناجية"),
            Language.HI,
            words("हिंसा शोषण दुर्व्यवहार शिकायत आश्रय शरण प्रवास गर्भ पीड़ित एचआईवी"),
            Language.HT,
            words("vyolans abi abiz plent refij azil migra ansent vih sida"));

    /** They say who writes or what about: in no message to a discreet woman. */
    public static final Map<Language, List<String>> TELLING = Map.of(
            Language.ES,
            words("oportunidad programa curso capacita grupo cupo aprend mujer inscri empleo trabaj certific leccion"
                    + " organiza"),
            Language.EN,
            words("oportunidad opportunit program course train group place learn woman women enrol job certific lesson"
                    + " organis"),
            Language.FR,
            words("oportunidad opportunit programme cours formation groupe place appren femme inscri emploi travail"
                    + " certific lecon organisa"),
            Language.AR,
            words("oportunidad فرصة برنامج دورة تدريب مجموع مكان تعلم نساء امرأة تسجيل وظيفة عمل شهادة درس جهة"),
            Language.HI,
            words("oportunidad अवसर कार्यक्रम कोर्स पाठ्यक्रम प्रशिक्षण समूह जगह सीख महिला नामांकन नौकरी प्रमाण पाठ"
                    + " संस्था"),
            Language.HT,
            words("oportunidad opotinite pwogram kou fomasyon gwoup plas aprann fanm enskri travay setifika leson"
                    + " oganizasyon"));

    private Lexicon() {}

    /** Words of the text that begin like one of the list of that language. */
    public static List<String> found(String text, Map<Language, List<String>> lists, Language language) {
        var words = List.of(plain(text).split("[^\\p{L}\\p{M}]+"));
        var found = new ArrayList<String>();
        for (var beginning : lists.getOrDefault(language, List.of())) {
            words.stream()
                    .filter(word -> stem(word, language).startsWith(plain(beginning)))
                    .forEach(found::add);
        }
        return found;
    }

    /** Whether a text names nothing in any of the languages: staff may write in another than hers. */
    public static boolean isDiscreet(String text) {
        return List.of(Language.values()).stream()
                .allMatch(language -> found(text, SENSITIVE, language).isEmpty()
                        && found(text, TELLING, language).isEmpty());
    }

    /** The first word that no message may have, in any of the languages; empty when there is none. */
    public static String sensitive(String text) {
        return List.of(Language.values()).stream()
                .flatMap(language -> found(text, SENSITIVE, language).stream())
                .findFirst()
                .orElse("");
    }

    /** Arabic writes its and, for, in and the before the word itself. */
    private static String stem(String word, Language language) {
        return language == Language.AR ? word.replaceFirst("^[وفبلك]?(ال)?", "") : word;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\u0300-\\u036f\\u064b-\\u0652\\u0654\\u0655]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String all) {
        return List.of(all.split(" ", -1));
    }
}
