package org.oportunidad.forms;

/** What became of a page that was sent. */
public sealed interface SaveResult {

    /** Kept. {@code next} is the following page that concerns her, 0 when this was the last. */
    record Saved(int next) implements SaveResult {}

    /** Not kept; the page again, with what she typed and what is wrong beside each field. */
    record Invalid(FormPage page) implements SaveResult {}

    /** The response was closed before; nothing was changed. */
    record Closed() implements SaveResult {}
}
