package org.oportunidad.messaging.templates;

import java.util.List;
import org.oportunidad.platform.text.Language;

/** One text as it looks on a phone. */
record TemplatePage(String subject, List<Preview> previews) {

    /** In one language: for who wants no discretion, and for who does. */
    record Preview(Language language, String body, String discreet) {}
}
