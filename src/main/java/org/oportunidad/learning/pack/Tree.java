package org.oportunidad.learning.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML of ours as a tree of plain lists, which a phone builds element by element: no markup is ever parsed there. A text is a
 * string; an element is a list of its tag, its attributes if it has any, and what is in it.
 */
final class Tree {

    /** What the reader builds; the same list stands in {@code reader.js}. Anything else is left out with what is in it. */
    static final List<String> TAGS =
            List.of(("aside b bdi blockquote br code div em fieldset h1 h2 h3 h4 hr i input label"
                            + " legend li ol option p select span strong sub sup table tbody td textarea th thead tr ul")
                    .split(" "));

    private Tree() {}

    static List<Object> of(String html) {
        return children(Jsoup.parseBodyFragment(html).body());
    }

    private static List<Object> children(Element parent) {
        var parts = new ArrayList<>();
        for (var node : parent.childNodes()) {
            add(node, parts);
        }
        return parts;
    }

    private static void add(Node node, List<Object> parts) {
        if (node instanceof TextNode text) {
            var words = text.getWholeText().replaceAll("\\s+", " ");
            if (!words.isBlank() || !parts.isEmpty() && !(parts.getLast() instanceof String)) {
                parts.add(words);
            }
        } else if (node instanceof Element element && TAGS.contains(element.normalName())) {
            var part = new ArrayList<>();
            part.add(element.normalName());
            var attributes = new LinkedHashMap<String, String>();
            element.attributes().forEach(one -> attributes.put(one.getKey(), one.getValue()));
            if (!attributes.isEmpty()) {
                part.add(attributes);
            }
            part.addAll(children(element));
            parts.add(part);
        } else if (node instanceof Element link && link.normalName().equals("a")) {
            // what it leads to needs signal; its words tell what is there
            var words = new ArrayList<>();
            words.add("em");
            words.addAll(children(link));
            parts.add(words);
        }
    }
}
