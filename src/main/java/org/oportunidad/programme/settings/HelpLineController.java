package org.oportunidad.programme.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.platform.text.Texts;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.HelpLine;
import org.oportunidad.programme.country.InstalledCountry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Keeps numbers and hours of the help lines right: each change is dated and says where it was confirmed. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
class HelpLineController {

    private static final String PAGE = "programme/settings/helpLinePage";
    private static final String NEW = "new";

    private final InstalledCountry country;
    private final KeepHelpLine keep;
    private final Texts texts;
    private final Accounts accounts;
    private final Once once;

    HelpLineController(InstalledCountry country, KeepHelpLine keep, Texts texts, Accounts accounts, Once once) {
        this.country = country;
        this.keep = keep;
        this.texts = texts;
        this.accounts = accounts;
        this.once = once;
    }

    /** Writes a checked change. */
    @Component
    static class KeepHelpLine {

        private final HelpLineTable table;
        private final Audit audit;
        private final Clock clock;

        KeepHelpLine(HelpLineTable table, Audit audit, Clock clock) {
            this.table = table;
            this.audit = audit;
            this.clock = clock;
        }

        void keep(Viewer by, HelpLine line, HelpLineForm form) {
            table.add(
                    line, text(form.name()), text(form.purpose()), by.account().value(), clock.instant());
            audit.record(new AuditEvent(
                    by.account().value(), by.actorRole(), null, "programme.help_line_changed", line.code()));
        }

        private static @Nullable String text(String typed) {
            var line = PlainText.line(typed);
            return line.isEmpty() ? null : line;
        }

        LocalDate today(InstalledCountry country) {
            return LocalDate.ofInstant(clock.instant(), country.zone());
        }

        List<HelpLineTable.Change> history(String code) {
            return table.history(code);
        }
    }

    @GetMapping("/settings/help-lines")
    ModelAndView all(HttpServletRequest request) {
        var locale = LanguageOfRequest.of(request).locale();
        return Views.page(
                "programme/settings/helpLinesSettingsPage",
                new HelpLinesSettingsPage(country.allHelpLines().stream()
                        .map(line -> new HelpLinesSettingsPage.Row(
                                line.code(),
                                line.name(locale),
                                line.number(),
                                line.checkedOn(),
                                line.until(),
                                line.source()))
                        .toList()));
    }

    @GetMapping("/settings/help-lines/{code}")
    ModelAndView one(@PathVariable String code, HttpServletRequest request) {
        var line = line(code);
        return Views.page(
                PAGE,
                page(
                        code,
                        line,
                        line.map(HelpLineForm::known).orElseGet(HelpLineForm::empty),
                        Problems.none(),
                        request));
    }

    @PostMapping("/settings/help-lines/{code}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var line = line(code);
        var form = HelpLineForm.typed(sent);
        var problems = Problems.none();
        var stored = line.map(HelpLine::code).orElseGet(() -> "line-" + Ids.next());
        var changed = form.read(stored, line.isPresent(), keep.today(country), problems);
        if (problems.any()) {
            return Views.invalid(PAGE, page(code, line, form, problems, request));
        }
        var key = sent.getFirst("_key");
        return Views.seeOther(once.run(key == null ? "" : key, code + form, () -> {
            keep.keep(viewer, changed, form);
            return "/settings/help-lines";
        }));
    }

    /** The line of that code; none for the word that makes a new one. */
    private Optional<HelpLine> line(String code) {
        var line = country.allHelpLines().stream()
                .filter(l -> l.code().equals(code))
                .findFirst();
        if (line.isEmpty() && !code.equals(NEW)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return line;
    }

    private HelpLinePage page(
            String code, Optional<HelpLine> line, HelpLineForm form, Problems problems, HttpServletRequest request) {
        var language = LanguageOfRequest.of(request);
        var history = line.isPresent() ? keep.history(code) : List.<HelpLineTable.Change>of();
        var names = accounts.staffNames(history.stream()
                .map(change -> new AccountId(change.by()))
                .distinct()
                .toList());
        return new HelpLinePage(
                "/settings/help-lines/" + code,
                line.map(l -> l.name(language.locale())).orElseGet(() -> texts.get(language, "programme.lines.new")),
                line.isPresent(),
                form,
                days(language),
                problems,
                history.stream()
                        .map(change -> new HelpLinePage.Change(
                                change.line().number(),
                                change.line().source(),
                                names.getOrDefault(new AccountId(change.by()), "—"),
                                change.at()))
                        .toList());
    }

    private List<Option> days(Language language) {
        return HelpLineForm.allDays().stream()
                .map(day -> Option.of(day, texts.get(language, "programme.day." + day.toLowerCase(Locale.ROOT))))
                .toList();
    }
}
