package org.oportunidad.learning.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** YAML as courses are written in: plain maps, lists and texts; no types, no twice the same key, few aliases. */
public final class YamlText {

    private static final int MOST_ALIASES = 5;
    private static final int DEEPEST = 12;
    private static final int LINE = 110;

    private YamlText() {}

    /** What the text holds; throws when it is none, or empty. */
    public static Object read(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        return Objects.requireNonNull(new Yaml(new SafeConstructor(options)).load(text), "empty");
    }

    public static Map<?, ?> map(String text) {
        return (Map<?, ?>) read(text);
    }

    /** A text that reads back as the same value, in the order given. */
    public static String write(Object value) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(LINE);
        options.setSplitLines(false);
        return new Yaml(new Representer(options), options).dump(value);
    }

    public static String string(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key).toString();
    }

    public static List<String> texts(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().map(Objects::toString).toList();
    }

    public static List<Map<?, ?>> maps(@Nullable Object list) {
        var maps = new ArrayList<Map<?, ?>>();
        for (var one : (List<?>) Objects.requireNonNull(list)) {
            maps.add((Map<?, ?>) one);
        }
        return maps;
    }
}
