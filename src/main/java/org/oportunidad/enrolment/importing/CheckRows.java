package org.oportunidad.enrolment.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oportunidad.files.TableFile;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Checks every row against the rules of a woman’s record, and names each problem with its row and field. */
@Component
class CheckRows {

    private static final Map<String, ImportField> FIELD_OF = Map.of(
            "names", ImportField.NAMES,
            "preferredName", ImportField.PREFERRED_NAME,
            "birthDate", ImportField.BIRTH_DATE,
            "communeCut", ImportField.COMMUNE,
            "phone", ImportField.PHONE,
            "email", ImportField.EMAIL,
            "document", ImportField.DOCUMENT,
            "language", ImportField.LANGUAGE,
            "safeContact", ImportField.SAFE_FROM,
            "codeWord", ImportField.CODE_WORD);

    private final Participants participants;
    private final Country country;
    private final SheetWords words;

    CheckRows(Participants participants, Country country, SheetWords words) {
        this.participants = participants;
        this.country = country;
        this.words = words;
    }

    CheckedRows check(TableFile.Read file, List<String> mapping) {
        var fields = mapping.stream().map(ImportField::of).toList();
        var communes = remembered(this::commune);
        var problems = new ArrayList<RowProblem>();
        var people = new ArrayList<CheckedRows.Person>();
        var seen = new HashMap<String, Integer>();
        for (var line : file.rows()) {
            var row = new ReadRow(words, country, communes, line, fields);
            var details = checked(row);
            if (row.problems().isEmpty()) {
                twice(row, line.number(), details, seen);
            }
            if (row.problems().isEmpty()) {
                people.add(new CheckedRows.Person(line.number(), details));
            }
            problems.addAll(row.problems());
        }
        var known = known(people);
        problems.addAll(known);
        var bad = known.stream().map(RowProblem::row).collect(Collectors.toSet());
        var good = people.stream().filter(person -> !bad.contains(person.row())).toList();
        return new CheckedRows(file.rows().size(), good, List.copyOf(problems));
    }

    /** Her details as they would be stored. */
    private PersonalDetails checked(ReadRow row) {
        var details = row.details();
        participants
                .check(details)
                .forEach(refusal ->
                        row.refuse(FIELD_OF.getOrDefault(refusal.field(), ImportField.NAMES), refusal.textKey()));
        return participants.asStored(details);
    }

    /** The same document, or the same name born the same day, in an earlier row. */
    private static void twice(ReadRow row, int number, PersonalDetails details, Map<String, Integer> seen) {
        var document = details.document();
        if (document != null && seen.putIfAbsent("d" + document.number(), number) != null) {
            row.refuse(ImportField.DOCUMENT, "enrolment.importing.twice");
        }
        var names = details.names() == null ? "" : SheetWords.plain(details.names());
        if (seen.putIfAbsent("n" + names + details.birthDate(), number) != null) {
            row.refuse(ImportField.NAMES, "enrolment.importing.twice");
        }
    }

    /** Women who probably have a record already. */
    private List<RowProblem> known(List<CheckedRows.Person> people) {
        var alike = participants.alike(
                people.stream().map(CheckedRows.Person::details).toList());
        var problems = new ArrayList<RowProblem>();
        for (var i = 0; i < people.size(); i++) {
            if (!alike.get(i).isEmpty()) {
                problems.add(
                        new RowProblem(people.get(i).row(), ImportField.NAMES.code(), "enrolment.importing.known"));
            }
        }
        return problems;
    }

    private Optional<String> commune(String cell) {
        return country.commune(cell).or(() -> country.communeNamed(cell)).map(Commune::cut);
    }

    /** Thousands of rows name few places. */
    private static Function<String, Optional<String>> remembered(Function<String, Optional<String>> search) {
        var found = new HashMap<String, Optional<String>>();
        return cell -> found.computeIfAbsent(cell.toLowerCase(Locale.ROOT), any -> search.apply(cell));
    }
}
