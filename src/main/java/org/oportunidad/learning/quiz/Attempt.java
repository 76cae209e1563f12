package org.oportunidad.learning.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.Quiz;

/**
 * One attempt.
 *
 * @param seconds how long she was at it until {@code lastAt}
 */
record Attempt(
        UUID id,
        String course,
        String version,
        String unit,
        int number,
        List<String> questions,
        Map<String, String> answers,
        int rights,
        int seconds,
        Instant lastAt,
        @Nullable Instant finishedAt) {

    /** Whoever does nothing for longer is away: the clock waits for her. */
    private static final Duration AWAY = Duration.ofMinutes(3);

    boolean open() {
        return finishedAt == null;
    }

    /** The next question without an answer. */
    Optional<String> next() {
        return questions.stream().filter(code -> !answers.containsKey(code)).findFirst();
    }

    /** Seconds at it until now, without the time she was away. */
    int secondsUntil(Instant now) {
        long since = Math.clamp(Duration.between(lastAt, now).toSeconds(), 0, AWAY.toSeconds());
        return (int) Math.min(Integer.MAX_VALUE, seconds + since);
    }

    boolean overtime(Quiz quiz, Instant now) {
        return quiz.minutes() > 0 && secondsUntil(now) > quiz.minutes() * 60;
    }

    /** False once the questions it was drawn from are no longer there. */
    boolean fits(Quiz quiz) {
        return questions.stream().allMatch(code -> quiz.question(code).isPresent());
    }

    /** Share of right answers, 0 to 1. */
    double share() {
        return (double) rights / questions.size();
    }

    /** The share that counts of those that are finished; empty where none is. */
    static Optional<Double> counted(List<Attempt> attempts, Quiz.Counting counts) {
        var finished = attempts.stream().filter(attempt -> !attempt.open()).toList();
        if (finished.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (counts) {
                    case BEST ->
                        finished.stream().mapToDouble(Attempt::share).max().orElseThrow();
                    case LAST -> finished.getLast().share();
                    case AVERAGE ->
                        finished.stream().mapToDouble(Attempt::share).average().orElseThrow();
                });
    }
}
