package org.oportunidad.learning.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oportunidad.learning.authoring.UnitEdit;
import org.oportunidad.learning.course.BroughtCourses;

/** How easily a text is read. */
class ReadingLevelTests {

    @ParameterizedTest
    @CsvSource({
        "sol,1",
        "casa,2",
        "queso,2",
        "tierra,2",
        "ciudad,2",
        "país,2",
        "bueno,2",
        "aire,2",
        "leer,2",
        "rey,1",
        "muy,1",
        "y,1",
        "playa,2",
        "bahía,3",
        "día,2",
        "averigüe,4",
        "guerra,2",
        "agua,2",
        "construcción,3",
        "emprendimiento,5",
        "cuaderno,3",
        "presupuesto,4",
        "oía,3",
        "Paraguay,3",
        "héroe,3",
        "fuiste,2",
        "guía,2",
        "quien,1"
    })
    void syllablesAreCounted(String word, int syllables) {
        assertThat(ReadingLevel.syllables(word)).as(word).isEqualTo(syllables);
    }

    @Test
    void bothFormulasFollowTheirDefinition() {
        var level = ReadingLevel.of("La casa es de Ana. Ella vende pan.");

        assertThat(level.words()).isEqualTo(8);
        assertThat(level.huerta()).isCloseTo(206.84 - 60 * 12 / 8.0 - 1.02 * 4, within(0.001));
        assertThat(level.inflesz()).isCloseTo(206.835 - 62.3 * 12 / 8.0 - 4, within(0.001));
        assertThat(ReadingLevel.of("").known()).isFalse();
    }

    @Test
    void lawIsHardAndLessonsAreEasy() {
        var law =
                ReadingLevel.of("Las disposiciones precedentes resultarán aplicables subsidiariamente, sin perjuicio de"
                        + " las responsabilidades administrativas correspondientes establecidas reglamentariamente.");
        var folder = BroughtCourses.folder("costs-and-prices");
        var unit = UnitEdit.of(folder, "es", folder.units().getFirst());
        var lesson = ReadingLevel.of(unit.pieces().getFirst().text());

        assertThat(law.band()).isEqualTo("very-hard");
        assertThat(law.easyEnough()).isFalse();
        assertThat(lesson.easyEnough()).isTrue();
    }
}
