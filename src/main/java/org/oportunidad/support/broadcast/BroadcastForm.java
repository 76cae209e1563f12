package org.oportunidad.support.broadcast;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.MessageTexts;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.support.broadcast.BroadcastTable.Draft;
import org.oportunidad.support.broadcast.BroadcastText.Variable;

/** A draft as it was typed: what is filled in, the filter, and when it may go. */
record BroadcastForm(BroadcastText text, Map<String, String> typed) {

    private static final int LONGEST = 80;
    private static final int KEPT = 200;
    private static final Duration FARTHEST = MoveBroadcast.GOOD.minusHours(12);

    static BroadcastForm of(Broadcast one, ZoneId zone) {
        var typed = new LinkedHashMap<String, String>();
        one.filled().forEach((name, value) -> typed.put("v_" + name, value));
        typed.putAll(Encoded.read(one.audience().written()));
        if (one.sendAt() != null) {
            var local = one.sendAt().atZone(zone).toLocalDateTime();
            typed.put("on", local.toLocalDate().toString());
            typed.put("at", local.toLocalTime().toString());
        }
        return new BroadcastForm(one.text(), typed);
    }

    /** As it came: the boxes of stages arrive as several values of one name. */
    static BroadcastForm of(BroadcastText text, Map<String, String> fields, List<String> stages) {
        var typed = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            if (!name.startsWith("_")) {
                typed.put(name, value.length() > KEPT ? value.substring(0, KEPT) : value);
            }
        });
        typed.put("stages", String.join(",", stages.stream().limit(20).toList()));
        return new BroadcastForm(text, typed);
    }

    /** The same text for the women of another filter. */
    BroadcastForm with(Audience audience) {
        var other = new LinkedHashMap<>(typed);
        other.keySet()
                .removeIf(name -> List.of("cohort", "level", "stages", "region", "commune", "facilitator", "idle")
                        .contains(name));
        other.putAll(Encoded.read(audience.written()));
        return new BroadcastForm(text, other);
    }

    String value(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    List<String> stages() {
        return List.of(value("stages").split(",", -1));
    }

    Audience audience() {
        return Audience.of(typed);
    }

    Problems problems(MessageTexts texts, Instant now, ZoneId zone) {
        var problems = Problems.none();
        text.variables().forEach(variable -> check(variable, problems, texts));
        var idle = value("idle");
        if (!idle.isEmpty()
                && (!idle.matches("[0-9]{1,3}")
                        || Integer.parseInt(idle) < 1
                        || Integer.parseInt(idle) > Audience.MOST_IDLE_DAYS)) {
            problems.add("idle", "support.broadcast.badIdle", Audience.MOST_IDLE_DAYS);
        }
        if (!audience().isNarrow()) {
            problems.add("cohort", "support.broadcast.narrow");
        }
        if (!value("on").isEmpty() || !value("at").isEmpty()) {
            var at = sendAt(zone);
            if (at == null) {
                problems.add(value("on").isEmpty() ? "on" : "at", "support.broadcast.badTime");
            } else if (at.isBefore(now)) {
                problems.add("on", "support.broadcast.past");
            } else if (at.isAfter(now.plus(FARTHEST))) {
                problems.add("on", "support.broadcast.tooFar");
            }
        }
        return problems;
    }

    private void check(Variable variable, Problems problems, MessageTexts texts) {
        var field = "v_" + variable.name();
        var value = value(field);
        if (value.isEmpty()) {
            problems.add(field, "support.broadcast.fill");
            return;
        }
        switch (variable.type()) {
            case TEXT -> checkWords(field, value, problems, texts);
            case DATE -> date(value).ifPresentOrElse(day -> {}, () -> problems.add(field, "support.broadcast.badDate"));
            case TIME ->
                time(value).ifPresentOrElse(hour -> {}, () -> problems.add(field, "support.broadcast.badHour"));
        }
    }

    /** One line of plain words: no link, no address, nothing that says what she may be going through. */
    private static void checkWords(String field, String value, Problems problems, MessageTexts texts) {
        if (value.length() > LONGEST) {
            problems.add(field, "support.broadcast.tooLong", LONGEST);
        } else if (value.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            problems.add(field, "support.broadcast.oneLine");
        } else if (value.matches("(?is).*(https?:|www\\.|[\\w-]+\\.(com|org|net|cl|ly|me|info)\\b|@).*")
                || value.matches("(?s).*[{}<>].*")) {
            problems.add(field, "support.broadcast.noLinks");
        } else if (!texts.sensitiveWord(value).isEmpty()) {
            problems.add(field, "support.broadcast.sensitive", texts.sensitiveWord(value));
        }
    }

    Draft draft(ZoneId zone) {
        var filled = new LinkedHashMap<String, String>();
        text.variables().forEach(variable -> filled.put(variable.name(), value("v_" + variable.name())));
        return new Draft(filled, audience(), sendAt(zone));
    }

    private @Nullable Instant sendAt(ZoneId zone) {
        var day = date(value("on"));
        var hour = time(value("at"));
        return day.isEmpty() || hour.isEmpty()
                ? null
                : day.get().atTime(hour.get()).atZone(zone).toInstant();
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return typed.matches("2[0-9]{3}-[0-9]{2}-[0-9]{2}")
                    ? Optional.of(LocalDate.parse(typed))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return typed.matches("[0-9]{2}:[0-9]{2}") ? Optional.of(LocalTime.parse(typed)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
