package org.oportunidad.forms.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The three sheets of an XLSForm as they stand in the file: every cell a text or a text for each language. */
public record Sheets(Map<?, ?> settings, List<Map<?, ?>> survey, Map<String, List<Map<?, ?>>> choices) {

    private static final int LARGEST = 1_000_000;

    /** @throws BadInstrument if the file is not YAML with these sheets */
    public static Sheets read(String source) {
        if (!(loaded(source) instanceof Map<?, ?> sheets)
                || !(sheets.get("settings") instanceof Map<?, ?> settings)
                || !(sheets.get("choices") instanceof Map<?, ?> lists)) {
            throw new BadInstrument("file", "settings or choices are missing");
        }
        var choices = new LinkedHashMap<String, List<Map<?, ?>>>();
        lists.forEach((name, options) -> choices.put(String.valueOf(name), rows(String.valueOf(name), options)));
        return new Sheets(settings, rows("survey", sheets.get("survey")), choices);
    }

    private static @Nullable Object loaded(String source) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setAllowDuplicateKeys(false);
        var dumping = new DumperOptions();
        var yaml = new Yaml(
                new SafeConstructor(options), new Representer(dumping), dumping, options, new EverythingIsText());
        try {
            return yaml.load(source);
        } catch (YAMLException unreadable) {
            throw new BadInstrument("file", new IllegalArgumentException(unreadable.getMessage(), unreadable));
        }
    }

    private static List<Map<?, ?>> rows(String where, @Nullable Object list) {
        if (!(list instanceof List<?> entries)) {
            throw new BadInstrument(where, "rows are missing");
        }
        var rows = new ArrayList<Map<?, ?>>();
        for (var entry : entries) {
            if (!(entry instanceof Map<?, ?> cells)) {
                throw new BadInstrument(where, "a row is not a map");
            }
            rows.add(cells);
        }
        return List.copyOf(rows);
    }

    /** Keeps {@code yes}, {@code no} and {@code 010} what they are: codes. */
    private static final class EverythingIsText extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }
}
