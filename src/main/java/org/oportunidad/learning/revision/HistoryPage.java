package org.oportunidad.learning.revision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.learning.authoring.UnitEdit;
import org.oportunidad.learning.course.CourseFolder;

/**
 * What was saved of a draft.
 *
 * @param folder the draft as it stands, which knows the titles of its units
 * @param next the address of what is older; none where nothing is
 */
record HistoryPage(
        String path,
        CourseFolder folder,
        List<Revision> revisions,
        Map<AccountId, String> names,
        @Nullable String next) {

    /** The title of the unit that a text belongs to; empty for a text about the whole. */
    String title(Revision revision) {
        var parts = revision.path().split("[/.]", -1);
        return parts.length != 3 || parts[1].equals("course") ? "" : title(parts[0], parts[1]);
    }

    private String title(String language, String unit) {
        var title = UnitEdit.of(folder, language, unit).title();
        return title.isEmpty() ? unit : title;
    }

    String language(Revision revision) {
        return revision.path().substring(0, Math.max(0, revision.path().indexOf('/')));
    }

    String name(Revision revision) {
        return names.getOrDefault(new AccountId(revision.savedBy()), "–");
    }
}
