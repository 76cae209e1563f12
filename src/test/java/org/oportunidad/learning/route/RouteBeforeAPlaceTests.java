package org.oportunidad.learning.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.learning.LearningData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a woman sees of her route while she has no place in a group. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
class RouteBeforeAPlaceTests {

    private static final String BUSINESS = "Formalizar mi negocio paso a paso";
    private static final String WORK = "Mis derechos en el trabajo y mi previsión";

    @Autowired
    private LearningData learning;

    @Test
    void coursesAreThoseOfTheRouteThatSheChose() {
        var phone = learning.phone(learning.chosen("employment", "basic"));

        for (var page : new String[] {"/route", "/courses"}) {
            assertThat(phone.get(page).text()).as(page).contains(WORK).doesNotContain(BUSINESS);
        }
    }

    @Test
    void beforeSheChoseTheRouteSaysWhatWillStandThere() {
        var page = learning.phone(learning.applicant()).get("/route");

        assertThat(page.text()).contains("Cuando elijas tu ruta").doesNotContain(BUSINESS);
        assertThat(page.html().select(".path")).isEmpty();
    }
}
