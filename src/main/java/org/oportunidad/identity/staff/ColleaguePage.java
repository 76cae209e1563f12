package org.oportunidad.identity.staff;

import java.util.List;
import java.util.Set;
import org.oportunidad.identity.Role;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Page;

/**
 * What the page of one colleague may know.
 *
 * @param givable the roles that the one who looks may give; none when this colleague is out of her reach
 */
public record ColleaguePage(Problems problems, Colleague colleague, Set<Role> givable) {

    public boolean changeable() {
        return !givable.isEmpty() && colleague.closedAt() == null;
    }

    public List<Option> options(Page page) {
        return InvitePage.options(page, givable);
    }

    public List<String> values() {
        return colleague.roles().stream().map(Role::name).toList();
    }
}
