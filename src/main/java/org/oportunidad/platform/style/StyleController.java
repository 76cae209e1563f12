package org.oportunidad.platform.style;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.component.Chip;
import org.oportunidad.platform.component.Icons;
import org.oportunidad.platform.component.Interval;
import org.oportunidad.platform.component.PathStep;
import org.oportunidad.platform.component.PathStep.State;
import org.oportunidad.platform.component.TimelineItem;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.style.StylePage.Look;
import org.oportunidad.platform.web.Page;
import org.oportunidad.platform.web.Pages;
import org.oportunidad.platform.web.Views;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows every component in light and dark, left to right and right to left. */
@Controller
@Profile({"demo", "test"})
class StyleController {

    private static final List<Look> LOOKS = List.of(
            new Look("a", "light", "ltr"),
            new Look("b", "dark", "ltr"),
            new Look("c", "light", "rtl"),
            new Look("d", "dark", "rtl"));
    private static final List<String> COLOURS = List.of("paper", "card", "brand", "wash", "sun", "clay");

    private final Pages pages;

    StyleController(Pages pages) {
        this.pages = pages;
    }

    @Open
    @GetMapping("/style")
    ModelAndView style(HttpServletRequest request) {
        var page = pages.of(request);
        return Views.page(
                "platform/style/stylePage",
                new StylePage(
                        LOOKS,
                        path(page),
                        timeline(page),
                        intervals(page),
                        options(page),
                        chips(page),
                        Signatures.all(),
                        Icons.names().stream().sorted().toList(),
                        COLOURS));
    }

    private static List<PathStep> path(Page page) {
        return List.of(
                PathStep.of(State.DONE, page.t("platform.style.step1"), page.t("platform.style.stepDone"))
                        .linked("/style"),
                PathStep.of(State.DONE, page.t("platform.style.step2"), page.t("platform.style.stepDone")),
                PathStep.of(State.NOW, page.t("platform.style.step3"), page.t("platform.style.stepNow"))
                        .linked("/style", page.t("platform.style.follow")),
                PathStep.of(State.NEXT, page.t("platform.style.step4"), page.t("platform.style.stepNext")),
                PathStep.of(State.GOAL, page.t("platform.style.step5"), page.t("platform.style.stepGoal")));
    }

    private static List<TimelineItem> timeline(Page page) {
        return List.of(
                new TimelineItem(
                        page.t("platform.style.event1"),
                        page.t("platform.style.when1"),
                        page.t("platform.style.note1"),
                        ""),
                new TimelineItem(page.t("platform.style.event2"), page.t("platform.style.when2"), "", "sun"),
                new TimelineItem(page.t("platform.style.event3"), page.t("platform.style.when3"), "", "clay"));
    }

    private static List<Interval> intervals(Page page) {
        return List.of(
                interval(page, "platform.style.outcome1", 740, .349, .391, .148, .748),
                interval(page, "platform.style.outcome2", 460, .212, .249, .092, .692));
    }

    private static Interval interval(
            Page page, String key, int count, double low, double high, double lowest, double highest) {
        return new Interval(
                page.t(key),
                page.percent(count / 2000.0, 1),
                page.t("platform.style.base", count, 2000),
                count / 2000.0,
                low,
                high,
                lowest,
                highest);
    }

    private static List<Option> options(Page page) {
        return List.of(
                Option.of("one", page.t("platform.style.option1")),
                new Option("two", page.t("platform.style.option2"), page.t("platform.style.optionHint")),
                Option.of("three", page.t("platform.style.option3")));
    }

    private static List<Chip> chips(Page page) {
        return List.of(
                new Chip(page.t("platform.style.chip1"), "/style", true),
                new Chip(page.t("platform.style.chip2"), "/style?only=2", false),
                new Chip(page.t("platform.style.chip3"), "/style?only=3", false));
    }
}
