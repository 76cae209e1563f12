package org.oportunidad.learning.course;

import java.text.Bidi;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns the text of lessons into HTML. Sums are written as code and are set from left to right in every language; a
 * quoted block is something to do in her notebook.
 */
final class Markdown {

    private static final Pattern PRICE = Pattern.compile("\\$\\d[\\d.]*\\d");
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Paragraph && node.getFirstChild() instanceof Code code && code.getNext() == null) {
                    attributes.put("class", "sum");
                }
            })
            .nodeRendererFactory(Sums::new)
            .build();

    private Markdown() {}

    /** A block of text; prices in languages from right to left are isolated, else their sign would change sides. */
    static Html html(String text) {
        return new Html(RENDERER.render(PARSER.parse(text)).strip());
    }

    /** One line, without the paragraph around it. */
    static Html inline(String text) {
        var html = html(text).value();
        boolean oneParagraph = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
        return new Html(oneParagraph ? html.substring(3, html.length() - 4) : html);
    }

    /** Draws sums, prices among right-to-left letters, and the notebook. */
    private record Sums(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Code.class, Text.class, BlockQuote.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Code code -> isolated(code.getLiteral());
                case Text text -> words(text.getLiteral());
                default -> notebook(node);
            }
        }

        private void words(String text) {
            int from = 0;
            if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
                var prices = PRICE.matcher(text);
                for (; prices.find(); from = prices.end()) {
                    context.getWriter().text(text.substring(from, prices.start()));
                    isolated(prices.group());
                }
            }
            context.getWriter().text(text.substring(from));
        }

        private void isolated(String sum) {
            context.getWriter().tag("bdi", Map.of("dir", "ltr"));
            context.getWriter().text(sum);
            context.getWriter().tag("/bdi");
        }

        private void notebook(Node node) {
            var html = context.getWriter();
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
