package org.oportunidad.audit.seal;

/** One way in which a batch is not as it was sealed. */
public record Finding(long batch, Kind kind) {

    /** What is wrong with it. */
    public enum Kind {
        LINE_UNREADABLE("its line in the roots file cannot be read"),
        SIGNATURE_WRONG("it was not signed with the key of the keys folder"),
        CHAIN_BROKEN("it does not follow the batch before it"),
        NOT_IN_DATABASE("the database has lost it"),
        NOT_IN_FILE("the roots file does not know it"),
        DIFFERS_FROM_FILE("the database tells it otherwise than the roots file"),
        EVENTS_MISSING("an event was deleted from it or added to it"),
        ROOT_DIFFERS("an event in it was changed or moved");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
