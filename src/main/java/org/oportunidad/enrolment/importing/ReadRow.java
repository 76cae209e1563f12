package org.oportunidad.enrolment.importing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.TableFile;
import org.oportunidad.participants.IdentityNumber;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.programme.Country;

/** Reads the cells of one row as what a woman’s record holds; every cell that cannot be read is a problem. */
final class ReadRow {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

    private static final Set<ImportField> SAFE_CONTACT = EnumSet.of(
            ImportField.PHONE_WHOSE,
            ImportField.CHANNEL,
            ImportField.SAFE_FROM,
            ImportField.SAFE_UNTIL,
            ImportField.DISCREET,
            ImportField.CODE_WORD);

    private final SheetWords words;
    private final Country country;
    private final Function<String, Optional<String>> communes;
    private final int number;
    private final Map<ImportField, String> cells = new EnumMap<>(ImportField.class);
    private final List<RowProblem> problems = new ArrayList<>();

    ReadRow(
            SheetWords words,
            Country country,
            Function<String, Optional<String>> communes,
            TableFile.Row row,
            List<Optional<ImportField>> mapping) {
        this.words = words;
        this.country = country;
        this.communes = communes;
        this.number = row.number();
        for (var column = 0; column < Math.min(mapping.size(), row.cells().size()); column++) {
            var cell = row.cells().get(column);
            var formula = row.formulas().contains(column);
            mapping.get(column).ifPresent(field -> take(field, cell, formula));
        }
    }

    private void take(ImportField field, String cell, boolean formula) {
        if (formula) {
            refuse(field, "enrolment.importing.formula");
        } else if (!cell.isBlank()) {
            cells.put(field, cell);
        } else if (field.required()) {
            refuse(field, "enrolment.importing.missing");
        }
    }

    void refuse(ImportField field, String reason) {
        if (problems.stream().noneMatch(known -> known.field().equals(field.code()))) {
            problems.add(new RowProblem(number, field.code(), reason));
        }
    }

    List<RowProblem> problems() {
        return problems;
    }

    PersonalDetails details() {
        var document = cells.get(ImportField.DOCUMENT);
        var language = cells.get(ImportField.LANGUAGE);
        return new PersonalDetails(
                cells.get(ImportField.NAMES),
                cells.get(ImportField.PREFERRED_NAME),
                read(ImportField.BIRTH_DATE, "enrolment.importing.date", ReadRow::date),
                read(ImportField.COMMUNE, "enrolment.importing.commune", communes),
                null,
                language == null ? null : words.language(language),
                cells.get(ImportField.PHONE),
                cells.get(ImportField.EMAIL),
                document == null
                        ? null
                        : new IdentityNumber(country.documents().getFirst().code(), document),
                safeContact());
    }

    /** What is not said is the careful choice: a shared phone, discreet, and the way for which there is an address. */
    private @Nullable SafeContact safeContact() {
        if (cells.keySet().stream().noneMatch(SAFE_CONTACT::contains)) {
            return null;
        }
        var phone = read(ImportField.PHONE_WHOSE, "enrolment.importing.phoneWhose", words::phone);
        var channel = read(ImportField.CHANNEL, "enrolment.importing.channelUnknown", words::channel);
        var discreet = read(ImportField.DISCREET, "enrolment.importing.yesOrNo", words::yesOrNo);
        return new SafeContact(
                Objects.requireNonNullElse(phone, SafeContact.Phone.SHARED),
                Objects.requireNonNullElse(channel, likeliest()),
                read(ImportField.SAFE_FROM, "enrolment.importing.hour", words::hour),
                read(ImportField.SAFE_UNTIL, "enrolment.importing.hour", words::hour),
                Objects.requireNonNullElse(discreet, true),
                cells.get(ImportField.CODE_WORD));
    }

    private SafeContact.Channel likeliest() {
        return cells.containsKey(ImportField.EMAIL)
                ? SafeContact.Channel.EMAIL
                : cells.containsKey(ImportField.PHONE) ? SafeContact.Channel.CALL : SafeContact.Channel.APP;
    }

    private <T> @Nullable T read(ImportField field, String reason, Function<String, Optional<T>> reading) {
        var cell = cells.get(field);
        if (cell == null) {
            return null;
        }
        var read = reading.apply(cell);
        if (read.isEmpty()) {
            refuse(field, reason);
        }
        return read.orElse(null);
    }

    private static Optional<LocalDate> date(String cell) {
        for (var format : DATES) {
            try {
                return Optional.of(LocalDate.parse(cell.strip(), format));
            } catch (DateTimeParseException e) {
                // the next format may fit
            }
        }
        return Optional.empty();
    }
}
