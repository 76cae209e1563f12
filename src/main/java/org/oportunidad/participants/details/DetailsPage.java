package org.oportunidad.participants.details;

import java.util.List;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;

/**
 * The form with what is known.
 *
 * @param hers whether she fills it in herself
 */
public record DetailsPage(
        String action,
        String back,
        boolean hers,
        String placeKey,
        DetailsForm form,
        Problems problems,
        List<Option> languages,
        List<Option> documents,
        List<Option> phones,
        List<Option> channels) {}
