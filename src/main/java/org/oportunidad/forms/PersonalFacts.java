package org.oportunidad.forms;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where answers live that say who she is: names, birth date, contact, consents. Forms asks for them and never stores
 * them; the module that keeps her record implements this.
 */
public interface PersonalFacts {

    /**
     * Keeps the facts of one page, by question name, dates in ISO form; an empty value clears the fact. Called again
     * with the same facts it changes nothing.
     *
     * @return message keys by question name for facts that cannot be so (a phone number that does not exist); if any
     *     is refused none is kept
     */
    Map<String, String> save(UUID participantId, Map<String, String> facts);

    /** All facts known about her, by question name; unknown ones are left out. */
    Map<String, String> load(UUID participantId);

    /** Her yes or no to each purpose that she answered on the page. Same answers again change nothing. */
    void consents(UUID participantId, List<ConsentAnswer> answers);

    /**
     * Her answer to one consent.
     *
     * @param purpose code of the purpose, such as {@code SERVICE}
     * @param textVersion the text she read: instrument, version and question
     * @param language the language she read it in
     */
    record ConsentAnswer(String purpose, boolean given, String textVersion, String language) {}
}
