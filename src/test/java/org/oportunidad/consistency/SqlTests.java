package org.oportunidad.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oportunidad.consistency.Sources.Source;

/** SQL stays in its schema: a module names its own tables and the views of modules that it may use. */
class SqlTests {

    private static final List<String> MODULES = modules();
    private static final Pattern QUALIFIED = Pattern.compile(
            "(?i)\\b(?:from|join|into|update|references|table|on)\\s+(?:only\\s+|if not exists\\s+)?(\\w+)\\.(\\w+)");

    @Test
    void aModuleNamesItsOwnTablesAndTheViewsOfOthers() {
        var wrong = new ArrayList<String>();
        for (var source : Sources.ending("Table.java", ".sql")) {
            QUALIFIED.matcher(withoutComments(source)).results().forEach(r -> {
                var schema = r.group(1);
                var table = r.group(2);
                var foreign = MODULES.contains(schema) && !schema.equals(source.module());
                var reference = r.group().toLowerCase(java.util.Locale.ROOT).startsWith("references");
                if (foreign
                        && !table.startsWith("v_")
                        && !reference
                        && !source.module().equals("platform")) {
                    wrong.add(source.path() + " uses " + schema + "." + table);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyStatementNamesTheSchema() {
        var bare = Pattern.compile("(?i)\\b(?:insert\\s+into|update|delete\\s+from)\\s+([a-z_]+)\\b(?!\\s*[.(])");
        var wrong = new TreeSet<String>();
        for (var source : Sources.ending("Table.java")) {
            textBlocks(source.text())
                    .forEach(sql -> bare.matcher(sql)
                            .results()
                            .filter(r -> !r.group(1).equals("set")
                                    && !r.group(1).equals("skip")
                                    && !r.group(1).equals("of"))
                            .forEach(r -> wrong.add(source.path() + ": " + r.group())));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noStatementIsPutTogetherFromWhatPeopleTyped() {
        var formatted = Pattern.compile("\\.sql\\(\\s*(?:String\\.format|\\w+\\.formatted)");
        var wrong = Sources.ending(".java").stream()
                .filter(s -> formatted.matcher(s.text()).find())
                .map(Source::path)
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static List<String> textBlocks(String java) {
        return Pattern.compile("(?s)\"\"\"(.*?)\"\"\"")
                .matcher(java)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    private static String withoutComments(Source source) {
        if (source.path().endsWith(".sql")) {
            return source.text().replaceAll("--.*", "").replaceAll("(?s)'(?:[^']|'')*'", "''");
        }
        return String.join("\n", textBlocks(source.text()));
    }

    private static List<String> modules() {
        try (var folders = Files.list(Path.of(Sources.ROOT.toString()))) {
            return folders.filter(Files::isDirectory)
                    .map(f -> f.getFileName().toString())
                    .collect(Collectors.toList());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
