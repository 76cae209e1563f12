package org.oportunidad.enrolment.enrol;

import org.oportunidad.forms.FormPage;

/**
 * One screen of a form.
 *
 * @param action where the page is sent
 * @param back the page before it, empty for none
 * @param baseline whether it is the diagnóstico
 * @param contactGiven whether she can go on from another phone
 */
public record FormStep(FormPage form, String action, String back, boolean baseline, boolean contactGiven) {}
