package org.oportunidad.forms.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the sheets of an XLSForm as the XForm that pyxform would make of them, for JavaRosa to read. */
final class XForm {

    private final Sheets sheets;
    private final List<String> languages;
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Map<String, Map<?, ?>> itext = new LinkedHashMap<>();
    private String openGroup = "";

    private XForm(Sheets sheets) {
        this.sheets = sheets;
        this.languages =
                List.of(String.valueOf(sheets.settings().get("languages")).split(" "));
        var group = "";
        for (var row : sheets.survey()) {
            switch (cell(row, "type")) {
                case "begin_group" -> {
                    group = "/" + cell(row, "name");
                    paths.put(cell(row, "name"), "/data" + group);
                }
                case "end_group" -> group = "";
                default -> paths.put(cell(row, "name"), "/data" + group + "/" + cell(row, "name"));
            }
        }
    }

    static String of(Sheets sheets) {
        return new XForm(sheets).write();
    }

    /** Path of each question inside the instance. */
    static Map<String, String> paths(Sheets sheets) {
        return new XForm(sheets).paths;
    }

    private String write() {
        var instance = new StringBuilder();
        var binds = new StringBuilder();
        var body = new StringBuilder();
        for (var row : sheets.survey()) {
            var type = cell(row, "type");
            var name = cell(row, "name");
            if (type.equals("end_group")) {
                body.append("</group>");
                instance.append("</").append(openGroup).append('>');
                continue;
            }
            bind(row, binds);
            if (type.equals("begin_group")) {
                openGroup = name;
                instance.append('<').append(name).append('>');
                body.append("<group ref=\"").append(path(name)).append("\">").append(label(row, path(name)));
            } else {
                instance.append('<').append(name).append("/>");
                control(row, body);
            }
        }
        return """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                    xmlns:jr="http://openrosa.org/javarosa" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
                <h:head><h:title>%s</h:title><model>%s<instance><data id="%s" version="%s">%s</data></instance>%s</model></h:head>
                <h:body>%s</h:body></h:html>
                """.formatted(
                        cell(sheets.settings(), "form_id"),
                        translations(),
                        cell(sheets.settings(), "form_id"),
                        cell(sheets.settings(), "version"),
                        instance,
                        binds,
                        body);
    }

    private void bind(Map<?, ?> row, StringBuilder binds) {
        var type = cell(row, "type");
        binds.append("<bind nodeset=\"").append(path(cell(row, "name"))).append('"');
        if (!type.equals("begin_group")) {
            binds.append(" type=\"").append(dataType(type)).append('"');
        }
        attribute(binds, "relevant", cell(row, "relevant"));
        attribute(binds, "constraint", cell(row, "constraint"));
        attribute(binds, "calculate", cell(row, "calculation"));
        var required = cell(row, "required");
        attribute(binds, "required", required.equals("yes") ? "true()" : required);
        binds.append("/>");
    }

    private void attribute(StringBuilder binds, String name, String expression) {
        if (!expression.isEmpty()) {
            binds.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(escaped(withPaths(expression)))
                    .append('"');
        }
    }

    private String withPaths(String expression) {
        var result = expression;
        for (var path : paths.entrySet()) {
            result = result.replace("${" + path.getKey() + "}", path.getValue());
        }
        return result;
    }

    private static String dataType(String type) {
        return switch (kind(type)) {
            case "integer" -> "int";
            case "decimal" -> "decimal";
            case "date" -> "date";
            case "select_one" -> "select1";
            case "select_multiple" -> "select";
            default -> "string";
        };
    }

    private void control(Map<?, ?> row, StringBuilder body) {
        var type = cell(row, "type");
        var path = path(cell(row, "name"));
        var element = switch (kind(type)) {
            case "select_one" -> "select1";
            case "select_multiple" -> "select";
            case "calculate", "hidden" -> "";
            default -> "input";
        };
        if (element.isEmpty()) {
            return;
        }
        body.append('<')
                .append(element)
                .append(" ref=\"")
                .append(path)
                .append("\">")
                .append(label(row, path));
        if (element.startsWith("select")) {
            for (var choice : sheets.choices().getOrDefault(type.substring(type.indexOf(' ') + 1), List.of())) {
                body.append("<item>")
                        .append(label(choice, path + "/" + cell(choice, "name")))
                        .append("<value>")
                        .append(cell(choice, "name"))
                        .append("</value></item>");
            }
        }
        body.append("</").append(element).append('>');
    }

    private String label(Map<?, ?> row, String id) {
        if (row.get("label") instanceof Map<?, ?> words) {
            itext.put(id, words);
            return "<label ref=\"jr:itext('" + id + ":label')\"/>";
        }
        return "";
    }

    private String translations() {
        if (itext.isEmpty()) {
            return "";
        }
        var texts = new StringBuilder("<itext>");
        for (var language : languages) {
            texts.append("<translation lang=\"").append(language).append("\">");
            itext.forEach((id, words) -> texts.append("<text id=\"")
                    .append(id)
                    .append(":label\"><value>")
                    .append(escaped(String.valueOf(words.get(language))))
                    .append("</value></text>"));
            texts.append("</translation>");
        }
        return texts.append("</itext>").toString();
    }

    private String path(String name) {
        return Objects.requireNonNull(paths.get(name), name);
    }

    private static String kind(String type) {
        return type.replaceFirst(" .*", "");
    }

    private static String cell(Map<?, ?> row, String column) {
        return row.get(column) instanceof String text ? text : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
