package org.oportunidad.messaging.mailbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.delivery.Fact;
import org.oportunidad.messaging.outbox.Outcomes;
import org.oportunidad.messaging.sender.From;
import org.oportunidad.messaging.sender.Heard;
import org.oportunidad.messaging.sender.Listening;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a mail in the conversation of its sender, once; a report of a letter that did not arrive goes to its message. */
@Component
class MailIntake {

    private final Listening listening;
    private final Outcomes outcomes;
    private final Clock clock;

    MailIntake(Listening listening, Outcomes outcomes, Clock clock) {
        this.listening = listening;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Transactional
    public void take(IncomingMail mail) {
        if (mail.machine()) {
            mail.bounced()
                    .ifPresent(delivery -> outcomes.told(
                            new Fact(delivery, Fact.Kind.FAILED, clock.instant(), "BOUNCED", null, false)));
            return;
        }
        var from = new From(Channel.EMAIL, mail.address(), null, name(mail));
        if (!listening.knows(from, mail.id())) {
            listening.heard(from, words(mail), mail.at());
        }
    }

    /** What a person sees who says which woman it is. */
    private static String name(IncomingMail mail) {
        return mail.name() == null ? mail.address() : mail.name() + " <" + mail.address() + ">";
    }

    private static List<Heard> words(IncomingMail mail) {
        var answers = Optional.of(mail.answers())
                .filter(all -> !all.isEmpty())
                .map(List::getFirst)
                .orElse(null);
        var words = new ArrayList<Heard>();
        if (!mail.words().isBlank() || mail.enclosed().isEmpty()) {
            words.add(new Heard(Heard.Kind.TEXT, mail.words(), mail.id(), null, answers));
        }
        mail.enclosed()
                .forEach(file -> words.add(
                        new Heard(file.kind(), "", mail.id(), file.medium(), words.isEmpty() ? answers : null)));
        return words;
    }
}
