package org.oportunidad.enrolment.importing;

import java.util.List;
import org.oportunidad.participants.PersonalDetails;

/** A spreadsheet after its check: the people of the good rows, and every problem of the others. */
record CheckedRows(int total, List<Person> good, List<RowProblem> problems) {

    /** One good row. */
    record Person(int row, PersonalDetails details) {}
}
