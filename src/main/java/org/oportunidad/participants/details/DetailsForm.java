package org.oportunidad.participants.details;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.DetailRefusal;
import org.oportunidad.participants.IdentityNumber;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.communes.CommuneChoice;
import org.springframework.util.MultiValueMap;

/** What was typed into the form, as text. */
public record DetailsForm(
        String names,
        String preferredName,
        String birthDate,
        CommuneChoice commune,
        String rural,
        String language,
        String phone,
        String email,
        String document,
        String number,
        String whosePhone,
        String channel,
        String from,
        String until,
        boolean discreet,
        String codeWord) {

    static DetailsForm known(PersonalDetails known, CommuneChoice commune) {
        var document = known.document();
        var rule = known.safeContact();
        return new DetailsForm(
                text(known.names()),
                text(known.preferredName()),
                text(known.birthDate()),
                commune,
                known.rural() == null ? "" : known.rural() ? "yes" : "no",
                text(known.language()),
                text(known.phone()),
                text(known.email()),
                document == null ? "" : document.document(),
                document == null ? "" : document.number(),
                rule == null ? "" : rule.phone().name(),
                rule == null ? "" : rule.channel().name(),
                rule == null ? "" : text(rule.from()),
                rule == null ? "" : text(rule.until()),
                rule == null || rule.discreet(),
                rule == null ? "" : text(rule.codeWord()));
    }

    static DetailsForm typed(MultiValueMap<String, String> sent, CommuneChoice commune) {
        return new DetailsForm(
                value(sent, "names"),
                value(sent, "preferredName"),
                value(sent, "birthDate"),
                commune,
                value(sent, "rural"),
                value(sent, "language"),
                value(sent, "phone"),
                value(sent, "email"),
                value(sent, "document"),
                value(sent, "number"),
                value(sent, "whosePhone"),
                value(sent, "channel"),
                value(sent, "from"),
                value(sent, "until"),
                sent.containsKey("discreet"),
                value(sent, "codeWord"));
    }

    /** The details that are meant; what cannot be read is a problem of its field. */
    PersonalDetails read(Problems problems) {
        var chosen = commune.chosen();
        if (chosen == null && !commune.typed().isBlank()) {
            problems.add("commune", "participants.refusal.commune");
        }
        return new PersonalDetails(
                names,
                preferredName,
                date(problems),
                chosen == null ? null : chosen.cut(),
                rural.isEmpty() ? null : rural.equals("yes"),
                language.isEmpty() ? null : language,
                phone,
                email,
                document.isEmpty() && number.isEmpty() ? null : new IdentityNumber(document, number),
                safeContact(problems));
    }

    private @Nullable LocalDate date(Problems problems) {
        if (birthDate.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(birthDate.strip());
        } catch (DateTimeParseException e) {
            problems.add("birthDate", "participants.refusal.birth-date");
            return null;
        }
    }

    private @Nullable SafeContact safeContact(Problems problems) {
        if (whosePhone.isEmpty() && channel.isEmpty()) {
            return null;
        }
        try {
            return new SafeContact(
                    whosePhone.isEmpty() ? SafeContact.Phone.SHARED : SafeContact.Phone.valueOf(whosePhone),
                    channel.isEmpty() ? SafeContact.Channel.APP : SafeContact.Channel.valueOf(channel),
                    from.isBlank() ? null : LocalTime.parse(from.strip()),
                    until.isBlank() ? null : LocalTime.parse(until.strip()),
                    discreet,
                    codeWord);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            problems.add("from", "participants.refusal.safe-hours");
            return null;
        }
    }

    /** The refusals as problems of the fields that this form has. */
    static void note(Problems problems, List<DetailRefusal> refusals) {
        refusals.forEach(refusal -> problems.add(
                switch (refusal.field()) {
                    case "communeCut" -> "commune";
                    case "document" -> "number";
                    case "safeContact" -> "from";
                    default -> refusal.field();
                },
                refusal.textKey()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String value(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "DetailsForm[]";
    }
}
