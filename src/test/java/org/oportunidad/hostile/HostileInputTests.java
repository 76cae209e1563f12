package org.oportunidad.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every POST of the program takes whatever is typed: a clear error or a clean acceptance, never a failure of ours. */
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class HostileInputTests {

    /** Typed into every field; must never be in a log, an address or a title. */
    private static final String CANARY = "kanari7f3a9e";

    private static final List<String> HOSTILE = List.of(
            CANARY + "x".repeat(10_000),
            CANARY + "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\uD83C\uDDE8\uD83C\uDDF1",
            CANARY + "\u202Egpj.exe\u2066\u200F",
            CANARY + "\0nul\u0001\uD800",
            "<script>" + CANARY + "</script><img src=x onerror=alert(1)>\"'>",
            CANARY + "'; drop table participants.participant; --",
            "=HYPERLINK(\"http://x/" + CANARY + "\")",
            "0001-01-01",
            "+999999999-12-31",
            "-9223372036854775809",
            "${7*7}#{" + CANARY + "}{0}%s%n",
            "../../../etc/" + CANARY,
            "",
            " \t\r\n\u00A0\u3000");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    Screen screen;

    @Test
    void everyPostAnswersCalmly(CapturedOutput output) {
        var failures = new ArrayList<String>();
        posts().forEach((path, handler) -> {
            for (int i = 0; i < HOSTILE.size(); i++) {
                judge(path, i, send(path, handler, HOSTILE.get(i)), failures);
            }
        });

        assertThat(failures).isEmpty();
        assertThat(output.getAll()).doesNotContain(CANARY);
    }

    private Map<String, HandlerMethod> posts() {
        Map<String, HandlerMethod> posts = new TreeMap<>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            if (isOurPost(route, handler)) {
                route.getPatternValues().forEach(path -> posts.put(path, handler));
            }
        });
        assertThat(posts).hasSizeGreaterThan(20);
        return posts;
    }

    private static boolean isOurPost(RequestMappingInfo route, HandlerMethod handler) {
        return route.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                && handler.getBeanType().getName().startsWith("org.oportunidad.");
    }

    private Object send(String path, HandlerMethod handler, String value) {
        try {
            var form = browser(handler)
                    .post(path.replaceAll("\\{[^}]*\\}", UUID.randomUUID().toString()));
            fields(handler).forEach(field -> form.field(field, value));
            return form.send();
        } catch (AssertionError e) {
            return e.getCause() == null ? "error" : e.getCause().getClass().getSimpleName();
        }
    }

    private Browser browser(HandlerMethod handler) {
        var rule = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), AllowedTo.class);
        if (rule == null) {
            rule = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedTo.class);
        }
        if (rule == null) {
            return screen.anybody();
        }
        Role role = rule.value()[0];
        return Cast.ALL.stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .map(screen::as)
                .orElseThrow();
    }

    private static Set<String> fields(HandlerMethod handler) {
        Set<String> fields = new LinkedHashSet<>(List.of("name", "code", "answer", "value"));
        for (Parameter parameter : handler.getMethod().getParameters()) {
            var named = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
            if (named != null && named.name().isEmpty() && !Map.class.isAssignableFrom(parameter.getType())) {
                fields.add(parameter.getName());
            } else if (named != null && !named.name().isEmpty()) {
                fields.add(named.name());
            } else if (parameter.getType().isRecord()) {
                for (var component : parameter.getType().getRecordComponents()) {
                    fields.add(component.getName());
                }
            }
        }
        fields.removeIf(field -> field.startsWith("_"));
        return fields;
    }

    private static void judge(String path, int value, Object result, List<String> failures) {
        String what = path + " with value " + value + ": ";
        if (!(result instanceof Answer answer)) {
            failures.add(what + result);
        } else if (answer.status() >= 500) {
            failures.add(what + answer.status());
        } else if (answer.location().contains(CANARY) || answer.title().contains(CANARY)) {
            failures.add(what + "typed text in an address or a title");
        } else if (answer.body().contains("<script>" + CANARY) || answer.body().contains("<img src=x")) {
            failures.add(what + "markup came back unescaped");
        }
    }
}
