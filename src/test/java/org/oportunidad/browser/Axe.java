package org.oportunidad.browser;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Asks axe about a page. */
public final class Axe {

    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /** The standard of all pages, and the stricter contrast that her pages have. */
    public static List<String> violations(Page page, String where) {
        var standard = new AxeRunOnlyOptions();
        standard.setType("tag");
        standard.setValues(STANDARD);
        var options = new AxeRunOptions();
        options.setRunOnly(standard);
        options.setResultTypes(List.of("violations"));
        options.setRules(Map.of("color-contrast-enhanced", strict()));
        return new AxeBuilder(page)
                .options(options).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> where + ": " + rule.getId() + " at " + node.getTarget() + " "
                                        + node.getFailureSummary()))
                        .toList();
    }

    private static AxeRuleOptions strict() {
        var rule = new AxeRuleOptions();
        rule.setEnabled(true);
        return rule;
    }
}
