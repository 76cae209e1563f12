package org.oportunidad.learning.course;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns the text of lessons into HTML. Sums are written as code and are set from left to right in every language; a
 * quoted block is something to do in her notebook.
 */
final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Paragraph && node.getFirstChild() instanceof Code code && code.getNext() == null) {
                    attributes.put("class", "number");
                }
            })
            .nodeRendererFactory(Sums::new)
            .build();

    private Markdown() {}

    static String html(String text) {
        return RENDERER.render(PARSER.parse(text)).strip();
    }

    /** One line, without the paragraph around it. */
    static String inline(String text) {
        var html = html(text);
        return html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0
                ? html.substring(3, html.length() - 4)
                : html;
    }

    /** Draws sums and the notebook. */
    private record Sums(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Code.class, BlockQuote.class);
        }

        @Override
        public void render(Node node) {
            var html = context.getWriter();
            if (node instanceof Code code) {
                html.tag("bdi", Map.of("dir", "ltr"));
                html.text(code.getLiteral());
                html.tag("/bdi");
            } else {
                html.line();
                html.tag("aside", Map.of("class", "card card--wash"));
                for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                    context.render(child);
                }
                html.tag("/aside");
                html.line();
            }
        }
    }
}
