package org.oportunidad.learning.course;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.springframework.web.util.HtmlUtils;

/** HTML made from our own files by {@link Markdown}, written as it is. */
public record Html(String value) implements Content {

    /** The same without its tags. */
    public String plain() {
        return HtmlUtils.htmlUnescape(value.replaceAll("<[^>]*>", "")).strip();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(value);
    }
}
