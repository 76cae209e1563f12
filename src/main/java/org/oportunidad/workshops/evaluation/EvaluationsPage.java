package org.oportunidad.workshops.evaluation;

import org.oportunidad.workshops.timetable.SessionTable.OfSection;

/** What women thought of a session. */
record EvaluationsPage(OfSection what, Grouped grouped) {}
