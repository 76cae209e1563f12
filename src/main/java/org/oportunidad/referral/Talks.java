package org.oportunidad.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.oportunidad.identity.AccountId;

/** Makes what the pages make, for the demonstration; tells nobody anything. */
public interface Talks {

    /** Names somebody of the staff who was trained to hear requests. */
    void train(AccountId by, AccountId who, LocalDate trainedOn);

    /** A woman asks to talk with somebody. */
    void ask(UUID participantId, String language, String words);

    /** The focal point takes the request that this woman has open, and reaches her or tries to. */
    void takeAndTry(AccountId who, UUID participantId, boolean reached, String note);
}
