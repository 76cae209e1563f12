package org.oportunidad.learning.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Samples;
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.LearningData;
import org.oportunidad.participants.Participants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two classmates look at her work, and she at that of two others. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
@SuppressWarnings("NullAway.Init")
class PeerTests {

    private static final String TASK = "/portfolio/idea-and-canvas.canvas";

    @Autowired
    LearningData learning;

    @Autowired
    Participants participants;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    List<PersonalRecords> records;

    @Autowired
    JdbcClient jdbc;

    private List<LearningData.Woman> women;
    private List<Browser> phones;

    @BeforeEach
    void fourOfOneGroup() {
        women = learning.classmates(4);
        phones = women.stream().map(learning::phone).toList();
    }

    @Test
    void sheReadsWhatWasSaidOfHersWhenSheHasGivenTwoAndNobodySeesANameOfAnybody() {
        IntStream.range(0, 3).forEach(this::sends);
        give(1, take(1), "Se entiende muy bien, dice la una");
        give(2, take(2), "Me gustó la foto, dice la dos");
        give(1, take(1), "Otra idea");
        give(2, take(2), "Y otra más");

        assertThat(page(0).text())
                .contains("2 compañeras te escribieron")
                .doesNotContain("dice la una")
                .doesNotContain("Y otra más");
        var work = phones.get(0).get(take(0));
        assertThat(work.text()).contains("No sabes de quién es").contains("Canvas de");
        give(0, TASK + "/reviews/1", "Bien hecho");
        assertThat(page(0).text()).doesNotContain("dice la una");
        give(0, take(0), "Bien hecho también");

        assertThat(page(0).text()).contains("dice la una").contains("Y otra más");
        assertThat(page(0).html().select("#peers ~ form")).as("two are enough").isEmpty();
    }

    @Test
    void neverHerOwnWorkNeverOneTwiceAndNeverThatOfAnotherGroup() {
        var other = learning.phone(learning.classmates(1).getFirst());
        sends(0);
        other.post(TASK + "/versions").field("words", "De otro grupo").send();

        assertThat(page(0).text()).contains("Por hoy no hay otro trabajo");
        assertThat(taking(0)).isEqualTo(TASK + "#peers");
        sends(1);
        var first = take(0);
        assertThat(phones.get(0).get(first).text()).contains("Canvas de 1");
        assertThat(taking(0)).as("there is no second one").isEqualTo(TASK + "#peers");
    }

    @Test
    void whoHasNotSentAnythingLooksAtNothing() {
        sends(1);

        assertThat(page(0).html().select("#peers")).isEmpty();
        assertThat(taking(0)).isEqualTo(TASK);
        assertThat(phones.get(0).get(TASK + "/reviews/1").status()).isEqualTo(404);
    }

    @Test
    void nobodyIsReadByMoreThanTwo() {
        IntStream.range(0, 4).forEach(this::sends);
        for (int time = 0; time < 2; time++) {
            IntStream.range(0, 4).forEach(this::taking);
        }

        assertThat(jdbc.sql("""
                        select max(n) from (
                            select count(*) as n from learning.peer_review
                            where participant_id = any (?) group by participant_id) as c
                        """)
                        .param(women.stream()
                                .map(LearningData.Woman::participant)
                                .toArray(java.util.UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(2);
    }

    @Test
    void classmatesSeeWordsAndPhotoAndNeverHearAVoice() {
        phones.get(1)
                .upload(
                        TASK + "/versions",
                        Map.of("words", ""),
                        Map.of("photo", Samples.photo(30, 20), "voice", Samples.recording("voice.ogg")));
        phones.get(2).upload(TASK + "/versions", Map.of("words", ""), Map.of("voice", Samples.recording("voice.ogg")));
        sends(0);

        var work = phones.get(0).get(take(0));

        assertThat(work.html().select("audio")).isEmpty();
        var photo = work.fragment("a[data-show]").attr("href");
        assertThat(phones.get(0).get(photo).header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(phones.get(2).get(photo).status()).isEqualTo(404);
        assertThat(taking(0)).as("a voice alone is not shown").isEqualTo(TASK + "#peers");
    }

    @Test
    void whatIsMissingIsAskedForAndWhatSheWroteStays() {
        sends(0);
        sends(1);
        var place = take(0);

        var refused = phones.get(0).post(place).field("words", "Muy bien").send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Elige una opción");
        assertThat(refused.fragment("textarea").text()).isEqualTo("Muy bien");
    }

    @Test
    void facilitatorSeesWhoWroteAndHidesWhatHurts() {
        sends(0);
        sends(1);
        give(1, take(1), "palabras feas");
        give(0, take(0), "palabras buenas");
        assertThat(page(0).text()).contains("palabras feas");
        var desk = screen.as(Cast.CARMEN);
        var marking = participants
                        .cards(
                                cast.viewer(Cast.CARMEN),
                                List.of(women.getFirst().participant()))
                        .get(women.getFirst().participant())
                        .path()
                + "/tasks/idea-and-canvas.canvas";
        var action = desk.get(marking).fragment("form[action$=hiding]").attr("action");

        desk.post(action).field("hidden", "yes").send();

        assertThat(page(0).text()).doesNotContain("palabras feas");
        assertThat(desk.get(marking).text()).contains("palabras feas").contains("Mostrar de nuevo");
        desk.post(action).field("hidden", "no").send();
        assertThat(page(0).text()).contains("palabras feas");
        assertThat(phones.get(0).post(action).field("hidden", "yes").send().status())
                .isEqualTo(404);
    }

    @Test
    void reviewsAreSealedExportedAndForgottenWithEitherOfTheTwo() {
        sends(0);
        sends(1);
        give(1, take(1), "palabras secretas");
        assertThat(jdbc.sql("select words from learning.peer_review where reviewer_id = ? and words is not null")
                        .param(women.get(1).participant())
                        .query(String.class)
                        .single())
                .doesNotContain("secretas");
        assertThat(phones.get(0).get("/my-data/export.json").body()).contains("palabras secretas");
        assertThat(phones.get(1).get("/my-data/export.json").body()).contains("palabras secretas");

        records.forEach(module -> module.eraseAll(List.of(women.get(1).participant())));

        assertThat(jdbc.sql("select count(*) from learning.peer_review where reviewer_id = ?")
                        .param(women.get(1).participant())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void sends(int who) {
        assertThat(phones.get(who)
                        .post(TASK + "/versions")
                        .field("words", "Canvas de " + who)
                        .send()
                        .status())
                .isEqualTo(303);
    }

    private Answer page(int who) {
        return phones.get(who).get(TASK);
    }

    private String taking(int who) {
        return phones.get(who).post(TASK + "/reviews").send().location();
    }

    private String take(int who) {
        var place = taking(who);
        assertThat(place).contains("/reviews/");
        return place;
    }

    private void give(int who, String place, String words) {
        assertThat(phones.get(who)
                        .post(place)
                        .field("criterion1", "yes")
                        .field("criterion2", "almost")
                        .field("criterion3", "notYet")
                        .field("words", words)
                        .send()
                        .location())
                .isEqualTo(TASK + "#peers");
    }
}
