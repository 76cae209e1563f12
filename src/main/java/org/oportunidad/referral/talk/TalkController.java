package org.oportunidad.referral.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.RequestKey;
import org.oportunidad.platform.web.Page;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.HelpLine;
import org.oportunidad.referral.talk.TalkTable.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where she asks for somebody, sees that she is heard, and may take it back. What she wrote is never shown again. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class TalkController {

    private static final String VIEW = "referral/talk/talkPage";
    private static final String HERE = "/talk";
    private static final Duration REMEMBERED = Duration.ofDays(14);

    private final AskToTalk asking;
    private final Accounts accounts;
    private final Country country;
    private final Clock clock;

    TalkController(AskToTalk asking, Accounts accounts, Country country, Clock clock) {
        this.asking = asking;
        this.accounts = accounts;
        this.country = country;
        this.clock = clock;
    }

    /**
     * Her page.
     *
     * @param who the focal point who took it, empty while nobody has
     * @param overdue whether nobody contacted her in time
     * @param ended when the last one was closed, if that is not long ago
     */
    record TalkPage(
            Standing standing,
            String who,
            boolean overdue,
            @Nullable Instant ended,
            List<Call> calls,
            Wish wish,
            Problems problems) {

        List<Option> ways(Page page) {
            return Arrays.stream(Wish.Way.values())
                    .map(way -> Option.of(way.name(), page.t(way.key())))
                    .toList();
        }
    }

    /** A line to call now. */
    record Call(String name, String number, String href, boolean answersNow) {}

    @GetMapping(HERE)
    ModelAndView talk(Viewer viewer) {
        return Views.page(VIEW, page(viewer, Wish.NOTHING, Problems.none()));
    }

    @PostMapping(HERE)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String hours,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var wish = Wish.typed(words, way, phone, hours);
        var problems = asking.ask(her(viewer), viewer.language(), RequestKey.of(key), wish);
        return problems.any() ? Views.invalid(VIEW, page(viewer, wish, problems)) : Views.seeOther(HERE);
    }

    @PostMapping(HERE + "/withdrawal")
    ModelAndView withdraw(Viewer viewer) {
        asking.withdraw(her(viewer));
        return Views.seeOther(HERE);
    }

    private TalkPage page(Viewer viewer, Wish wish, Problems problems) {
        var standing = asking.standing(her(viewer));
        var now = clock.instant();
        var due = standing.dueAt();
        var ended = standing.endedAt();
        var taken = standing.takenBy();
        return new TalkPage(
                standing,
                standing.isOpen() && taken != null
                        ? name(accounts.staffNames(List.of(new AccountId(taken))), taken)
                        : "",
                due != null && due.isBefore(now) && !"REACHED".equals(standing.state()),
                ended != null
                                && "CLOSED".equals(standing.state())
                                && ended.plus(REMEMBERED).isAfter(now)
                        ? ended
                        : null,
                calls(viewer, now),
                wish,
                problems);
    }

    private List<Call> calls(Viewer viewer, Instant now) {
        var here = now.atZone(country.zone());
        return country.helpLines(here.toLocalDate()).stream()
                .sorted(Comparator.comparing((HelpLine line) -> !line.answersAt(here)))
                .map(line -> new Call(
                        line.name(viewer.locale()),
                        line.number(),
                        "tel:" + line.number().replaceAll("[^0-9+*#]", ""),
                        line.answersAt(here)))
                .toList();
    }

    private static String name(Map<AccountId, String> names, UUID account) {
        return names.getOrDefault(new AccountId(account), "");
    }

    private static UUID her(Viewer viewer) {
        return Objects.requireNonNull(viewer.participantId());
    }
}
