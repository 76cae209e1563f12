package org.oportunidad.enrolment.roster;

import java.util.UUID;
import org.oportunidad.identity.ClassCode;

/** What the page that shows the code of a class may know. */
public record ClassCodePage(UUID cohort, String name, ClassCode code) {}
