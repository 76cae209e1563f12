package org.oportunidad.identity.staff;

import org.oportunidad.identity.access.SiteAddress;
import org.oportunidad.platform.text.Conventions;
import org.oportunidad.platform.text.Texts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** On an installation without an administrator, prints the link with which the first one comes in, for an hour. */
@Component
@Profile("production")
class FirstAdministrator {

    private final Invitations invitations;
    private final SiteAddress site;
    private final Conventions country;
    private final Texts texts;

    FirstAdministrator(Invitations invitations, SiteAddress site, Conventions country, Texts texts) {
        this.invitations = invitations;
        this.site = site;
        this.country = country;
        this.texts = texts;
    }

    /** Goes to the console of whoever started the program, never to a log file. */
    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        var language = country.languages().getFirst();
        var name = texts.get(language, "identity.role.administrator");
        invitations
                .firstAdministrator(name, language.code())
                .ifPresent(secret -> say(texts.get(
                        language, "identity.staff.first.console", site.current() + "/invitations/" + secret)));
    }

    @SuppressWarnings("SystemOut") // meant for the person at the console
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
