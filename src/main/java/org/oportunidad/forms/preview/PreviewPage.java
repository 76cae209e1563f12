package org.oportunidad.forms.preview;

import java.util.List;
import org.oportunidad.forms.FormPage;
import org.oportunidad.platform.component.Chip;
import org.oportunidad.platform.text.Language;

/** One version of an instrument as a woman would read it in a language. */
public record PreviewPage(
        String code, int version, String title, Language language, List<Chip> languages, List<FormPage> pages) {}
