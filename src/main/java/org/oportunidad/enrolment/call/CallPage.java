package org.oportunidad.enrolment.call;

import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;

/** One call to make or correct; without an id it is new. */
public record CallPage(@Nullable Call call, CallForm form, Problems problems) {}
