package org.oportunidad.learning.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.learning.course.Course;
import org.oportunidad.platform.Ids;

/**
 * One thing that a woman did or that was decided of what she did, in codes and numbers only.
 *
 * @param id of the statement that it becomes
 */
public record Fact(UUID id, UUID participantId, String what) {

    /** Begins a fact about a unit; what it needs besides is added by {@link Words#and}. */
    public static Words of(FactKind kind, Course course, String unit, Instant at) {
        return of(kind, course.code(), course.version(), unit, at);
    }

    public static Words of(FactKind kind, String course, String version, String unit, Instant at) {
        return new Words(kind, at).and("course", course).and("version", version).and("unit", unit);
    }

    /** Begins a fact about a whole course. */
    public static Words of(FactKind kind, String course, Instant at) {
        return new Words(kind, at).and("course", course);
    }

    /** The clock of the log: milliseconds. */
    public static Instant moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What a fact says, word by word. */
    public static final class Words {

        private final Map<String, String> values = new LinkedHashMap<>();

        private Words(FactKind kind, Instant at) {
            and("fact", kind.name());
            and("at", Long.toString(at.toEpochMilli()));
        }

        public Words and(String name, String value) {
            values.put(name, value);
            return this;
        }

        public Words and(String name, long value) {
            return and(name, Long.toString(value));
        }

        public Words and(String name, boolean value) {
            return and(name, value ? "1" : "0");
        }

        /** As it is kept. */
        public String written() {
            return FlatJson.write(values);
        }

        public Fact by(UUID participantId) {
            return new Fact(Ids.next(), participantId, written());
        }
    }
}
