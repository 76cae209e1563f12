package org.oportunidad.enrolment.assisted;

import java.util.List;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;

/** What is noted before a facilitator begins the form with a woman. */
public record AssistedPage(
        List<Option> languages,
        String language,
        String medium,
        String place,
        String witness,
        boolean open,
        Problems problems) {}
