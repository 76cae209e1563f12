package org.oportunidad.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Asking once and losing nothing: opens a response, shows and saves it page by page, and closes it.
 *
 * <p>The caller decides who may see a response: it keeps the {@link ResponseId} in its own rows, which it reads through
 * the viewer, and never takes one from a URL unchecked. An unknown response or
 * page is a {@link org.oportunidad.platform.errors.NotFound}.
 */
public interface Forms {

    /** The version that a response opened now is bound to. */
    InstrumentVersion current(String code);

    /** Opens a response under the id that the client made; opening it again gives the same response. */
    ResponseId open(ResponseId clientMade, String code, UUID participantId);

    /** The response in hand of this instrument for this woman, if she has begun one; the newest first. */
    List<ResponseId> of(UUID participantId, String code);

    /** One page with what she has answered so far; page 0 is the first that still needs her. Pages count from 1. */
    FormPage page(ResponseId response, int page, Locale locale);

    /**
     * Saves one page. What she typed is keyed by question name; keys of other pages are ignored. Saving the same page
     * again replaces it, so a retry has no further effect.
     */
    SaveResult save(ResponseId response, int page, Map<String, List<String>> typed, Locale locale);

    /**
     * Relevant coded answers and calculations by question name, several choices separated by blanks. Personal facts and
     * free text are not among them.
     */
    Map<String, String> answers(ResponseId response);

    /** Closes the response if every relevant question keeps its rules; closing it again gives the same result. */
    CompleteResult complete(ResponseId response);

    /**
     * Records whole responses in bulk (imports, sample people) under the same rules as a page; the first that breaks one
     * is an {@link IllegalArgumentException} and nothing is kept. Personal facts in them are checked but not stored: the
     * caller hands those to participants itself. Recording an id again has no effect.
     */
    void recordAll(List<FinishedResponse> responses);

    /** The words of a coded value in a language, as the version in force shows it; the code itself if it has none. */
    String words(String code, String question, String value, Locale locale);
}
