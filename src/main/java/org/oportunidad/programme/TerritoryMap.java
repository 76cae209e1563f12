package org.oportunidad.programme;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The outlines of the country's communes, as a TopoJSON file that ships with the program.
 *
 * @param layer object of the topology that holds the communes
 * @param property property of a shape that holds the commune's code
 * @param attribution whose outlines they are; shown beside every map
 * @param noticeKey message key of what the law wants said beside a map
 * @param outside communes without an outline or too far away to be framed
 */
public record TerritoryMap(
        String resource, String layer, String property, String attribution, String noticeKey, Set<String> outside) {

    public TerritoryMap {
        outside = Set.copyOf(outside);
    }

    public static TerritoryMap of(
            String resource,
            String layer,
            String property,
            String attribution,
            String noticeKey,
            List<String> outside) {
        return new TerritoryMap(resource, layer, property, attribution, noticeKey, Set.copyOf(outside));
    }

    /** The file; the caller closes it. */
    public InputStream open() {
        return Objects.requireNonNull(TerritoryMap.class.getResourceAsStream(resource), resource);
    }
}
