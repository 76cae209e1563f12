package org.oportunidad.demonstration.making;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.datafaker.Faker;
import org.oportunidad.demonstration.plan.Woman;

/** Invented names in the woman's language, put together from the lists of a data library; the same for the same seed. */
final class InventedNames {

    private static final int GIVEN = 240;
    private static final int FAMILY = 600;

    private final List<String> given;
    private final List<String> family;
    private final List<String> givenArabic;
    private final List<String> familyArabic;

    InventedNames() {
        var spanish = new Faker(Locale.forLanguageTag("es"), new Random(11));
        var arabic = new Faker(Locale.forLanguageTag("ar"), new Random(12));
        given = IntStream.range(0, GIVEN)
                .mapToObj(i -> spanish.name().femaleFirstName())
                .toList();
        family = IntStream.range(0, FAMILY)
                .mapToObj(i -> spanish.name().lastName())
                .toList();
        givenArabic = IntStream.range(0, 40)
                .mapToObj(i -> arabic.name().femaleFirstName())
                .toList();
        familyArabic =
                IntStream.range(0, 60).mapToObj(i -> arabic.name().lastName()).toList();
    }

    String preferred(Woman woman) {
        return pick(woman.language().equals("ar") ? givenArabic : given, woman, 1);
    }

    String full(Woman woman) {
        return preferred(woman) + family(woman);
    }

    /** Her family names, with the space before them. */
    String family(Woman woman) {
        return woman.language().equals("ar")
                ? " " + pick(familyArabic, woman, 2)
                : " " + pick(family, woman, 2) + " " + pick(family, woman, 3);
    }

    private static String pick(List<String> names, Woman woman, int salt) {
        return names.get(woman.pick(names.size(), salt));
    }
}
