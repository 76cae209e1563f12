package org.oportunidad.learning.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** The curricula of this country, read once when the program starts; a cohort keeps the one it started with. */
@Component
public class Curricula {

    private static final String ANY = "any";

    private final List<Edition> editions;

    /** One published version. */
    record Edition(String version, LocalDate from, Map<String, Curriculum> levels) {

        Curriculum of(String route, String level) {
            var own = levels.getOrDefault(route + "/" + level, levels.get(ANY));
            if (own == null) {
                throw new IllegalStateException("no curriculum for " + route + "/" + level);
            }
            return own;
        }
    }

    @org.springframework.beans.factory.annotation.Autowired
    Curricula(Country country, Courses courses) {
        this(CurriculumFile.read(country.code(), courses));
    }

    Curricula(List<Edition> editions) {
        this.editions = editions.stream()
                .sorted(Comparator.comparing(Edition::from).reversed())
                .toList();
    }

    /** Of a cohort that starts on that day; one that started before there was any has the first. */
    public Curriculum of(String route, String level, LocalDate startsOn) {
        return editions.stream()
                .filter(edition -> !edition.from().isAfter(startsOn))
                .findFirst()
                .orElseGet(editions::getLast)
                .of(route, level);
    }
}
