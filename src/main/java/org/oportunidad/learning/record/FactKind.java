package org.oportunidad.learning.record;

/** What can be learned and how the log says it: the verb by its IRI and in a word, and what it is said of. */
public enum FactKind {
    /** She opened a unit. */
    VIEWED("http://adlnet.gov/expapi/verbs/experienced", "experienced", Thing.UNIT),
    ANSWERED("http://adlnet.gov/expapi/verbs/answered", "answered", Thing.QUESTION),
    /** Nothing of the unit is left. */
    COMPLETED("http://adlnet.gov/expapi/verbs/completed", "completed", Thing.UNIT),
    /** A unit that was studied elsewhere and is taken over with its answers: whole, or a part of it. */
    STUDIED("http://adlnet.gov/expapi/verbs/completed", "completed", Thing.UNIT),
    STUDIED_PARTLY("http://adlnet.gov/expapi/verbs/progressed", "progressed", Thing.UNIT),
    /** How a unit and an attempt stood when the log began. */
    UNIT_STOOD("http://adlnet.gov/expapi/verbs/progressed", "progressed", Thing.UNIT),
    ATTEMPT_STOOD("http://adlnet.gov/expapi/verbs/progressed", "progressed", Thing.QUIZ),
    ATTEMPT_BEGUN("http://adlnet.gov/expapi/verbs/attempted", "attempted", Thing.QUIZ),
    ATTEMPT_ANSWERED("http://adlnet.gov/expapi/verbs/answered", "answered", Thing.QUIZ_QUESTION),
    /** With its last question or with its time. */
    ATTEMPT_ENDED("http://adlnet.gov/expapi/verbs/completed", "completed", Thing.QUIZ),
    /** Taken away because its questions are no longer there. */
    ATTEMPT_DROPPED("https://w3id.org/xapi/adl/verbs/abandoned", "abandoned", Thing.QUIZ),
    TASK_SENT("http://activitystrea.ms/schema/1.0/submit", "submitted", Thing.TASK),
    TASK_PASSED("http://adlnet.gov/expapi/verbs/passed", "passed", Thing.TASK),
    /** Another version was asked for. */
    TASK_RETURNED("http://adlnet.gov/expapi/verbs/scored", "scored", Thing.TASK),
    RECOGNITION_ASKED("http://activitystrea.ms/schema/1.0/request", "requested", Thing.COURSE),
    RECOGNITION_GRANTED("https://w3id.org/xapi/adl/verbs/waived", "waived", Thing.COURSE),
    RECOGNITION_DECLINED("http://www.tincanapi.co.uk/verbs/evaluated", "evaluated", Thing.COURSE),
    RECOGNITION_TAKEN_BACK("http://activitystrea.ms/schema/1.0/cancel", "cancelled", Thing.COURSE),
    RECOGNITION_WITHDRAWN("http://activitystrea.ms/schema/1.0/retract", "retracted", Thing.COURSE);

    private final String verb;
    private final String word;
    private final Thing thing;

    FactKind(String verb, String word, Thing thing) {
        this.verb = verb;
        this.word = word;
        this.thing = thing;
    }

    String verb() {
        return verb;
    }

    String word() {
        return word;
    }

    /** Whether it is about a whole course. */
    public boolean isOfCourse() {
        return thing == Thing.COURSE;
    }

    Thing thing() {
        return thing;
    }

    /** What a fact is about, by its kind of activity and its address under that of the course. */
    enum Thing {
        COURSE("http://adlnet.gov/expapi/activities/course", ""),
        UNIT("http://adlnet.gov/expapi/activities/lesson", ""),
        QUESTION("http://adlnet.gov/expapi/activities/question", "/questions/"),
        QUIZ("http://adlnet.gov/expapi/activities/assessment", "/quiz"),
        QUIZ_QUESTION("http://adlnet.gov/expapi/activities/question", "/quiz/questions/"),
        TASK("http://id.tincanapi.com/activitytype/school-assignment", "/task");

        private final String type;
        private final String path;

        Thing(String type, String path) {
            this.type = type;
            this.path = path;
        }

        String type() {
            return type;
        }

        String path() {
            return path;
        }
    }
}
