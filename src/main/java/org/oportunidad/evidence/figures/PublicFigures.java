package org.oportunidad.evidence.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.oportunidad.evidence.figure.TypedOutcome;
import org.oportunidad.evidence.figures.EvidencePage.Place;
import org.oportunidad.evidence.figures.EvidencePage.Reconciled;
import org.oportunidad.evidence.release.Indicator;
import org.oportunidad.evidence.release.Release;
import org.oportunidad.evidence.release.ReleaseRows;
import org.oportunidad.evidence.release.Releases;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.TerritoryMap;
import org.springframework.stereotype.Component;

/** Puts the newest published release into the shape of its page: outcomes, territory, comparison with cited figures. */
@Component
class PublicFigures {

    private static final List<Indicator> SHOWN = List.of(
            Indicator.INCOME_IMPROVED,
            Indicator.BUSINESS_IMPROVED,
            Indicator.BUSINESS_STARTED,
            Indicator.FORMAL_EDUCATION_RETURN,
            Indicator.JOB_FOUND);

    private static final int MOST_KNOWN = 30;

    private final Map<Drawn, EvidencePage> known = new ConcurrentHashMap<>();
    private final Releases releases;
    private final PublishedFigureTable cited;
    private final TerritoryDrawing drawing;
    private final Country country;

    PublicFigures(Releases releases, PublishedFigureTable cited, TerritoryDrawing drawing, Country country) {
        this.releases = releases;
        this.cited = cited;
        this.drawing = drawing;
        this.country = country;
    }

    /** What a drawn page is of. */
    private record Drawn(Release release, Locale locale) {}

    EvidencePage page(Locale locale) {
        var newest = releases.newestPublished();
        return newest.isEmpty()
                ? EvidencePage.empty()
                : drawn(new Drawn(newest.get().release(), locale), newest.get());
    }

    /** A published release is drawn once for each language. */
    private EvidencePage drawn(Drawn wanted, Releases.Published published) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(wanted, w -> page(published, w.locale()));
    }

    private EvidencePage page(Releases.Published newest, Locale locale) {
        var rows = newest.rows();
        return new EvidencePage(
                newest.release(),
                rows,
                SHOWN.stream().map(rows::figure).flatMap(Optional::stream).toList(),
                places(rows, locale),
                areas(rows),
                drawing.viewBox(),
                country.map().map(TerritoryMap::attribution).orElse(null),
                country.map().map(TerritoryMap::noticeKey).orElse(null),
                reconciled(rows));
    }

    /** Regions in the country's own order, with their communes by name. */
    List<Place> places(ReleaseRows rows, Locale locale) {
        var communes = new HashMap<String, List<Place>>();
        for (Commune commune : country.communes()) {
            if (!commune.cut().equals(commune.region().code())) {
                communes.computeIfAbsent(commune.region().code(), r -> new ArrayList<>())
                        .add(new Place(commune.cut(), commune.name(locale), count(rows, commune.cut()), List.of()));
            }
        }
        return country.regions().stream()
                .map(region -> new Place(
                        region.code(),
                        region.shortName(locale),
                        count(rows, "r" + region.code()),
                        communes.getOrDefault(region.code(), List.of())))
                .toList();
    }

    private static Optional<Long> count(ReleaseRows rows, String place) {
        return rows.cells().getOrDefault(place, Optional.of(0L));
    }

    private Map<String, String> areas(ReleaseRows rows) {
        return drawing.areas(cut -> area(count(rows, cut)));
    }

    private static String area(Optional<Long> women) {
        if (women.isEmpty()) {
            return "protected";
        }
        long count = women.get();
        return count == 0 ? "none" : count < 25 ? "few" : count < 75 ? "some" : "many";
    }

    private List<Reconciled> reconciled(ReleaseRows rows) {
        return cited.of(country.code()).stream()
                .map(figure -> new Reconciled(
                        figure.code(),
                        figure.text(),
                        ours(figure.indicator(), rows),
                        figure.share(),
                        figure.numerator(),
                        figure.base(),
                        figure.source()))
                .toList();
    }

    private static @Nullable TypedOutcome ours(@Nullable String indicator, ReleaseRows rows) {
        return indicator == null
                ? null
                : Indicator.of(indicator).flatMap(rows::figure).orElse(null);
    }
}
