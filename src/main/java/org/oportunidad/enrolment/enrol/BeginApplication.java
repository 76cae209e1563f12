package org.oportunidad.enrolment.enrol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.call.Calls;
import org.oportunidad.forms.Forms;
import org.oportunidad.forms.ResponseId;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.Registration;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the draft of an application with the woman’s record and her open ficha. */
@Component
public class BeginApplication {

    private final ApplicationTable table;
    private final Calls calls;
    private final Participants participants;
    private final Forms forms;
    private final Country country;
    private final Clock clock;

    BeginApplication(
            ApplicationTable table, Calls calls, Participants participants, Forms forms, Country country, Clock clock) {
        this.table = table;
        this.calls = calls;
        this.participants = participants;
        this.forms = forms;
        this.country = country;
        this.clock = clock;
    }

    /** How a draft is begun; {@code assistedBy} is the account of the facilitator who fills it in with her. */
    public record Beginning(
            String secretHash,
            String language,
            boolean slowLane,
            @Nullable UUID assistedBy) {}

    /** Begins in the call that is open today; empty when none is. */
    @Transactional
    public Optional<HerApplication> begin(Beginning beginning) {
        var now = clock.instant();
        return calls.takingApplications(LocalDate.ofInstant(now, country.zone()))
                .map(call -> {
                    var participant = Ids.next();
                    var via = beginning.assistedBy() == null ? Registration.Via.SELF : Registration.Via.ASSISTED;
                    participants.open(new Registration(
                            new ParticipantId(participant),
                            PersonalDetails.NOTHING.withLanguage(beginning.language()),
                            via,
                            java.util.Map.of(),
                            null,
                            now));
                    var ficha = forms.open(new ResponseId(Ids.next()), FillForm.FICHA, participant);
                    var id = Ids.next();
                    table.begin(new ApplicationTable.Begun(
                            id,
                            participant,
                            call.id(),
                            ficha.value(),
                            beginning.secretHash(),
                            via.name(),
                            beginning.language(),
                            beginning.assistedBy(),
                            beginning.slowLane(),
                            now));
                    return table.find(id).orElseThrow();
                });
    }
}
