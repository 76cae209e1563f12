package org.oportunidad.programme.sites;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Site;

/**
 * A site to change, or a new one.
 *
 * @param site null for a new one
 * @param zones empty when the country has one only
 * @param closesOn what was typed as the day from which it is closed
 */
public record SitePage(
        @Nullable Site site,
        SiteForm form,
        Problems problems,
        String placeKey,
        List<DayOfWeek> week,
        List<Option> zones,
        String closesOn) {

    public String action() {
        return site == null ? "/settings/sites/new" : "/settings/sites/" + site.id();
    }
}
