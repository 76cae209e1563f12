package org.oportunidad.participants.mydata;

import java.util.List;

/** Everybody who looked at or changed her record. */
public record LooksPage(List<MyDataPage.Look> looks) {}
