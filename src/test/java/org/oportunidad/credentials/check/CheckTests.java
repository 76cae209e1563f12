package org.oportunidad.credentials.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.CARMEN;
import static org.oportunidad.kit.Cast.INES;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.oportunidad.credentials.Certificate;
import org.oportunidad.credentials.CertificateCode;
import org.oportunidad.credentials.CertificateType;
import org.oportunidad.credentials.Credentials;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.LearningData;
import org.oportunidad.learning.LearningData.Woman;
import org.oportunidad.participants.Participants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A certificate in the hands of its owner, of a stranger and of staff. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
class CheckTests {

    private static final String NAMES = "Elena Castro A";

    @Autowired
    private Credentials credentials;

    @Autowired
    private LearningData learning;

    @Autowired
    private Participants participants;

    @Autowired
    private Screen screen;

    @Autowired
    private Cast cast;

    @Test
    void strangerLearnsThatItIsValidButNotWhoseItIs() {
        var certificate = issued(learning.admitted());

        var page = screen.anybody().get(certificate.path());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Este certificado es válido").contains("31 de mayo de 2026");
        assertThat(page.body()).doesNotContain(NAMES).doesNotContain("Castro");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void nameIsShownWhileSheAllowsIt() {
        var woman = learning.admitted();
        var certificate = issued(woman);
        var phone = learning.phone(woman);

        phone.post("/certificates/{code}/name", certificate.code().grouped())
                .field("shown", "yes")
                .send();
        assertThat(screen.anybody().get(certificate.path()).text()).contains(NAMES);

        phone.post("/certificates/{code}/name", certificate.code().grouped())
                .field("shown", "no")
                .send();
        assertThat(screen.anybody().get(certificate.path()).text()).doesNotContain(NAMES);
    }

    @Test
    void anotherWomanCannotShowHerName() {
        var certificate = issued(learning.admitted());

        var answer = learning.phone(learning.admitted())
                .post("/certificates/{code}/name", certificate.code().grouped())
                .field("shown", "yes")
                .send();

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void unknownCodeSaysSoAndMistypedCodeIsAskedAgain() {
        var unknown = screen.anybody().get("/certificates/{code}", CertificateCode.random());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("No conocemos este código");

        var mistyped = screen.anybody().get("/certificates?code=ABCD");
        assertThat(mistyped.status()).isEqualTo(422);
        assertThat(mistyped.text()).contains("Ese código no está completo");
        assertThat(screen.anybody().get("/certificates?code=").status()).isEqualTo(422);
    }

    @Test
    void typedCodeLeadsToItsPage() {
        var certificate = issued(learning.admitted());

        var answer = screen.anybody()
                .get("/certificates?code=" + certificate.code().value().toLowerCase(java.util.Locale.ROOT));

        assertThat(answer.location()).isEqualTo(certificate.path());
    }

    @Test
    void hostileCodesAreOnlyUnknown() {
        for (var typed : new String[] {"\u202e\u0000", "<script>alert(1)</script>", "' or 1=1 --", "x".repeat(5000)}) {
            var page = screen.anybody().get("/certificates?code={code}", typed);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.html().select("main script")).isEmpty();
        }
    }

    @Test
    void sheDownloadsThePaperAndNobodyElseDoes() {
        var woman = learning.admitted();
        var certificate = issued(woman);
        var path = certificate.path() + "/document";

        var paper = learning.phone(woman).get(path);

        assertThat(paper.status()).isEqualTo(200);
        assertThat(new String(paper.bytes(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(learning.phone(learning.admitted()).get(path).status()).isEqualTo(404);
        assertThat(screen.as(INES).get(path).status()).isEqualTo(404);
    }

    @Test
    void issuingAgainKeepsTheOneSheHas() {
        var woman = learning.admitted();

        assertThat(issued(woman)).isEqualTo(issued(woman));
        assertThat(credentials.of(woman.participant())).hasSize(1);
    }

    @Test
    void coordinatorRevokesWithAReasonThatStaysBetweenThem() {
        var woman = learning.admitted();
        var certificate = issued(woman);
        var desk = participants.cards(cast.viewer(CARMEN), java.util.List.of(woman.participant())).values().stream()
                        .findFirst()
                        .orElseThrow()
                        .path()
                + "/certificates";
        var carmen = screen.as(CARMEN);

        assertThat(carmen.get(desk).text()).contains(certificate.code().grouped());
        var without = carmen.post(desk + "/revocation")
                .field("code", certificate.code().value())
                .send();
        assertThat(without.status()).isEqualTo(422);
        var done = carmen.post(desk + "/revocation")
                .field("code", certificate.code().value())
                .field("reason", "Nombre equivocado")
                .send();
        assertThat(done.status()).isEqualTo(303);

        var page = screen.anybody().get(certificate.path());
        assertThat(page.text()).contains("Este certificado fue anulado").doesNotContain("Nombre equivocado");
        assertThat(learning.phone(woman).get("/certificates/mine").text()).contains("Nombre equivocado");
        assertThat(issued(woman).code()).isNotEqualTo(certificate.code());
    }

    private Certificate issued(Woman woman) {
        return credentials.issue(
                woman.participant(), CertificateType.ROUTE, "entrepreneurship/basic", LocalDate.of(2026, 5, 31));
    }
}
