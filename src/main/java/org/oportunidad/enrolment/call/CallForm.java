package org.oportunidad.enrolment.call;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.CallId;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCall;
import org.oportunidad.platform.form.Problems;

/** A call as it was typed. */
public record CallForm(String code, String name, String opensOn, String closesOn, String quota, String minimumAge) {

    static final CallForm EMPTY = new CallForm("", "", "", "", "", "18");

    /** A field that was not sent is null, whatever its type says. */
    public CallForm {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
        opensOn = Objects.requireNonNullElse(opensOn, "");
        closesOn = Objects.requireNonNullElse(closesOn, "");
        quota = Objects.requireNonNullElse(quota, "");
        minimumAge = Objects.requireNonNullElse(minimumAge, "");
    }

    static CallForm of(Call call) {
        return new CallForm(
                call.code(),
                call.name(),
                call.opensOn().toString(),
                call.closesOn().toString(),
                Integer.toString(call.quota()),
                Integer.toString(call.minimumAge()));
    }

    Problems problems() {
        var problems = Problems.none();
        if (name.isBlank() || name.strip().length() > 200) {
            problems.add("name", "enrolment.call.nameWrong");
        }
        if (!code.strip().matches("[A-Z0-9][A-Z0-9-]{1,39}")) {
            problems.add("code", "enrolment.call.codeWrong");
        }
        var opens = day(opensOn);
        var closes = day(closesOn);
        if (opens == null) {
            problems.add("opensOn", "enrolment.call.opensWrong");
        }
        if (closes == null) {
            problems.add("closesOn", "enrolment.call.closesWrong");
        } else if (opens != null && closes.isBefore(opens)) {
            problems.add("closesOn", "enrolment.call.orderWrong");
        }
        if (number(quota, 1, 1_000_000) < 0) {
            problems.add("quota", "enrolment.call.quotaWrong");
        }
        if (number(minimumAge, 14, 99) < 0) {
            problems.add("minimumAge", "enrolment.call.ageWrong");
        }
        return problems;
    }

    /** The call; only when there are no problems. */
    NewCall call(UUID id, UUID by) {
        var opens = day(opensOn);
        var closes = day(closesOn);
        if (opens == null || closes == null) {
            throw new IllegalStateException("asked for a call that has problems");
        }
        return new NewCall(
                new CallId(id),
                code.strip(),
                name.strip(),
                opens,
                closes,
                number(quota, 1, 1_000_000),
                number(minimumAge, 14, 99),
                by);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            return day.getYear() < 2000 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static int number(String typed, int least, int most) {
        if (!typed.strip().matches("[0-9]{1,7}")) {
            return -1;
        }
        var number = Integer.parseInt(typed.strip());
        return number < least || number > most ? -1 : number;
    }
}
