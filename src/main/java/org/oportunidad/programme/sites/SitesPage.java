package org.oportunidad.programme.sites;

import java.util.List;
import org.oportunidad.programme.Site;
import org.oportunidad.programme.helplines.HelpLinesPage.OpenHours;

/** The open sites, by region. */
public record SitesPage(List<Group> regions) {

    /** The sites of a region. */
    public record Group(String region, List<Row> sites) {}

    /** A site as anybody sees it. */
    public record Row(Site site, String commune, boolean openNow, List<OpenHours> hours) {}
}
