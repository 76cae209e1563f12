package org.oportunidad.learning.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.learning.course.BroughtCourses;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.learning.course.CourseReader;

/** Taking units apart and putting them together loses nothing; translations always have the parts of the first language. */
class UnitEditTests {

    @ParameterizedTest
    @ValueSource(strings = {"costs-and-prices", "digital-literacy", "ready-for-work", "idea-and-canvas", "life-skills"})
    void aUnitTakenApartAndPutTogetherIsTheSameLesson(String code) {
        var folder = BroughtCourses.folder(code);
        var before = new CourseReader(folder, Map.of()).read();
        for (var language : folder.languages()) {
            for (var unit : folder.units()) {
                folder = UnitEdit.of(folder, language, unit).into(folder, language, unit);
            }
        }

        assertThat(new CourseReader(folder, Map.of()).read()).isEqualTo(before);
    }

    @Test
    void anotherLanguageBeginsWithEveryPartAndNoWords() {
        var folder = BroughtCourses.folder("digital-literacy");

        var more = CourseEdit.addLanguage(folder, "fr");

        assertThat(more.languages()).containsExactly("es", "fr");
        var mistakes = new CourseReader(more, Map.of()).mistakes();
        assertThat(mistakes).isNotEmpty().allMatch(mistake -> mistake.file().startsWith("fr/"));
        for (var unit : folder.units()) {
            assertThat(UnitEdit.of(more, "fr", unit).codes())
                    .isEqualTo(UnitEdit.of(more, "es", unit).codes());
        }
    }

    @Test
    void translationKeepsItsWordsWhenTheFirstLanguageChangesOrder() {
        var folder = BroughtCourses.folder("ready-for-work");
        var unit = folder.units().getFirst();
        var source = UnitEdit.of(folder, "es", unit);
        var moved = source.moved(source.codes().getFirst(), 1);

        var followed = moved.follow(UnitEdit.of(folder, "ar", unit));

        assertThat(followed.codes()).isEqualTo(moved.codes()).isNotEqualTo(source.codes());
        assertThat(followed.piece(source.codes().getFirst()))
                .isEqualTo(UnitEdit.of(folder, "ar", unit).piece(source.codes().getFirst()));
        var changed = followed.into(moved.into(folder, "es", unit), "ar", unit);
        assertThat(new CourseReader(changed, Map.of()).mistakes("es", "ar", unit))
                .isEmpty();
    }

    @Test
    void unitsAreAddedMovedAndTakenOutInEveryLanguage() {
        var folder = BroughtCourses.folder("costs-and-prices");
        var first = folder.units().getFirst();

        var added = CourseEdit.addUnit(folder, "tips", "Consejos");
        assertThat(added.units()).endsWith("tips");
        assertThat(added.find("ar/tips.yaml")).isPresent();
        assertThat(CourseEdit.moveUnit(added, "tips", -1).units())
                .endsWith("tips", folder.units().getLast());
        assertThat(CourseEdit.moveUnit(added, first, -1).units()).startsWith(first);
        assertThat(CourseEdit.removeUnit(added, "tips").files().keySet())
                .isEqualTo(folder.files().keySet());
    }

    @Test
    void codesAreMadeOfWordsAndNeverTwice() {
        assertThat(Codes.of("¿Qué es un costo fijo?", "idea", List.of())).isEqualTo("que-es-un-costo-fijo");
        assertThat(Codes.of("Costo", "idea", List.of("costo", "costo-2"))).isEqualTo("costo-3");
        assertThat(Codes.of("مرحبا", "idea", List.of())).isEqualTo("idea");
        assertThat(Codes.of("x".repeat(90), "idea", List.of())).hasSize(36);
        assertThat(new CourseFolder(Map.of()).find("x")).isEmpty();
    }
}
