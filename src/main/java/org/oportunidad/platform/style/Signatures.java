package org.oportunidad.platform.style;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oportunidad.platform.style.StylePage.Signature;

/** Reads from the compiled templates how they are called, so that the style page is never out of date. */
final class Signatures {

    private static final List<String> COMPONENTS = List.of(
            "back",
            "badge",
            "bar",
            "button",
            "card",
            "chips",
            "confirm",
            "empty",
            "face",
            "head",
            "icon",
            "intervals",
            "map",
            "more",
            "notice",
            "pager",
            "path",
            "stat",
            "status",
            "steps",
            "timeline",
            "who");
    private static final List<String> FORM = List.of(
            "check",
            "choice",
            "choices",
            "date",
            "errors",
            "field",
            "file",
            "hidden",
            "number",
            "select",
            "submit",
            "textarea",
            "trap");

    private Signatures() {}

    static List<Signature> all() {
        return Stream.concat(
                        COMPONENTS.stream().map(name -> of("component", name)),
                        FORM.stream().map(name -> of("form", name)))
                .toList();
    }

    private static Signature of(String folder, String name) {
        try {
            var template = Class.forName("org.oportunidad.platform." + folder + ".Jte" + name + "Generated");
            var parameters = Arrays.stream(template.getMethods())
                    .filter(method -> method.getName().equals("render"))
                    .findFirst()
                    .map(Signatures::parameters)
                    .orElseThrow();
            return new Signature("@template.platform." + folder + "." + name, parameters);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("No template " + folder + "/" + name, e);
        }
    }

    /** The first two are jte's own. */
    private static String parameters(Method render) {
        return Arrays.stream(render.getParameters())
                .skip(2)
                .map(Signatures::text)
                .collect(Collectors.joining(", "));
    }

    private static String text(Parameter parameter) {
        return parameter.getType().getSimpleName() + " " + parameter.getName();
    }
}
