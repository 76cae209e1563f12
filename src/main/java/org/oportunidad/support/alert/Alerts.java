package org.oportunidad.support.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.programme.Country;
import org.oportunidad.support.ContactChannel;
import org.oportunidad.support.facts.Facts;
import org.oportunidad.support.work.NewWork;
import org.oportunidad.support.work.OpenWork;
import org.oportunidad.support.work.WorkKind;
import org.springframework.stereotype.Component;

/**
 * Raises what the rules say about some women, and closes what is no longer true. Each member of staff gets so many alerts a
 * day at most, the heaviest first; the others wait for tomorrow. Whoever objects has none.
 */
@Component
public class Alerts {

    private static final UUID COORDINATORS = new UUID(0, 0);

    private final BudgetTable table;
    private final OpenWork work;
    private final Country country;
    private final Clock clock;

    Alerts(BudgetTable table, OpenWork work, Country country, Clock clock) {
        this.table = table;
        this.work = work;
        this.country = country;
        this.clock = clock;
    }

    /** How many alerts each one got today; what is raised now is counted in it. */
    public Map<UUID, Integer> budgetOfToday() {
        var today = LocalDate.ofInstant(clock.instant(), country.zone())
                .atStartOfDay(country.zone())
                .toInstant();
        var used = new HashMap<UUID, Integer>();
        table.raisedSince(today).forEach(one -> used.put(key(one.owner()), one.alerts()));
        return used;
    }

    public void raise(List<Facts> women, Map<UUID, Integer> budget) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, country.zone());
        var from = Thresholds.of(country);
        var found = women.stream()
                .filter(her -> !her.objects())
                .flatMap(her -> AlertRules.signs(her, from, now, today).stream().map(sign -> item(her, sign, now)))
                .sorted(Comparator.comparingInt(NewWork::weight).reversed().thenComparing(NewWork::id))
                .toList();
        var most = country.parameter("alert-budget-per-day");
        work.openAll(work.renew(women.stream().map(Facts::participantId).toList(), found, WorkKind.ALERT).stream()
                .filter(item -> budget.merge(key(item.owner()), 1, Integer::sum) <= most)
                .toList());
    }

    private NewWork item(Facts her, AlertRules.Sign sign, Instant now) {
        return new NewWork(
                her.participantId(),
                NewWork.id(her.participantId(), WorkKind.ALERT, sign.rule() + "/" + sign.episode()),
                WorkKind.ALERT,
                sign.rule().name(),
                sign.amount(),
                null,
                sign.weight(),
                her.facilitator(),
                ContactChannel.PHONE,
                now,
                now.plus(Duration.ofHours(country.parameter("alert-contact-hours"))),
                now.plus(Duration.ofDays(country.parameter("alert-life-days"))));
    }

    private static UUID key(@Nullable UUID owner) {
        return owner == null ? COORDINATORS : owner;
    }
}
