package org.oportunidad.platform.text;

import java.util.Arrays;
import java.util.List;

/** A text that is not yet in any language: a message key and its arguments. */
public record Text(String key, List<Object> arguments) {

    public Text {
        arguments = List.copyOf(arguments);
    }

    public static Text of(String key, Object... arguments) {
        return new Text(key, Arrays.asList(arguments));
    }
}
