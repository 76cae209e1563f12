package org.oportunidad.support.contact;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.After;
import org.oportunidad.platform.web.Views;
import org.oportunidad.support.ContactReason;
import org.oportunidad.support.LoggedContact;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The contacts with one woman, and a new one in fifteen seconds. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class ContactController {

    private static final String VIEW = "support/contact/contactsPage";
    private static final String HERE = "/participants/{handle}/contacts";
    private static final int SHOWN = 50;

    private final Participants participants;
    private final LogContact logging;
    private final Reading reading;
    private final Once once;
    private final Clock clock;

    ContactController(Participants participants, LogContact logging, Reading reading, Once once, Clock clock) {
        this.participants = participants;
        this.logging = logging;
        this.reading = reading;
        this.once = once;
        this.clock = clock;
    }

    /** What was said is read, and who read it is kept, in one transaction. */
    @org.springframework.stereotype.Component
    static class Reading {

        private final ReadContacts contacts;
        private final Audit audit;

        Reading(ReadContacts contacts, Audit audit) {
            this.contacts = contacts;
            this.audit = audit;
        }

        @Transactional
        ContactsPage page(
                Viewer viewer, ParticipantCard woman, ContactForm form, @Nullable After after, Problems problems) {
            audit.record(AuditEvent.of(
                    viewer.account().value(), viewer.actorRole(), woman.id().value(), "support.contacts_read"));
            var found = contacts.of(woman.id().value(), after, SHOWN + 1);
            var shown = found.subList(0, Math.min(SHOWN, found.size()));
            return new ContactsPage(
                    woman,
                    form,
                    shown,
                    found.size() > SHOWN
                            ? new After(shown.getLast().at(), shown.getLast().id()).query()
                            : null,
                    problems);
        }
    }

    @GetMapping(HERE)
    ModelAndView log(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer) {
        var woman = woman(viewer, handle);
        var form = ContactForm.proposing("phone", reason.isEmpty() ? ContactReason.OTHER.code() : reason, from);
        return Views.page(
                VIEW, reading.page(viewer, woman, form, After.read(after).orElse(null), Problems.none()));
    }

    @PostMapping(HERE)
    ModelAndView log(@PathVariable String handle, @ModelAttribute ContactForm form, Viewer viewer) {
        var woman = woman(viewer, handle);
        var problems = form.problems();
        if (problems.any()) {
            return Views.invalid(VIEW, reading.page(viewer, woman, form, null, problems));
        }
        var contact = contact(viewer, woman, form);
        var location = once.run(form.or(form._key()), handle + form.fingerprint(), () -> {
            logging.log(viewer, contact, form.next(), "hers".equals(form.owner()));
            return contact.hard() ? "/work?after=hard" : "work".equals(form.from()) ? "/work" : woman.path();
        });
        return Views.seeOther(location);
    }

    private LoggedContact contact(Viewer viewer, ParticipantCard woman, ContactForm form) {
        var words = form.cleaned();
        return new LoggedContact(
                woman.id().value(),
                clock.instant().minus(Duration.ofHours(Long.parseLong(form.ago() == null ? "0" : form.ago()))),
                viewer.account().value(),
                form.readChannel().orElseThrow(),
                form.incoming(),
                form.readReason().orElseThrow(),
                form.readResult().orElseThrow(),
                form.readKind().orElse(null),
                form.hard() != null,
                words.isEmpty() ? null : words);
    }

    private ParticipantCard woman(Viewer viewer, String handle) {
        return participants.find(viewer, handle).orElseThrow(NotFound::new);
    }
}
