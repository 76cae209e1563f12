package org.oportunidad.learning.revision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.authoring.Draft;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.learning.revision.RevisionTable.Compared;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The history of a draft: what each person changed, and a text put back as it was. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
@RequestMapping("/authoring/{course}/history")
class RevisionController {

    private static final int SHOWN = 50;

    private final Drafts drafts;
    private final RevisionTable table;
    private final Accounts accounts;

    RevisionController(Drafts drafts, RevisionTable table, Accounts accounts) {
        this.drafts = drafts;
        this.table = table;
        this.accounts = accounts;
    }

    /** Of the whole draft, or of one unit in one language ({@code es/unit}). */
    @GetMapping
    ModelAndView all(
            @PathVariable String course,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String before) {
        var draft = drafts.get(course);
        var path = text.matches("[a-z]{2}/[a-z0-9-]{1,60}") ? text : "";
        var found = table.of(
                draft.id(), path.isEmpty() ? "" : path + ".", id(before).orElse(null), SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        var names = accounts.staffNames(shown.stream()
                .map(one -> new AccountId(one.savedBy()))
                .distinct()
                .toList());
        var next = found.size() > SHOWN
                ? "?text=" + path + "&before=" + shown.getLast().id()
                : null;
        return Views.page(
                "learning/revision/historyPage", new HistoryPage(draft.path(), draft.folder(), shown, names, next));
    }

    @GetMapping("/{save}")
    ModelAndView one(@PathVariable String course, @PathVariable String save) {
        var draft = drafts.get(course);
        var compared = compared(draft, save);
        var revision = compared.revision();
        var account = new AccountId(revision.savedBy());
        return Views.page(
                "learning/revision/revisionPage",
                new RevisionPage(
                        draft.path(),
                        revision,
                        accounts.staffNames(List.of(account)).getOrDefault(account, "–"),
                        Differences.between(compared.before(), compared.after())));
    }

    /** Puts the unit (or the text about the course) back as it stood then; that is a change like any other. */
    @PostMapping("/{save}/restoration")
    ModelAndView restore(@PathVariable String course, @PathVariable String save, Viewer viewer) {
        var draft = drafts.get(course);
        var revision = compared(draft, save).revision();
        if (revision.aside()) {
            throw new NotFound();
        }
        var base = revision.path().replaceFirst("\\.(md|yaml)$", ".");
        var texts = table.asOf(draft.id(), base, revision.savedAt());
        drafts.change(viewer, course, folder -> {
            CourseFolder changed = folder;
            for (var text : texts.entrySet()) {
                if (folder.find(text.getKey()).isPresent()) {
                    changed = changed.with(text.getKey(), text.getValue());
                }
            }
            return changed;
        });
        return Views.seeOther(draft.path() + "/history");
    }

    private Compared compared(Draft draft, String save) {
        return id(save).flatMap(id -> table.compared(draft.id(), id)).orElseThrow(NotFound::new);
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
