package org.oportunidad.learning.course;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** HTML made from our own files by {@link Markdown}, written as it is. */
public record Html(String value) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(value);
    }
}
