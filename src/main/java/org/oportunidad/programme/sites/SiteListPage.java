package org.oportunidad.programme.sites;

import java.util.List;
import org.oportunidad.programme.Site;

/** All sites, for whoever keeps them; open ones first. */
public record SiteListPage(List<Row> sites) {

    /** A site with the name of its commune. */
    public record Row(Site site, String commune, boolean open) {}
}
