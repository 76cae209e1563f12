package org.oportunidad.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oportunidad.consistency.Sources.Source;

/** Templates carry no text of their own, no script, no style, and each is used. */
class TemplatesTests {

    private static final List<Source> TEMPLATES = Sources.ending(".jte");

    private static final Pattern ATTRIBUTE_TEXT =
            Pattern.compile("\\b(?:alt|title|placeholder|aria-label)=\"([^\"$]*\\p{L}[^\"$]*)\"");

    @Test
    void noTemplateHasTextOfItsOwn() {
        var literal = new ArrayList<String>();
        for (var template : TEMPLATES) {
            for (var line : visible(template.text()).lines().toList()) {
                if (Pattern.compile("\\p{L}{2,}").matcher(line).find()) {
                    literal.add(template.path() + ": " + line.strip());
                }
            }
            ATTRIBUTE_TEXT
                    .matcher(template.text())
                    .results()
                    .forEach(r -> literal.add(template.path() + ": " + r.group()));
        }
        assertThat(literal).isEmpty();
    }

    @Test
    void noTemplateHasInlineScriptsHandlersOrStyles() {
        var forbidden = Pattern.compile("(?i)\\son[a-z]+=\"|\\sstyle=|<style|javascript:|hx-on|\\$unsafe\\{");
        var found = TEMPLATES.stream()
                .filter(t -> !t.path().startsWith("platform/"))
                .flatMap(t -> t.text()
                        .lines()
                        .filter(l -> forbidden.matcher(l).find())
                        .map(l -> t.path() + ": " + l.strip()))
                .filter(l -> !l.contains("-- rendered from a checked source"))
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void everyTemplateIsUsed() {
        var code = Sources.ending(".java", ".jte").stream().map(Source::text).collect(Collectors.joining("\n"));
        var unused = TEMPLATES.stream()
                .map(t -> t.path().replace(".jte", ""))
                .filter(name -> !code.contains("\"" + name + "\"")
                        && !code.contains("@template." + name.replace('/', '.') + "("))
                .toList();
        assertThat(unused).isEmpty();
    }

    /** What remains of a template when code, tags and expressions are taken away. */
    private static String visible(String template) {
        var text = template.replaceAll("(?s)<%--.*?--%>", "");
        text = text.replaceAll("(?m)^\\s*@(?:import|param).*$", "");
        text = text.replaceAll("(?s)!\\{.*?}(?=\\s)", "");
        text = withoutCalls(text);
        text = text.replaceAll("(?s)<(?:script|svg)\\b.*?</(?:script|svg)>", "");
        text = text.replaceAll("(?s)<[^>]*>", "");
        return text.replaceAll("&\\w+;", "");
    }

    /** Drops ${…}, $unsafe{…} and the heads of @if, @for, @template, with balanced brackets; keeps @`…` content. */
    private static String withoutCalls(String text) {
        var out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith("${", i) || text.startsWith("$unsafe{", i)) {
                i = end(text, text.indexOf('{', i), '{', '}');
            } else if (text.charAt(i) == '@' && text.startsWith("@template", i)) {
                int open = text.indexOf('(', i);
                int close = end(text, open, '(', ')');
                var arguments = text.substring(open + 1, Math.max(open + 1, close - 1));
                Pattern.compile("(?s)@`(.*)`")
                        .matcher(arguments)
                        .results()
                        .map(r -> r.group(1).replaceAll("`\\s*,[^`@]*@`", " "))
                        .forEach(content -> out.append(withoutCalls(content)));
                i = close;
            } else if (text.charAt(i) == '@' && text.substring(i).matches("(?s)@(if|elseif|for)\\b.*")) {
                i = end(text, text.indexOf('(', i), '(', ')');
            } else if (text.charAt(i) == '@' && text.substring(i).matches("(?s)@(else|endif|endfor|raw|endraw)\\b.*")) {
                i += 1;
                while (i < text.length() && Character.isLetter(text.charAt(i))) {
                    i++;
                }
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private static int end(String text, int open, char opening, char closing) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == opening) {
                depth++;
            } else if (!quoted && c == closing && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }
}
