package org.oportunidad.referral.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.participants.Participants;
import org.oportunidad.referral.ReferralData;
import org.oportunidad.referral.ReferralData.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Hers alone: exported to her, erased with her, moved when two records are one woman. */
@ModuleTest
@Import(ReferralData.class)
@SuppressWarnings("NullAway.Init")
class ReferralRecordsTests {

    private static final String WORDS = "Me pasa algo que solo digo aquí";

    @Autowired
    ReferralData data;

    @Autowired
    List<PersonalRecords> modules;

    @Autowired
    Participants participants;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void sheIsGivenHerWordsAndWhoeverExportsForHerIsNot() {
        var her = asked();
        var handle = participants
                .cards(cast.viewer(Cast.CARMEN), List.of(her.participant()))
                .get(her.participant())
                .path();

        assertThat(her.browser().get("/my-data/export").text()).contains("Pediste hablar con alguien", WORDS);
        assertThat(her.browser().get("/my-data/export.json").body()).contains(WORDS);
        for (var page : List.of("", "/export", "/export.json")) {
            var seen = screen.as(Cast.CARMEN).get(handle + page);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.body())
                    .doesNotContain(WORDS)
                    .doesNotContain("hablar con alguien")
                    .doesNotContain("referral");
        }
    }

    @Test
    void erasingHerErasesEverything() {
        var her = asked();
        var focal = data.focalPoint().browser();
        var path = focal.post(data.path(her.participant()) + "/taking").send().location();
        focal.post(path + "/steps")
                .field("kind", "REACHED")
                .field("note", "Nota")
                .send();

        module().eraseAll(List.of(her.participant()));

        assertThat(data.requests(her.participant())).isZero();
        assertThat(focal.get(path).status()).isEqualTo(404);
    }

    @Test
    void blockedRecordIsOnNoDesk() {
        var her = asked();
        var focal = data.focalPoint().browser();
        assertThat(focal.get("/talks").text()).contains(her.name());

        module().block(her.participant(), true);
        assertThat(focal.get("/talks").text()).doesNotContain(her.name());

        module().block(her.participant(), false);
        assertThat(focal.get("/talks").text()).contains(her.name());
    }

    @Test
    void requestsMoveWithHerRecordAndBackAndLeaveNoTraceOutside() {
        var first = asked();
        var second = asked();
        var third = data.woman();

        assertThat(module().merge(first.participant(), second.participant())).isEmpty();
        assertThat(data.requests(second.participant())).isEqualTo(2);
        module().merge(second.participant(), third.participant());
        assertThat(data.requests(third.participant())).isEqualTo(2);
        assertThat(third.browser().get("/talk").text()).contains("Recibido");

        module().unmerge(second.participant(), third.participant(), List.of());
        assertThat(data.requests(third.participant())).isZero();
        module().unmerge(first.participant(), second.participant(), List.of());
        assertThat(data.requests(first.participant())).isOne();
        assertThat(data.requests(second.participant())).isOne();
    }

    @Test
    void mergeThatDoesNotComeAboutMovesNothing() {
        var first = asked();
        var second = data.woman();

        transaction.executeWithoutResult(status -> {
            module().merge(first.participant(), second.participant());
            status.setRollbackOnly();
        });

        assertThat(data.requests(first.participant())).isOne();
        assertThat(data.requests(second.participant())).isZero();
    }

    private PersonalRecords module() {
        return modules.stream()
                .filter(one -> one.schema().equals("referral"))
                .findFirst()
                .orElseThrow();
    }

    private Somebody asked() {
        data.focalPoint();
        var her = data.woman();
        assertThat(her.browser().post("/talk").field("words", WORDS).send().status())
                .isEqualTo(303);
        return her;
    }
}
