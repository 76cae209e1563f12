package org.oportunidad.support.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.support.SupportData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contacts with a woman, logged on the screen. */
@ModuleTest
@Import({EnrolmentData.class, SupportData.class})
@SuppressWarnings("NullAway.Init")
class ContactTests {

    @Autowired
    SupportData support;

    @Autowired
    Screen screen;

    @Autowired
    TestClock clock;

    @Autowired
    List<PersonalRecords> records;

    @Autowired
    JdbcClient db;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void callStandsInHerStoryWithItsWordsAndIsSealed() {
        var group = support.learning(1);
        var path = support.path(group.first());

        var answer = support.log(
                group.desk(), group.first(), "phone", "reached", "words", "Vuelve el lunes,\nle ayuda su hermana.");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(path);
        var page = group.desk().get(path);
        assertThat(page.fragment(".timeline").text()).contains("Llamada: Hablamos", "le ayuda su hermana.");
        assertThat(group.desk()
                        .get(path + "?kind=contact")
                        .fragment(".timeline")
                        .text())
                .contains("le ayuda su hermana.")
                .doesNotContain("Abrió su ficha");
        assertThat(group.desk().get(path + "?kind=record").fragment(".timeline").text())
                .contains("Abrió su ficha")
                .doesNotContain("hermana");
        assertThat(db.sql("select words from support.contact where participant_id = ?")
                        .param(group.first())
                        .query(String.class)
                        .single())
                .doesNotContain("hermana");
        assertThat(support.phone(group.first()).get("/my-data/export.json").body())
                .contains("le ayuda su hermana.");
    }

    @Test
    void sameContactFromTwoPhonesIsOne() {
        var group = support.learning(1);

        support.log(group.desk(), group.first(), "phone", "no_answer");
        clock.set(clock.instant().plus(Duration.ofMinutes(3)));
        support.log(group.desk(), group.first(), "phone", "no_answer");

        assertThat(contacts(group.first())).isOne();
        assertThat(open(group.first(), "NEXT_CONTACT")).isOne();

        clock.advance(Duration.ofHours(2));
        support.log(group.desk(), group.first(), "phone", "no_answer");
        assertThat(contacts(group.first())).isEqualTo(2);
        assertThat(open(group.first(), "NEXT_CONTACT"))
                .as("one next contact, not two")
                .isOne();
    }

    @Test
    void nextContactHasAnOwnerAndADayAndComesIntoHerListThen() {
        var group = support.learning(1);
        support.log(group.desk(), group.first(), "phone", "call_later", "next", "3", "owner", "hers");

        assertThat(group.desk().get("/work").text()).contains("Nada espera por hoy");
        assertThat(db.sql("select owner_account from support.work_item where participant_id = ? and closed_at is null")
                        .param(group.first())
                        .query(UUID.class)
                        .single())
                .isEqualTo(group.facilitator().value());

        clock.advance(Duration.ofDays(6));
        assertThat(group.desk().get("/work").text()).contains("Quedó por contactar");

        support.log(group.desk(), group.first(), "whatsapp", "reached", "from", "work");
        assertThat(group.desk().get("/work").text()).contains("Nada espera por hoy");
    }

    @Test
    void whatIsMissingIsToldBesideItsFieldAndKept() {
        var group = support.learning(1);

        var answer = support.log(group.desk(), group.first(), "phone", "", "words", "a\nb\nc\nd", "direction", "in");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Elige qué pasó", "a lo más 3 líneas");
        assertThat(answer.fragment("textarea").text()).contains("d");
        assertThat(contacts(group.first())).isZero();
    }

    @Test
    void hardConversationIsFollowedByAnOfferToTalk() {
        var group = support.learning(1);

        var answer = support.log(group.desk(), group.first(), "phone", "reached", "hard", "yes");

        assertThat(answer.follow().text()).contains("Tómate unos minutos");
        clock.advance(Duration.ofHours(25));
        assertThat(screen.as(Cast.CARMEN).get("/work").text()).contains("tuvo una conversación difícil");
    }

    @Test
    void formOfADropoutIsFilledFromTheLog() {
        var group = support.learning(1);
        support.atRisk(group.first());
        support.log(group.desk(), group.first(), "phone", "no_answer");
        clock.advance(Duration.ofDays(1));
        support.log(group.desk(), group.first(), "whatsapp", "left_message");
        clock.advance(Duration.ofDays(1));
        support.log(group.desk(), group.first(), "phone", "wrong_number");

        var page = group.desk().get(support.path(group.first()) + "/journey").html();

        assertThat(page.select("select[name=channel] option[selected]").eachAttr("value"))
                .startsWith("PHONE", "WHATSAPP", "PHONE");
        assertThat(page.select("select[name=result] option[selected]").eachAttr("value"))
                .startsWith("NO_ANSWER", "LEFT_MESSAGE", "WRONG_CONTACT");
    }

    @Test
    void strangerNeitherReadsNorWrites() {
        var group = support.learning(1);
        var other = support.learning(1);

        assertThat(other.desk().get(support.path(group.first()) + "/contacts").status())
                .isEqualTo(404);
        assertThat(support.log(other.desk(), group.first(), "phone", "reached").status())
                .isEqualTo(404);
        assertThat(contacts(group.first())).isZero();
    }

    @Test
    void contactsMoveWithHerRecordAndAreForgottenWithHer() {
        var group = support.learning(2);
        var into = group.women().get(1);
        support.log(group.desk(), group.first(), "phone", "no_answer", "words", "Suena ocupado");
        var module = records.stream()
                .filter(one -> one.schema().equals("support"))
                .findFirst()
                .orElseThrow();

        var moved = module.merge(group.first(), into);
        assertThat(group.desk().get(support.path(into)).fragment(".timeline").text())
                .contains("Suena ocupado");
        assertThat(open(into, "NEXT_CONTACT")).isOne();

        module.unmerge(group.first(), into, moved);
        assertThat(contacts(into)).isZero();
        assertThat(group.desk()
                        .get(support.path(group.first()))
                        .fragment(".timeline")
                        .text())
                .contains("Suena ocupado");

        module.eraseAll(List.of(group.first()));
        assertThat(contacts(group.first())).isZero();
        assertThat(open(group.first(), "NEXT_CONTACT")).isZero();
    }

    private int contacts(UUID woman) {
        return db.sql("select count(*) from support.contact where participant_id = ?")
                .param(woman)
                .query(Integer.class)
                .single();
    }

    private int open(UUID woman, String kind) {
        return db.sql(
                        "select count(*) from support.work_item where participant_id = ? and kind = ? and closed_at is null")
                .param(woman)
                .param(kind)
                .query(Integer.class)
                .single();
    }
}
