package org.oportunidad.identity.entry;

import java.util.List;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Page;

/** What the pages of signing in may know. */
public record SignInPage(Problems problems, String typed, String next) {

    static SignInPage empty(String next) {
        return new SignInPage(Problems.none(), "", next);
    }

    /** Whose phone it is; shared is chosen unless she says otherwise. */
    public List<Option> phones(Page page) {
        return List.of(
                new Option("shared", page.t("identity.entry.phone.shared"), page.t("identity.entry.phone.sharedHint")),
                new Option("own", page.t("identity.entry.phone.own"), page.t("identity.entry.phone.ownHint")));
    }
}
