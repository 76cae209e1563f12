package org.oportunidad.participants.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.Registration;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.database.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup from before an erasure holds her key again; the tombstones beside the keys take it away at the next start. */
@ModuleTest
class RestoredBackupTests {

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    Participants participants;

    @Autowired
    ErasuresFile tombstones;

    @Autowired
    EraseAgain start;

    @Autowired
    Databases databases;

    @Autowired
    Clock clock;

    private final ParticipantId her = new ParticipantId(Ids.next());

    @BeforeEach
    void aWoman() {
        participants.open(new Registration(
                her,
                PersonalDetails.NOTHING
                        .withNames("Elena Vuelta Prueba")
                        .withBirthDate(LocalDate.of(1990, 3, 1))
                        .withEmail("elena." + UUID.randomUUID() + "@example.org"),
                Registration.Via.SELF,
                Map.of(),
                null,
                clock.instant()));
    }

    @Test
    void whomABackupBringsBackIsErasedAgainBeforeTheProgramOpens() {
        var backup = new Backup();
        erase();
        assertThat(participants.details(her).names()).isNull();
        assertThat(tombstones.ids()).contains(her.value());

        backup.restore();
        assertThat(participants.details(her).names()).as("what a backup does").isEqualTo("Elena Vuelta Prueba");
        start.afterSingletonsInstantiated();

        assertThat(participants.details(her)).isEqualTo(PersonalDetails.NOTHING);
        assertThat(keys()).isZero();
        assertThat(participants.cards(cast.viewer(Cast.CARMEN), List.of(her.value())))
                .isEmpty();
    }

    @Test
    void aTombstoneLostInACrashIsWrittenAtTheNextStart() {
        db().sql("update participants.participant set erased_at = now(), sealed = null where id = :her")
                .param("her", her.value())
                .update();
        assertThat(tombstones.ids()).doesNotContain(her.value());

        start.afterSingletonsInstantiated();
        start.afterSingletonsInstantiated();

        assertThat(tombstones.ids()).contains(her.value());
    }

    @Test
    void whoWasNotErasedStays() {
        start.afterSingletonsInstantiated();

        assertThat(participants.details(her).names()).isEqualTo("Elena Vuelta Prueba");
    }

    private void erase() {
        var handle = participants
                .cards(cast.viewer(Cast.CARMEN), List.of(her.value()))
                .get(her.value())
                .handle();
        assertThat(screen.as(Cast.CARMEN)
                        .post("/participants/{handle}/erasure", handle)
                        .send()
                        .status())
                .isEqualTo(303);
    }

    private int keys() {
        return db().sql("select count(*) from participants.person_key where participant_id = :her")
                .param("her", her.value())
                .query(Integer.class)
                .single();
    }

    private JdbcClient db() {
        return JdbcClient.create(databases.owner().dataSource());
    }

    /** Her rows as they were when it was made. */
    private final class Backup {

        private final byte[] sealed = db().sql("select sealed from participants.participant where id = :her")
                .param("her", her.value())
                .query(byte[].class)
                .single();
        private final byte[] wrapped = db().sql(
                        "select wrapped from participants.person_key where participant_id = :her")
                .param("her", her.value())
                .query(byte[].class)
                .single();

        void restore() {
            db().sql("update participants.participant set sealed = :sealed, erased_at = null where id = :her")
                    .param("sealed", sealed)
                    .param("her", her.value())
                    .update();
            db().sql("insert into participants.person_key (participant_id, wrapped) values (:her, :wrapped)")
                    .param("wrapped", wrapped)
                    .param("her", her.value())
                    .update();
        }
    }
}
