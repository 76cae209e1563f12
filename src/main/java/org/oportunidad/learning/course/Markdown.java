package org.oportunidad.learning.course;

import java.text.Bidi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns the text of lessons into HTML; what could load or run anything from elsewhere stays words. Sums are written as code and are set from left to right in every language; a
 * quoted block is something to do in her notebook.
 */
final class Markdown {

    private static final Pattern PRICE = Pattern.compile("\\$\\d[\\d.]*\\d");
    private static final Parser PARSER = Parser.builder().build();
    private static final List<String> SCHEMES = List.of("http", "https", "mailto", "tel");
    private static final PlacedMedia NO_MEDIA = new PlacedMedia("", Map.of());
    private static final HtmlRenderer RENDERER = renderer(NO_MEDIA);

    private Markdown() {}

    /** A block of text; prices in languages from right to left are isolated, else their sign would change sides. */
    static Html html(String text) {
        return new Html(RENDERER.render(PARSER.parse(text)).strip());
    }

    /** The same with pictures, voices and documents, which are loaded when she taps them. */
    static Html html(String text, PlacedMedia media) {
        return new Html(renderer(media).render(PARSER.parse(text)).strip());
    }

    private static HtmlRenderer renderer(PlacedMedia media) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(SCHEMES))
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Paragraph
                            && node.getFirstChild() instanceof Code code
                            && code.getNext() == null) {
                        attributes.put("class", "sum");
                    }
                })
                .nodeRendererFactory(context -> new Sums(context, media))
                .build();
    }

    /** One line, without the paragraph around it. */
    static Html inline(String text) {
        var html = html(text).value();
        boolean oneParagraph = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
        return new Html(oneParagraph ? html.substring(3, html.length() - 4) : html);
    }

    /** Draws sums, prices among right-to-left letters, and the notebook. */
    private record Sums(HtmlNodeRendererContext context, PlacedMedia media) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Code.class, Text.class, BlockQuote.class, Image.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Code code -> isolated(code.getLiteral());
                case Text text -> words(text.getLiteral());
                case Image image -> medium(image);
                default -> notebook(node);
            }
        }

        /** Its words and its weight first; a picture of elsewhere is its words only. */
        private void medium(Image image) {
            var words = new StringBuilder();
            image.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    words.append(text.getLiteral());
                }
            });
            var medium = media.at(image.getDestination());
            if (medium == null) {
                context.getWriter().text(words.toString());
                return;
            }
            var html = context.getWriter();
            html.tag("a", MediumLink.attributes(medium, words.toString()));
            html.raw(MediumLink.icon(medium));
            html.tag("span");
            html.text(words.isEmpty() ? medium.name() : words.toString());
            html.tag("/span");
            html.tag("bdi", Map.of("dir", "ltr"));
            html.text(medium.kilobytes() + "\u00A0KB");
            html.tag("/bdi");
            html.tag("/a");
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
