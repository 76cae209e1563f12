package org.oportunidad.learning.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.Lesson;
import org.oportunidad.learning.progress.AnswerTable.Given;
import org.oportunidad.learning.progress.AnswerTable.Studied;
import org.oportunidad.learning.record.Fact;
import org.oportunidad.learning.record.FactKind;

/** A unit that was studied elsewhere is one fact with all its answers; each answer is told by four words. */
public final class StudiedFact {

    /** What stands where she wrote in her own words. */
    private static final String IN_HER_WORDS = "~";

    private StudiedFact() {}

    /** One answer of such a fact; nothing in {@code written} when it was in her own words. */
    public record Answered(
            String question,
            boolean right,
            int place,
            @Nullable String written) {}

    static Fact of(Lesson lesson, Studied row, List<Given> answers) {
        var words = Fact.of(
                        row.finished() ? FactKind.STUDIED : FactKind.STUDIED_PARTLY,
                        row.course(),
                        row.version(),
                        row.unit(),
                        row.from())
                .and("until", row.until().toEpochMilli())
                .and("steps", lesson.steps().size());
        var told = new ArrayList<String>();
        for (var answer : answers) {
            int place = lesson.place(answer.question()).orElseThrow();
            var typed = lesson.steps().get(place).question().typed();
            told.add(answer.question());
            told.add(answer.right() ? "1" : "0");
            told.add(Integer.toString(place + 1));
            told.add(typed ? IN_HER_WORDS : answer.option());
        }
        return words.and("answers", String.join(" ", told)).by(row.participantId());
    }

    /** The answers that such a fact tells. */
    public static List<Answered> answers(Map<String, String> what) {
        var words = what.getOrDefault("answers", "").split(" ", -1);
        var answers = new ArrayList<Answered>();
        for (int at = 0; at + 3 < words.length; at += 4) {
            var written = words[at + 3].equals(IN_HER_WORDS) ? null : words[at + 3];
            answers.add(new Answered(words[at], words[at + 1].equals("1"), Integer.parseInt(words[at + 2]), written));
        }
        return answers;
    }

    /** Answers are spread evenly over the time that the unit took, a minute each where it was not finished; the last one finishes it. */
    public static Instant spread(Instant from, @Nullable Instant finishedAt, int place, int all) {
        var took = finishedAt == null ? Duration.ofMinutes(all) : Duration.between(from, finishedAt);
        return Fact.moment(from.plus(took.multipliedBy(place).dividedBy(all)));
    }
}
