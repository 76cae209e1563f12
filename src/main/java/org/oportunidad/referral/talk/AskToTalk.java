package org.oportunidad.referral.talk;

import java.time.Clock;
import java.util.UUID;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Country;
import org.oportunidad.referral.talk.TalkTable.Standing;
import org.springframework.stereotype.Component;

/**
 * Keeps that she wants to talk, once, until when somebody contacts her, and that she changed her mind. The id is the key of her
 * form, so that a repeat is recognised in the sealed schema alone.
 */
@Component
public class AskToTalk {

    /** Nobody who needs somebody asks more often; whoever does is sent to the lines that answer at once. */
    private static final int MOST_A_DAY = 8;

    private static final byte[] DESTROYED = {};

    private final TalkTable table;
    private final Country country;
    private final Clock clock;

    AskToTalk(TalkTable table, Country country, Clock clock) {
        this.table = table;
        this.country = country;
        this.clock = clock;
    }

    Standing standing(UUID participant) {
        return table.of(participant);
    }

    /** Without problems when it is kept, now or by an earlier tap. */
    Problems ask(UUID participant, String language, UUID key, Wish wish) {
        var problems = wish.problems();
        if (problems.any()) {
            return problems;
        }
        if (!table.of(participant).anybody()) {
            return problems.add("", "referral.talk.nobody");
        }
        var now = clock.instant();
        var due = DueTime.of(country).after(now, country.parameter("talk-hours"));
        if (!table.insert(key, Ids.handle(), participant, language, wish, now, due, MOST_A_DAY)
                && !table.of(participant).isOpen()) {
            problems.add("", "referral.talk.tooOften");
        }
        return problems;
    }

    /** As {@link #ask}, for the demonstration. */
    public void askInWords(UUID participant, String language, String words) {
        ask(participant, language, Ids.at(clock.instant()), new Wish(words, Wish.Way.USUAL, "", ""));
    }

    void withdraw(UUID participant) {
        table.withdraw(participant, DESTROYED, clock.instant());
    }
}
