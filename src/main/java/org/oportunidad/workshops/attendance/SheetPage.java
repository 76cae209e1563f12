package org.oportunidad.workshops.attendance;

import java.util.List;
import org.oportunidad.identity.qr.QrPicture;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;

/** The printed list of a session. */
record SheetPage(OfSection what, List<String> names, QrPicture code) {}
