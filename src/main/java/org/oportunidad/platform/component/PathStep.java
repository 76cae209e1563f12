package org.oportunidad.platform.component;

import org.jspecify.annotations.Nullable;

/** One step of a drawn path; the step that is to be done now may carry its button. */
public record PathStep(
        State state,
        String title,
        String note,
        @Nullable String href,
        @Nullable String action) {

    /** Where a step stands: behind her, in front of her, later, or the end of the path. */
    public enum State {
        DONE,
        NOW,
        NEXT,
        GOAL;

        /** The word that the style sheet knows. */
        public String css() {
            return switch (this) {
                case DONE -> "done";
                case NOW -> "now";
                case NEXT -> "next";
                case GOAL -> "goal";
            };
        }
    }

    public static PathStep of(State state, String title, String note) {
        return new PathStep(state, title, note, null, null);
    }

    public PathStep linked(String address) {
        return new PathStep(state, title, note, address, action);
    }

    public PathStep linked(String address, String label) {
        return new PathStep(state, title, note, address, label);
    }
}
