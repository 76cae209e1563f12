package org.oportunidad.learning.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit to read: a few ideas, each with its question.
 *
 * @param kilobytes what the whole lesson costs to load, compressed
 * @param task what she sends of it, where it has one
 * @param quiz what she may try herself with, where it has one
 * @param reflection what she may think about in her own words, where it has something
 * @param poll what the group is asked, where it is
 */
public record Lesson(
        String code,
        String title,
        int minutes,
        int kilobytes,
        List<Step> steps,
        @Nullable Task task,
        @Nullable Quiz quiz,
        @Nullable Html reflection,
        @Nullable Poll poll) {

    /** Position of the first step without an answer, or empty when all have one. */
    public Optional<Integer> firstOpen(Map<String, String> answers) {
        for (int place = 0; place < steps.size(); place++) {
            if (!answers.containsKey(steps.get(place).question().code())) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** Whether it shows more than words. */
    public boolean hasMedia() {
        return steps.stream().anyMatch(step -> step.html().value().contains("href=\"" + MediumLink.PATH));
    }

    /** How many of its questions have an answer. */
    public int answered(Map<String, String> answers) {
        return (int) steps.stream()
                .filter(step -> answers.containsKey(step.question().code()))
                .count();
    }

    /** The step of a question. */
    public Optional<Integer> place(String question) {
        for (int place = 0; place < steps.size(); place++) {
            if (steps.get(place).question().code().equals(question)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}
