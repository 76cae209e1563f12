package org.oportunidad.identity.staff;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.FreshFactor;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.access.SiteAddress;
import org.oportunidad.identity.qr.QrPicture;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The team: who is in it, inviting, roles, letting back in, closing. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
class StaffController {

    private static final int LONGEST_NAME = 120;
    private static final String INVITE = "identity/staff/invitePage";
    private static final String COLLEAGUE = "identity/staff/colleaguePage";

    private final StaffTable table;
    private final Invitations invitations;
    private final ChangeStaff change;
    private final SiteAddress site;
    private final Clock clock;

    StaffController(StaffTable table, Invitations invitations, ChangeStaff change, SiteAddress site, Clock clock) {
        this.table = table;
        this.invitations = invitations;
        this.change = change;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/staff")
    ModelAndView list() {
        return Views.page("identity/staff/staffPage", new StaffPage(table.all(clock.instant())));
    }

    @FreshFactor
    @GetMapping("/staff/invitations")
    ModelAndView form(Viewer viewer) {
        return Views.page(INVITE, invite(Problems.none(), "", Set.of(), viewer));
    }

    @FreshFactor
    @PostMapping("/staff/invitations")
    ModelAndView invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> role,
            Viewer viewer) {
        var cleaned = StaffForm.cleaned(name);
        var roles = StaffForm.roles(role);
        var problems = Problems.none();
        if (cleaned.isEmpty() || cleaned.length() > LONGEST_NAME) {
            problems.add("name", "identity.staff.invite.nameMissing");
        }
        if (roles.isEmpty()) {
            problems.add("role", "identity.staff.invite.roleMissing");
        }
        if (!RoleLattice.givableBy(viewer.roles()).containsAll(roles)) {
            throw new NotFound();
        }
        if (problems.any()) {
            return Views.invalid(INVITE, invite(problems, shortened(name), roles, viewer));
        }
        return link(cleaned, invitations.invite(viewer, cleaned, roles, viewer.language()), false);
    }

    @GetMapping("/staff/{handle}")
    ModelAndView colleague(@PathVariable String handle, Viewer viewer) {
        return Views.page(COLLEAGUE, page(Problems.none(), find(handle), viewer));
    }

    @FreshFactor
    @PostMapping("/staff/{handle}/roles")
    ModelAndView roles(@PathVariable String handle, @RequestParam(defaultValue = "") List<String> role, Viewer viewer) {
        var colleague = changeable(handle, viewer);
        var roles = StaffForm.roles(role);
        if (!RoleLattice.givableBy(viewer.roles()).containsAll(roles)) {
            throw new NotFound();
        }
        if (roles.isEmpty()) {
            var problems = Problems.none().add("role", "identity.staff.invite.roleMissing");
            return Views.invalid(COLLEAGUE, page(problems, colleague, viewer));
        }
        change.setRoles(viewer, colleague, roles);
        return Views.seeOther("/staff/" + handle);
    }

    @FreshFactor
    @PostMapping("/staff/{handle}/invitation")
    ModelAndView again(@PathVariable String handle, Viewer viewer) {
        var colleague = changeable(handle, viewer);
        return link(colleague.name(), invitations.again(viewer, colleague), colleague.keys() > 0);
    }

    @FreshFactor
    @PostMapping("/staff/{handle}/closure")
    ModelAndView close(@PathVariable String handle, Viewer viewer) {
        change.close(viewer, changeable(handle, viewer));
        return Views.seeOther("/staff");
    }

    private ModelAndView link(String name, String secret, boolean recovery) {
        var link = site.current() + "/invitations/" + secret;
        return Views.page("identity/staff/linkPage", new LinkPage(name, link, QrPicture.of(link), recovery));
    }

    private InvitePage invite(Problems problems, String name, Set<Role> chosen, Viewer viewer) {
        return new InvitePage(problems, name, chosen, RoleLattice.givableBy(viewer.roles()));
    }

    private static ColleaguePage page(Problems problems, Colleague colleague, Viewer viewer) {
        var givable = ChangeStaff.mayChange(viewer, colleague) ? RoleLattice.givableBy(viewer.roles()) : Set.<Role>of();
        return new ColleaguePage(problems, colleague, givable);
    }

    private Colleague find(String handle) {
        return table.find(handle, clock.instant()).orElseThrow(NotFound::new);
    }

    private Colleague changeable(String handle, Viewer viewer) {
        var colleague = find(handle);
        if (!ChangeStaff.mayChange(viewer, colleague) || colleague.closedAt() != null) {
            throw new NotFound();
        }
        return colleague;
    }

    private static String shortened(String typed) {
        return typed.length() > 200 ? typed.substring(0, 200) : typed;
    }
}
