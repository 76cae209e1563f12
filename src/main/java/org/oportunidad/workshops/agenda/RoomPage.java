package org.oportunidad.workshops.agenda;

import java.time.ZoneId;
import java.util.List;
import org.oportunidad.platform.form.Problems;

/** The rules of rooms, her nickname, her clock. */
record RoomPage(RoomForm form, List<ZoneId> zones, Problems problems) {}
