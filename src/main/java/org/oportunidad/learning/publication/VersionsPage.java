package org.oportunidad.learning.publication;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oportunidad.identity.AccountId;

/** The versions of a course that were written here. */
record VersionsPage(String course, String title, String language, List<Row> rows) {

    /** One version with the names of those who made it. */
    record Row(PublishedVersion version, String authors, String reviewer) {

        static Row of(PublishedVersion version, Map<AccountId, String> names) {
            return new Row(
                    version,
                    version.authors().stream()
                            .map(one -> names.getOrDefault(new AccountId(one), "–"))
                            .collect(Collectors.joining(", ")),
                    names.getOrDefault(new AccountId(version.reviewer()), "–"));
        }
    }
}
