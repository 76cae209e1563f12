package org.oportunidad.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.platform.text.Language;

/** The texts that may leave the house: how they read, whether the channel lets them go, and one as a test to oneself. */
public interface MessageTexts {

    /** How it reads on a phone. */
    record Written(String body, String discreet) {}

    Written written(Language language, String template, Map<String, String> values);

    /** The first word that no message may have, in any of the languages; empty when there is none. */
    String sensitiveWord(String typed);

    /**
     * The first of these languages in which a channel stopped the text since then, and the channel’s reason as a code.
     */
    Optional<Halt> halted(String template, Collection<String> languages, Instant since);

    /** A text that a channel does not carry now. */
    record Halt(String language, String reason) {}

    /** The channels on which a test may go out here. */
    Set<Channel> forTests();

    /**
     * Sends the text to an address of whoever asks, marked as a test and counted apart; the address is not kept. The same id
     * a second time sends nothing.
     */
    void test(UUID id, UUID by, String byRole, Test test);

    /** What the channel said to that test of hers: a code, empty when it took it; nothing for a test of somebody else. */
    Optional<String> outcome(UUID id, UUID by);

    /** What goes where as a test. */
    record Test(
            String template,
            Map<String, String> values,
            Language language,
            boolean discreet,
            Channel channel,
            String address) {

        public Test {
            values = Map.copyOf(values);
        }

        /** Says nothing, so that no log can. */
        @Override
        public String toString() {
            return "Test[" + template + "]";
        }
    }
}
