package org.oportunidad.workshops;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.oportunidad.enrolment.CohortId;

/** The way to take over workshops that were planned and held elsewhere. */
public interface WorkshopHistory {

    /** Plans them, in the caller's transaction; the hours on the wall are those of the country's main zone. */
    void planAll(List<Planned> workshops);

    /** Records places, facts and sessions made up for, in statements that do not grow with their number. */
    void attendAll(List<Place> places, List<Attended> attended, List<Recovered> recovered);

    /** A mandatory workshop of a cohort. */
    record Planned(UUID id, CohortId cohort, String title, String about, int minutes, Instant at, List<Slot> sections) {

        public Planned {
            sections = List.copyOf(sections);
        }
    }

    /**
     * A section.
     *
     * @param room link, empty for none
     */
    record Slot(UUID id, int capacity, UUID facilitator, String language, String room, List<Meeting> sessions) {

        public Slot {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * A session; each lasts as long.
     *
     * @param summary what makes up for it, empty while nothing is published
     */
    record Meeting(UUID id, LocalDate day, LocalTime time, int minutes, String summary, List<String> questions) {

        public Meeting {
            questions = List.copyOf(questions);
        }
    }

    /** A woman's place in a section. */
    record Place(UUID participantId, UUID workshop, UUID section, Instant at) {}

    /**
     * How she stood to a session.
     *
     * @param minutes she was there, 0 = absent
     */
    record Attended(UUID participantId, UUID session, int minutes, int of, UUID by, Instant at) {}

    /** She made up for a session, in three answers. */
    record Recovered(UUID participantId, UUID session, List<String> answers, Instant at) {

        public Recovered {
            answers = List.copyOf(answers);
        }
    }
}
