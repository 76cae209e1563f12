package org.oportunidad.forms;

import java.util.Map;

/** What became of the wish to close a response. */
public sealed interface CompleteResult {

    /** Closed, now or before, with the answers as {@link Forms#answers} gives them. */
    record Completed(Map<String, String> answers) implements CompleteResult {}

    /** Still open: {@code page} is the first that needs her. */
    record Missing(int page) implements CompleteResult {}
}
