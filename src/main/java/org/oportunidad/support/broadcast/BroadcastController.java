package org.oportunidad.support.broadcast;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.Cell;
import org.oportunidad.files.TableFormat;
import org.oportunidad.files.Tables;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.MessageTexts;
import org.oportunidad.messaging.TestForm;
import org.oportunidad.platform.errors.BadRequest;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.Formats;
import org.oportunidad.platform.web.After;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The broadcasts, one of them with its report, and a test of one to oneself. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR, Role.ADMINISTRATOR})
class BroadcastController implements MenuItems {

    static final String VIEW = "support/broadcast/broadcastPage";
    private static final String LIST = "support/broadcast/broadcastsPage";
    private static final int SHOWN = 25;
    private static final List<MenuEntry> ENTRIES =
            List.of(new MenuEntry(530, "support.broadcast.title", "/broadcasts", "message-circle"));

    private final BroadcastTable table;
    private final ReadBroadcasts reading;
    private final WriteBroadcast writing;
    private final WomanTable women;
    private final MessageTexts texts;
    private final Formats formats;
    private final Tables tables;
    private final Once once;

    BroadcastController(
            BroadcastTable table,
            ReadBroadcasts reading,
            WriteBroadcast writing,
            WomanTable women,
            MessageTexts texts,
            Formats formats,
            Tables tables,
            Once once) {
        this.table = table;
        this.reading = reading;
        this.writing = writing;
        this.women = women;
        this.texts = texts;
        this.formats = formats;
        this.tables = tables;
        this.once = once;
    }

    @GetMapping("/broadcasts")
    ModelAndView all(@RequestParam(defaultValue = "") String after, Viewer viewer) {
        return Views.page(LIST, list(viewer, After.read(after).orElse(null), Problems.none()));
    }

    @PostMapping("/broadcasts")
    @AllowedTo(Role.COORDINATOR)
    ModelAndView begin(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var chosen = BroadcastText.of(text);
        if (chosen.isEmpty()) {
            return Views.invalid(LIST, list(viewer, null, Problems.none().add("text", "support.broadcast.chooseText")));
        }
        return Views.seeOther(
                once.run(key, text, () -> "/broadcasts/" + writing.begin(viewer, chosen.get()) + "/draft"));
    }

    private BroadcastsPage list(Viewer viewer, @Nullable After after, Problems problems) {
        var found = table.list(reading.scope(viewer), after, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        return new BroadcastsPage(
                shown.stream().map(BroadcastTable.Row::broadcast).toList(),
                found.size() > SHOWN
                        ? new After(
                                        shown.getLast().madeAt(),
                                        shown.getLast().broadcast().id())
                                .query()
                        : null,
                after == null,
                viewer.has(Role.COORDINATOR),
                problems);
    }

    @GetMapping("/broadcasts/{id}")
    ModelAndView one(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String test, Viewer viewer, Locale locale) {
        var one = reading.find(viewer, id);
        var said = Audience.id(test)
                .flatMap(sent -> texts.outcome(sent, viewer.account().value()));
        return Views.page(
                VIEW, reading.page(viewer, one, locale, TestForm.EMPTY, said.orElse(null), Problems.none(), null));
    }

    @PostMapping("/broadcasts/{id}/tests")
    @AllowedTo(Role.COORDINATOR)
    ModelAndView test(
            @PathVariable UUID id,
            @ModelAttribute TestForm form,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            Locale locale) {
        var one = reading.find(viewer, id);
        var problems = form.problems(texts.forTests());
        if (problems.any()) {
            return Views.invalid(VIEW, reading.page(viewer, one, locale, form, null, problems, null));
        }
        var test = Audience.id(key).orElseThrow(BadRequest::new);
        var channel = form.readChannel(texts.forTests()).orElseThrow();
        var language = form.readLanguage();
        texts.test(
                test,
                viewer.account().value(),
                viewer.actorRole(),
                new MessageTexts.Test(
                        one.text().template(),
                        Filling.in(language, one.text(), one.filled(), formats),
                        language,
                        form.discreet() != null,
                        channel,
                        form.readAddress(channel).orElseThrow()));
        return Views.seeOther(one.path() + "?test=" + test);
    }

    @GetMapping("/broadcasts/{id}/women")
    @AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
    ModelAndView women(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer) {
        return Views.page(
                "support/broadcast/womenPage",
                reading.women(
                        viewer,
                        reading.find(viewer, id),
                        WomenPage.STANDINGS.contains(standing) ? standing : "",
                        Audience.id(after).orElse(new UUID(0, 0))));
    }

    /** Figures only, in codes; who the women are is on the page, for those who may see them. */
    @GetMapping("/broadcasts/{id}/figures.csv")
    void figures(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        var one = reading.find(viewer, id);
        var found = women.figures(reading.scope(viewer), one.id());
        var rows = new ArrayList<List<Cell>>();
        var facts = new java.util.LinkedHashMap<String, Integer>(Map.of());
        found.forEach(figure -> {
            facts.merge("ACCEPTED", figure.accepted(), Integer::sum);
            facts.merge("SENT", figure.sent(), Integer::sum);
            facts.merge("DELIVERED", figure.delivered(), Integer::sum);
            facts.merge("READ", figure.read(), Integer::sum);
            facts.merge("ANSWERED", figure.answered(), Integer::sum);
        });
        facts.forEach((fact, count) -> rows.add(line("FACT", fact, "", count)));
        found.forEach(figure -> rows.add(line("STANDING", figure.standing(), figure.why(), figure.women())));
        response.setContentType(TableFormat.CSV.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"broadcast.csv\"");
        tables.write(TableFormat.CSV, List.of("kind", "code", "reason", "women"), rows, response.getOutputStream());
    }

    private static List<Cell> line(String kind, String code, String why, int count) {
        return List.of(Cell.of(kind), Cell.of(code), Cell.of(why), Cell.of(count));
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR, Role.ADMINISTRATOR) ? ENTRIES : List.of();
    }
}
