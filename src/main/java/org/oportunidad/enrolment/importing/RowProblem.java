package org.oportunidad.enrolment.importing;

/** What is wrong with one cell: the row as the spreadsheet counts it, the field, and the message key of the reason. */
public record RowProblem(int row, String field, String reason) {}
