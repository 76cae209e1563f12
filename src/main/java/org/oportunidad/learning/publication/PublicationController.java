package org.oportunidad.learning.publication;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.authoring.CourseEdit.Lists;
import org.oportunidad.learning.authoring.Draft;
import org.oportunidad.learning.authoring.DraftState;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.learning.authoring.UnitEdit;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The gender review of a draft, its publication, and the versions of a course. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
@RequestMapping("/authoring/{course}")
class PublicationController {

    private static final String VIEW = "learning/publication/reviewPage";

    private final Drafts drafts;
    private final Reviews reviews;
    private final Publications publications;
    private final Courses courses;
    private final Accounts accounts;
    private final Once once;

    PublicationController(
            Drafts drafts, Reviews reviews, Publications publications, Courses courses, Accounts accounts, Once once) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.publications = publications;
        this.courses = courses;
        this.accounts = accounts;
        this.once = once;
    }

    @GetMapping("/review")
    ModelAndView read(@PathVariable String course, Viewer viewer) {
        return Views.page(VIEW, page(viewer, drafts.get(course), List.of(), "", "", Problems.none()));
    }

    @PostMapping("/review/requests")
    ModelAndView ask(
            @PathVariable String course, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        var draft = drafts.get(course);
        return run(viewer, draft, key, "ask", List.of(), "", "", () -> reviews.ask(viewer, draft), review(draft));
    }

    @PostMapping("/review/decision")
    ModelAndView decide(
            @PathVariable String course,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") List<String> checks,
            @RequestParam(defaultValue = "") String remarks,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var draft = drafts.get(course);
        var words = PlainText.lines(remarks);
        return run(
                viewer,
                draft,
                key,
                decision + checks + words,
                checks,
                words,
                "",
                () -> decision.matches("approve|return")
                        ? reviews.decide(viewer, draft, decision.equals("approve"), checks, words)
                        : Problems.none().add("", "learning.publication.choose"),
                review(draft));
    }

    @PostMapping("/versions")
    ModelAndView publish(
            @PathVariable String course,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var draft = drafts.get(course);
        return run(
                viewer,
                draft,
                key,
                "publish" + from,
                List.of(),
                "",
                from,
                () -> publications.publish(viewer, draft, day(from)),
                draft.path() + "/versions");
    }

    @GetMapping("/versions")
    ModelAndView versions(@PathVariable String course) {
        var versions = publications.of(course);
        var known = courses.find(course);
        if (versions.isEmpty() && known.isEmpty()) {
            throw new NotFound();
        }
        var names = accounts.staffNames(versions.stream()
                .flatMap(one -> Stream.concat(one.authors().stream(), Stream.of(one.reviewer())))
                .distinct()
                .map(AccountId::new)
                .toList());
        return Views.page(
                "learning/publication/versionsPage",
                new VersionsPage(
                        course,
                        known.map(one -> one.in("").title()).orElse(course),
                        known.map(one -> one.in("").language()).orElse(""),
                        versions.stream()
                                .map(one -> VersionsPage.Row.of(one, names))
                                .toList()));
    }

    @DeleteMapping("/versions/{number}")
    ModelAndView withdraw(@PathVariable String course, @PathVariable String number, Viewer viewer) {
        if (!number.matches("[0-9]{1,8}") || publications.of(course).isEmpty()) {
            throw new NotFound();
        }
        publications.withdraw(viewer, course, Integer.parseInt(number));
        return Views.seeOther("/authoring/" + course + "/versions");
    }

    private static String review(Draft draft) {
        return draft.path() + "/review";
    }

    private ModelAndView run(
            Viewer viewer,
            Draft draft,
            String key,
            String body,
            List<String> checks,
            String remarks,
            String from,
            Supplier<Problems> act,
            String then) {
        var problems = new Problems[] {Problems.none()};
        var done = once.runUnlessRefused(key, draft.course() + body, () -> {
            problems[0] = act.get();
            return problems[0].any() ? Optional.empty() : Optional.of(then);
        });
        return done.map(Views::seeOther).orElseGet(() -> {
            var now = drafts.find(draft.course()).orElse(draft);
            return Views.invalid(VIEW, page(viewer, now, checks, remarks, from, problems[0]));
        });
    }

    private ReviewPage page(
            Viewer viewer, Draft draft, List<String> checks, String remarks, String from, Problems problems) {
        var last = reviews.last(draft).orElse(null);
        var language = Lists.languages(draft.folder()).getFirst();
        return new ReviewPage(
                draft,
                title(draft, language),
                language,
                Lists.units(draft.folder()).stream()
                        .map(unit -> new ReviewPage.Unit(
                                UnitEdit.of(draft.folder(), language, unit).title(),
                                draft.path() + "/units/" + unit + "/" + language + "/preview"))
                        .toList(),
                reviews.mistakes(draft),
                last,
                draft.state() == DraftState.IN_REVIEW && last != null && reviews.mayReview(viewer, draft, last),
                checks,
                remarks,
                from,
                publications.earliest(),
                problems);
    }

    private static String title(Draft draft, String language) {
        return draft.folder()
                .find(language + "/" + CourseFolder.ABOUT)
                .map(file -> Objects.toString(
                        draft.folder().map(language + "/" + CourseFolder.ABOUT).get("title"), ""))
                .filter(title -> !title.isEmpty())
                .orElse(draft.course());
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
