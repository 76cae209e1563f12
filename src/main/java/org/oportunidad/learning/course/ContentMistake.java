package org.oportunidad.learning.course;

/** What is wrong in the files of a course: which file, which part of it, and a code that pages have words for. */
public final class ContentMistake extends IllegalStateException {

    private final String file;
    private final String part;
    private final Code code;

    /** Each has words under {@code learning.mistake.CODE}. */
    public enum Code {
        MISSING("is missing"),
        UNREADABLE("cannot be read"),
        EMPTY("says nothing where words are needed"),
        NO_UNITS("has no unit or language"),
        QUESTION_PER_IDEA("as many questions as ideas are needed"),
        SAME_CODE("two parts have the same code"),
        CODES("the ids are short codes, each once"),
        ONE_RIGHT("exactly one option is right"),
        SOME_RIGHT("some options are right and some are not"),
        TRUE_FALSE("the options are true and false"),
        KIND("there is no such kind"),
        TARGET("there is no such target"),
        PARTS("there are two to eight parts"),
        NUMBER("is no number"),
        GAP("the text has a gap, written as ___"),
        ACCEPTS("every gap accepts something"),
        QUIZ("a quiz picks some of its questions, each with a code of its own"),
        POLL("a poll has two to six answers, each with a code of its own"),
        CRITERIA("a task has one to six criteria"),
        WAYS("a task is sent as text, photo, voice or document"),
        MEDIUM("there is no such picture, voice or document"),
        DIFFERS("differs between languages");

        private final String english;

        Code(String english) {
            this.english = english;
        }
    }

    ContentMistake(String file, String part, Code code) {
        super(file + (part.isEmpty() ? "" : " " + part) + ": " + code.english);
        this.file = file;
        this.part = part;
        this.code = code;
    }

    public String file() {
        return file;
    }

    /** File and part, as a page shows it. */
    public String place() {
        return part.isEmpty() ? file : file + " " + part;
    }

    /** A code of a question, or what else names the part; may be empty. */
    public String part() {
        return part;
    }

    /** Message key of what is wrong. */
    public String textKey() {
        return "learning.mistake."
                + code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
