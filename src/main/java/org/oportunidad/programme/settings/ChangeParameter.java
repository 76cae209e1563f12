package org.oportunidad.programme.settings;

import java.time.Clock;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.programme.country.Parameter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a number of the programme from this moment on, with the reason. */
@Component
class ChangeParameter {

    private static final int LONGEST_REASON = 500;

    private final ParameterTable table;
    private final KeptValues kept;
    private final Audit audit;
    private final Clock clock;

    ChangeParameter(ParameterTable table, KeptValues kept, Audit audit, Clock clock) {
        this.table = table;
        this.kept = kept;
        this.audit = audit;
        this.clock = clock;
    }

    /** No problems = changed. */
    @Transactional
    public Problems change(Viewer by, Parameter parameter, String typedValue, String typedReason) {
        var problems = Problems.none();
        var digits = typedValue.strip();
        var value = digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : -1;
        if (value < 0 || !parameter.allows(value)) {
            problems.add("value", "programme.settings.value-range", parameter.min(), parameter.max());
        }
        var reason = typedReason.length() > 10 * LONGEST_REASON ? typedReason : PlainText.line(typedReason);
        if (reason.isEmpty()) {
            problems.add("reason", "programme.settings.reason-missing");
        } else if (reason.length() > LONGEST_REASON) {
            problems.add("reason", "programme.settings.reason-long", LONGEST_REASON);
        }
        if (!problems.any()) {
            table.add(new ParameterChange(
                    parameter.code(), value, reason, by.account().value(), clock.instant()));
            kept.forget();
            audit.record(new AuditEvent(
                    by.account().value(),
                    by.actorRole(),
                    null,
                    "programme.setting_changed",
                    parameter.code() + "=" + value));
        }
        return problems;
    }
}
