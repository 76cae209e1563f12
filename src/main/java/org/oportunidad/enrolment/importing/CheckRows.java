package org.oportunidad.enrolment.importing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.TableFile;
import org.oportunidad.participants.IdentityNumber;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Checks every row against the rules of a woman’s record, and names each problem with its row and field. */
@Component
class CheckRows {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

    private static final Map<String, ImportField> FIELD_OF = Map.of(
            "names", ImportField.NAMES,
            "preferredName", ImportField.PREFERRED_NAME,
            "birthDate", ImportField.BIRTH_DATE,
            "communeCut", ImportField.COMMUNE,
            "phone", ImportField.PHONE,
            "email", ImportField.EMAIL,
            "document", ImportField.DOCUMENT,
            "language", ImportField.LANGUAGE);

    private final Participants participants;
    private final Country country;

    CheckRows(Participants participants, Country country) {
        this.participants = participants;
        this.country = country;
    }

    CheckedRows check(TableFile.Read file, List<String> mapping) {
        var problems = new ArrayList<RowProblem>();
        var people = new ArrayList<CheckedRows.Person>();
        var seen = new HashMap<String, Integer>();
        for (var row : file.rows()) {
            var before = problems.size();
            var details = details(row, mapping, problems);
            if (problems.size() == before) {
                twice(row.number(), details, seen, problems);
            }
            if (problems.size() == before) {
                people.add(new CheckedRows.Person(row.number(), details));
            }
        }
        known(people, problems);
        var bad = problems.stream().map(RowProblem::row).collect(java.util.stream.Collectors.toSet());
        var good = people.stream().filter(person -> !bad.contains(person.row())).toList();
        return new CheckedRows(file.rows().size(), good, List.copyOf(problems));
    }

    private PersonalDetails details(TableFile.Row row, List<String> mapping, List<RowProblem> problems) {
        var details = PersonalDetails.NOTHING;
        var filled = new java.util.HashSet<ImportField>();
        for (var column = 0; column < Math.min(mapping.size(), row.cells().size()); column++) {
            var field = ImportField.of(mapping.get(column)).orElse(null);
            if (field == null) {
                continue;
            }
            var cell = row.cells().get(column);
            if (row.formulas().contains(column)) {
                problems.add(new RowProblem(row.number(), field.code(), "enrolment.importing.formula"));
                filled.add(field);
            } else if (!cell.isBlank()) {
                filled.add(field);
                details = with(details, field, cell, row.number(), problems);
            }
        }
        required(row.number(), filled, problems);
        for (var refusal : participants.check(details)) {
            var field = FIELD_OF.getOrDefault(refusal.field(), ImportField.NAMES);
            if (problems.stream()
                    .noneMatch(p -> p.row() == row.number() && p.field().equals(field.code()))) {
                problems.add(new RowProblem(row.number(), field.code(), refusal.textKey()));
            }
        }
        return details;
    }

    private static void required(int row, Set<ImportField> filled, List<RowProblem> problems) {
        for (var field : ImportField.values()) {
            if (field.required() && !filled.contains(field)) {
                problems.add(new RowProblem(row, field.code(), "enrolment.importing.missing"));
            }
        }
    }

    private PersonalDetails with(
            PersonalDetails details, ImportField field, String cell, int row, List<RowProblem> problems) {
        return switch (field) {
            case NAMES -> details.withNames(cell);
            case PREFERRED_NAME -> details.withPreferredName(cell);
            case PHONE -> details.withPhone(cell);
            case EMAIL -> details.withEmail(cell);
            case LANGUAGE -> details.withLanguage(cell.toLowerCase(Locale.ROOT));
            case DOCUMENT ->
                details.withDocument(
                        new IdentityNumber(country.documents().getFirst().code(), cell));
            case BIRTH_DATE -> {
                var date = date(cell);
                if (date == null) {
                    problems.add(new RowProblem(row, field.code(), "enrolment.importing.date"));
                }
                yield details.withBirthDate(date);
            }
            case COMMUNE -> {
                var commune = country.commune(cell)
                        .or(() -> country.communeNamed(cell))
                        .map(Commune::cut)
                        .orElse(null);
                if (commune == null) {
                    problems.add(new RowProblem(row, field.code(), "enrolment.importing.commune"));
                }
                yield details.withCommune(commune);
            }
        };
    }

    /** The same document, or the same name born the same day, in an earlier row. */
    private static void twice(int row, PersonalDetails details, Map<String, Integer> seen, List<RowProblem> problems) {
        var document = details.document();
        var marks = new ArrayList<String>();
        if (document != null) {
            marks.add("d" + document.number().replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT));
        }
        marks.add("n" + details.names() + details.birthDate());
        for (var mark : marks) {
            if (seen.putIfAbsent(mark, row) != null) {
                var field = mark.startsWith("d") ? ImportField.DOCUMENT : ImportField.NAMES;
                problems.add(new RowProblem(row, field.code(), "enrolment.importing.twice"));
                return;
            }
        }
    }

    /** Women who probably have a record already. */
    private void known(List<CheckedRows.Person> people, List<RowProblem> problems) {
        var alike = participants.alike(
                people.stream().map(CheckedRows.Person::details).toList());
        for (var i = 0; i < people.size(); i++) {
            if (!alike.get(i).isEmpty()) {
                problems.add(
                        new RowProblem(people.get(i).row(), ImportField.NAMES.code(), "enrolment.importing.known"));
            }
        }
    }

    private static @Nullable LocalDate date(String cell) {
        for (var format : DATES) {
            try {
                return LocalDate.parse(cell.strip(), format);
            } catch (DateTimeParseException e) {
                // the next format may fit
            }
        }
        return null;
    }
}
