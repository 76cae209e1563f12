package org.oportunidad.learning.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.World;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.learning.authoring.WrittenCourses;
import org.oportunidad.learning.course.CourseReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Task, quiz, translation and history of a unit, on the screen. */
@ModuleTest
@Import(WrittenCourses.class)
@SuppressWarnings("NullAway.Init")
class UnitPartsTests {

    private static final String COURSE = "life-skills";

    @Autowired
    Screen screen;

    @Autowired
    WrittenCourses written;

    @Autowired
    Drafts drafts;

    @AfterEach
    void close() {
        written.closeAll();
    }

    @Test
    void taskAndQuizAreWrittenAndTranslatedBesideTheFirstLanguage() {
        written.begin(COURSE);
        var idea = written.unitWithIdea(COURSE, "Pedir ayuda", "Quién ayuda");
        var unit = idea.substring(0, idea.indexOf("/ideas/"));
        var code = unit.split("/", -1)[4];
        var ines = screen.as(Cast.INES);
        ines.post(unit + "/task")
                .field("title", "Mi red")
                .field("ask", "Dibuja tu red.")
                .field("criteria", "Están tres personas\nDices para qué")
                .field("send", "text")
                .field("send", "photo")
                .send();
        var question = ines.post(unit + "/quiz/questions")
                .field("ask", "¿Cuántas personas?")
                .field("kind", "number")
                .send()
                .location();
        var unfinished = ines.get(unit).fragment("#mistakes").text();
        assertThat(unfinished).contains("campo sin palabras");
        ines.post(question)
                .field("kind", "number")
                .field("seen", ines.get(question).fragment("input[name=seen]").val())
                .field("ask", "¿Cuántas personas?")
                .field("answer", "3")
                .field("says", "Con tres alcanza.")
                .field("almost", "Son tres.")
                .send();

        assertThat(ines.get(unit).html().select("#mistakes")).isEmpty();
        ines.post("/authoring/" + COURSE + "/languages").field("add", "ht").send();
        var creole = unit.replaceAll("/es$", "/ht");
        var beside = ines.get(creole + "/task");
        assertThat(beside.text()).contains("Dibuja tu red.");
        assertThat(beside.html().select("input[name=send]")).isEmpty();
        ines.post(creole + "/task")
                .field("title", "Rezo mwen")
                .field("ask", "Desine rezo ou.")
                .field("criteria", "Gen twa moun\nOu di poukisa")
                .send();
        var folder = drafts.get(COURSE).folder();
        assertThat(folder.text("ht/" + code + ".yaml")).contains("Rezo mwen").contains("- photo");
        assertThat(ines.get(creole + idea.substring(idea.indexOf("/ideas/"))).text())
                .as("the first language stands beside")
                .contains("Una vecina puede ayudarte.");
        assertThat(new CourseReader(folder, java.util.Map.of()).mistakes("es", "ht", code))
                .isNotEmpty();

        ines.post(question).field("_method", "DELETE").send();
        assertThat(drafts.get(COURSE).folder().text("ht/" + code + ".yaml")).doesNotContain("quiz");
    }

    @Test
    void ideasAreMovedAndTakenOutByButtons() {
        written.begin(COURSE);
        var first = written.unitWithIdea(COURSE, "Respirar", "Uno");
        var unit = first.substring(0, first.indexOf("/ideas/"));
        var ines = screen.as(Cast.INES);
        var second = ines.post(unit + "/ideas").field("title", "Dos").send().location();
        var third = ines.post(unit + "/ideas").field("title", "Tres").send().location();
        ines.post(third + "/place").field("by", "-2").send();
        assertThat(order(unit)).containsExactly("Tres", "Uno", "Dos");
        ines.post(first + "/place").field("by", "9").send();
        assertThat(order(unit)).containsExactly("Tres", "Uno", "Dos");
        ines.post(second).field("_method", "DELETE").send();
        assertThat(order(unit)).containsExactly("Tres", "Uno");
    }

    @Test
    void historyTellsWhoChangedWhatAndPutsItBack() {
        written.begin(COURSE);
        var idea = written.unitWithIdea(COURSE, "Descansar", "Siesta");
        var olga = screen.as(World.OLGA);
        var seen = olga.get(idea).fragment("input[name=seen]").val();
        WrittenCourses.idea(olga, idea, seen, "Siesta", "Una siesta corta.").send();

        var history = olga.get("/authoring/" + COURSE + "/history?text=es/" + idea.split("/", -1)[4]);
        assertThat(history.text()).contains("Olga").contains("Inés");
        var newest = history.html().select("main ol a").stream()
                .filter(link -> link.text().contains(".md"))
                .toList();
        var change = olga.get(newest.getFirst().attr("href"));
        assertThat(change.fragment("#differences ins").text()).contains("Una siesta corta.");
        assertThat(change.html().select("#differences del").text()).contains("Una vecina puede ayudarte.");

        screen.as(Cast.INES).post(newest.get(1).attr("href") + "/restoration").send();
        assertThat(olga.get(idea).fragment("textarea[name=text]").text()).contains("Una vecina puede ayudarte.");
    }

    private List<String> order(String unit) {
        return screen.as(Cast.INES)
                .get(unit)
                .html()
                .select("[data-piece] strong")
                .eachText();
    }
}
