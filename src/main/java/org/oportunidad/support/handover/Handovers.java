package org.oportunidad.support.handover;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.StaffMember;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Checks a handover and makes it; women who are not of that caseload are left out of it. */
@Component
public class Handovers {

    private final HandOver handOver;
    private final HandoverTable table;
    private final Accounts accounts;
    private final Country country;
    private final Once once;

    Handovers(HandOver handOver, HandoverTable table, Accounts accounts, Country country, Once once) {
        this.handOver = handOver;
        this.table = table;
        this.accounts = accounts;
        this.country = country;
        this.once = once;
    }

    /** What is missing; nothing was changed then. */
    public Problems handOver(Viewer by, AccountId from, HandoverForm form) {
        var problems = Problems.none();
        var hers = new HashSet<>(table.women(from.value()));
        List<UUID> women = form.chosen().stream()
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .filter(hers::contains)
                .distinct()
                .toList();
        if (women.isEmpty()) {
            problems.add("women", "support.handover.chooseWomen");
        }
        if (form.cleaned().length() > HandoverForm.MOST_CHARACTERS) {
            problems.add("words", "support.handover.tooLong", HandoverForm.MOST_CHARACTERS);
        }
        var to = accounts.staff(Role.FACILITATOR).stream()
                .filter(one -> one.account().value().toString().equals(form.to())
                        && !one.account().equals(from))
                .findFirst();
        if (to.isEmpty()) {
            problems.add("to", "support.handover.chooseColleague");
        } else {
            ceiling(to.get(), women.size(), form, problems);
        }
        if (!problems.any()) {
            once.run(form.or(form._key()), from + "" + women + form.to() + form.cleaned(), () -> {
                handOver.handOver(by, women, to.orElseThrow(), form.cleaned());
                return "/caseload";
            });
        }
        return problems;
    }

    /** More than one person can accompany well needs a second look. */
    private void ceiling(StaffMember to, int more, HandoverForm form, Problems problems) {
        var most = country.parameter("facilitator-caseload");
        var then = table.load(to.account().value()) + more;
        if (then > most && form.over() == null) {
            problems.add("over", "support.handover.over", then, most);
        }
    }
}
