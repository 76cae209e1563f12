package org.oportunidad.identity.staff;

import java.util.List;

/** What the list of the team may know. */
public record StaffPage(List<Colleague> colleagues) {}
