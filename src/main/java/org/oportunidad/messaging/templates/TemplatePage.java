package org.oportunidad.messaging.templates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.TestForm;
import org.oportunidad.messaging.templates.TemplateFiguresTable.Failure;
import org.oportunidad.messaging.templates.TemplateFiguresTable.Figures;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.Language;

/**
 * One text as it looks on a phone, how it fared, and a test of it.
 *
 * @param figures by language, those in which it went
 * @param tests how often it went as a test
 * @param channels by which a test may go
 * @param typed what was typed for the words that change
 * @param said what the channel said to the test of this moment; null when there is none
 */
record TemplatePage(
        String path,
        String subject,
        List<Preview> previews,
        Map<Language, Figures> figures,
        List<Failure> failures,
        int tests,
        List<String> channels,
        List<String> variables,
        TestForm form,
        Map<String, String> typed,
        @Nullable String said,
        Problems problems) {

    /** In one language: for who wants no discretion, and for who does. */
    record Preview(Language language, String body, String discreet) {}

    static String language(String code) {
        return Optional.of(code).flatMap(Language::of).map(Language::ownName).orElse(code);
    }
}
