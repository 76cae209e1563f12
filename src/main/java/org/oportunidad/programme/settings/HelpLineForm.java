package org.oportunidad.programme.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.programme.HelpLine;
import org.springframework.util.MultiValueMap;

/**
 * What was typed about a help line.
 *
 * @param name only for a line that the pack does not have
 */
public record HelpLineForm(
        String name,
        String purpose,
        String number,
        String whatsapp,
        boolean free,
        List<String> days,
        String from,
        String until,
        String endsOn,
        String source) {

    private static final int LONGEST = 200;

    static HelpLineForm empty() {
        return new HelpLineForm("", "", "", "", true, List.of(), "", "", "", "");
    }

    static HelpLineForm known(HelpLine line) {
        var hours = line.hours().isEmpty() ? null : line.hours().getFirst();
        return new HelpLineForm(
                "",
                "",
                line.number(),
                Objects.toString(line.whatsapp(), ""),
                line.free(),
                hours == null
                        ? List.of()
                        : hours.days().stream().sorted().map(DayOfWeek::name).toList(),
                hours == null ? "" : hours.from().toString(),
                hours == null ? "" : hours.until().toString(),
                Objects.toString(line.until(), ""),
                "");
    }

    static HelpLineForm typed(MultiValueMap<String, String> sent) {
        return new HelpLineForm(
                value(sent, "name"),
                value(sent, "purpose"),
                value(sent, "number"),
                value(sent, "whatsapp"),
                sent.containsKey("free"),
                Objects.requireNonNullElse(sent.get("days"), List.of()),
                value(sent, "from"),
                value(sent, "until"),
                value(sent, "endsOn"),
                value(sent, "source"));
    }

    /** The line as it holds from that day on. */
    HelpLine read(String code, boolean known, LocalDate today, Problems problems) {
        if (!known) {
            need(problems, "name", name);
            need(problems, "purpose", purpose);
        }
        need(problems, "source", source);
        var dialled = number.strip();
        if (!dialled.matches("[0-9+*#][0-9 *#]{1,24}")) {
            problems.add("number", "programme.lines.number-wrong");
        }
        var chat = whatsapp.strip();
        if (!chat.isEmpty() && !chat.matches("\\+?[0-9 ]{6,20}")) {
            problems.add("whatsapp", "programme.lines.number-wrong");
        }
        return new HelpLine(
                code,
                java.util.Map.of(),
                java.util.Map.of(),
                dialled,
                chat.isEmpty() ? null : chat,
                free,
                hours(problems),
                today,
                end(today, problems),
                today,
                source.length() > LONGEST ? "" : PlainText.line(source));
    }

    private List<HelpLine.Hours> hours(Problems problems) {
        if (days.isEmpty() && from.isBlank() && until.isBlank()) {
            return List.of();
        }
        try {
            Set<DayOfWeek> chosen = days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
            if (chosen.isEmpty()) {
                problems.add("days", "programme.lines.hours-wrong");
            }
            return List.of(new HelpLine.Hours(chosen, LocalTime.parse(from.strip()), LocalTime.parse(until.strip())));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            problems.add("from", "programme.lines.hours-wrong");
            return List.of();
        }
    }

    private @Nullable LocalDate end(LocalDate today, Problems problems) {
        if (endsOn.isBlank()) {
            return null;
        }
        try {
            var end = LocalDate.parse(endsOn.strip());
            if (end.isBefore(today)) {
                problems.add("endsOn", "programme.lines.end-wrong");
            }
            return end;
        } catch (DateTimeParseException e) {
            problems.add("endsOn", "programme.lines.end-wrong");
            return null;
        }
    }

    private static void need(Problems problems, String field, String typed) {
        if (typed.length() > LONGEST) {
            problems.add(field, "programme.lines.long", LONGEST);
        } else if (PlainText.line(typed).isEmpty()) {
            problems.add(field, "programme.lines.missing");
        }
    }

    static List<String> allDays() {
        return Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();
    }

    private static String value(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }
}
