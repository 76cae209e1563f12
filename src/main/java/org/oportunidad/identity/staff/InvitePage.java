package org.oportunidad.identity.staff;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.oportunidad.identity.Role;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Page;

/** What the form that invites a colleague may know. */
public record InvitePage(Problems problems, String name, Set<Role> chosen, Set<Role> givable) {

    public List<Option> options(Page page) {
        return options(page, givable);
    }

    public List<String> values() {
        return chosen.stream().map(Role::name).toList();
    }

    static List<Option> options(Page page, Collection<Role> roles) {
        return roles.stream()
                .map(role -> new Option(
                        role.name(),
                        page.t(role.textKey()),
                        page.t("identity.staff.may." + role.name().toLowerCase(java.util.Locale.ROOT))))
                .toList();
    }
}
