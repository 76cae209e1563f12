package org.oportunidad.participants.mydata;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.consent.ConsentDecision;

/** What she sees of what is kept about her. */
public record MyDataPage(
        PersonalDetails details,
        @Nullable String phone,
        String place,
        String documentName,
        String documentNumber,
        String phoneKey,
        String channelKey,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        List<Agreement> pending,
        List<Agreement> agreements,
        List<Look> looks) {

    /** One purpose and how it stands. */
    public record Agreement(
            ConsentPurpose purpose,
            @Nullable ConsentDecision decision,
            @Nullable Instant at) {

        public boolean given() {
            return decision == ConsentDecision.GIVEN;
        }
    }

    /**
     * Somebody looked at or changed her record.
     *
     * @param who name of staff, or empty when it was the program itself
     */
    public record Look(String who, @Nullable String roleKey, String whatKey, Instant at) {}

    @Override
    public String toString() {
        return "MyDataPage[]";
    }
}
