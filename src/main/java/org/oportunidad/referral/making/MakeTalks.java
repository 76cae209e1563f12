package org.oportunidad.referral.making;

import java.time.LocalDate;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Role;
import org.oportunidad.platform.Ids;
import org.oportunidad.referral.Talks;
import org.oportunidad.referral.desk.FollowRequest;
import org.oportunidad.referral.talk.AskToTalk;
import org.oportunidad.referral.trained.NameFocalPoints;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages do, for whoever makes invented people. */
@Component
class MakeTalks implements Talks {

    private final NameFocalPoints naming;
    private final AskToTalk asking;
    private final FollowRequest follow;

    MakeTalks(NameFocalPoints naming, AskToTalk asking, FollowRequest follow) {
        this.naming = naming;
        this.asking = asking;
        this.follow = follow;
    }

    @Override
    @Transactional
    public void train(AccountId by, AccountId who, LocalDate trainedOn) {
        naming.name(by, Role.ADMINISTRATOR.name(), Ids.next(), who, trainedOn);
    }

    @Override
    public void ask(UUID participantId, String language, String words) {
        asking.askInWords(participantId, language, words);
    }

    @Override
    public void takeAndTry(AccountId who, UUID participantId, boolean reached, String note) {
        follow.takeAndTry(who.value(), participantId, reached, note);
    }
}
