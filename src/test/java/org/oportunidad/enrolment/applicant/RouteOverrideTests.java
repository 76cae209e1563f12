package org.oportunidad.enrolment.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.enrolment.EnrolmentData.NOW;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.EnrolmentData.Applicant;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.participants.Participants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff decide for an applicant, through her page. */
@ModuleTest
@Import(EnrolmentData.class)
@SuppressWarnings("NullAway.Init")
class RouteOverrideTests {

    @Autowired
    EnrolmentData data;

    @Autowired
    BulkEnrolments bulk;

    @Autowired
    Participants participants;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    private Applicant woman;
    private Browser desk;
    private String page;

    @BeforeEach
    void sheChoseHerRoute() {
        woman = data.chosen(data.openCall(), "employment", "basic", 1).getFirst();
        desk = screen.as(Cast.CARMEN);
        page = participants
                .cards(cast.viewer(Cast.CARMEN), List.of(woman.participant()))
                .get(woman.participant())
                .path();
    }

    @Test
    void overrideIsStoredBesideHerOwnChoiceWithWhoAndWhy() {
        assertThat(desk.get(page).text()).contains("Su inscripción");
        assertThat(desk.get(page + "/application").text()).contains("Lo que recomendó la regla", "Ella misma");

        var answer = desk.post(page + "/application/route")
                .field("route", "entrepreneurship/basic")
                .field("reason", "Conversamos: quiere partir con su taller de costura")
                .send();

        assertThat(answer.follow().text()).contains("Carmen", "taller de costura", "Ella misma");
        assertThat(db.sql("""
                        select a.route || '/' || a.level || ' ' || count(*) || ' ' || count(c.by_account)
                        from enrolment.application a join enrolment.route_choice c on c.application_id = a.id
                        where a.id = :id group by a.id
                        """)
                        .param("id", woman.application().value())
                        .query(String.class)
                        .single())
                .isEqualTo("entrepreneurship/basic 2 1");
    }

    @Test
    void overrideWithoutAReasonIsRefusedAndKeepsWhatWasTyped() {
        var answer = desk.post(page + "/application/route")
                .field("route", "entrepreneurship/basic")
                .field("reason", "  ")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Escribe el motivo");
        assertThat(answer.fragment("option[value='entrepreneurship/basic']").hasAttr("selected"))
                .isTrue();
        assertThat(choices()).isEqualTo(1);
    }

    @Test
    void nobodyIsMovedToARouteThatDoesNotExistHere() {
        var answer = desk.post(page + "/application/route")
                .field("route", "astronomy/basic")
                .field("reason", "Le gusta")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(choices()).isEqualTo(1);
    }

    @Test
    void whoWaitsIsTakenOffTheListWithAReason() {
        bulk.waitlistAll(List.of(new Step(woman.participant(), NOW, null)));
        assertThat(desk.get(page + "/application").text()).contains("en la lista de espera");

        assertThat(desk.post(page + "/application/waiting")
                        .field("_method", "delete")
                        .field("off", "")
                        .send()
                        .fragment("details[open] .field--bad")
                        .text())
                .contains("Escribe el motivo");
        var off = desk.post(page + "/application/waiting")
                .field("_method", "delete")
                .field("off", "Llamó y dijo que encontró trabajo")
                .send();

        assertThat(off.follow().text()).contains("Se retiró de la lista");
        assertThat(desk.post(page + "/application/route")
                        .field("route", "employment/advanced")
                        .field("reason", "Tarde")
                        .send()
                        .text())
                .contains("Eso no se puede hacer");
    }

    @Test
    void facilitatorWhoDoesNotCareForHerFindsNoPage() {
        assertThat(screen.as(Cast.INES).get(page + "/application").status()).isEqualTo(404);
    }

    private int choices() {
        return db.sql("select count(*) from enrolment.route_choice where application_id = :id")
                .param("id", woman.application().value())
                .query(Integer.class)
                .single();
    }
}
