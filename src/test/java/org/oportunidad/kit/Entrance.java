package org.oportunidad.kit;

import com.microsoft.playwright.Page;
import org.oportunidad.identity.DemoCast;

/** Lets somebody of the cast into a window through the entrance of the demonstration. */
public final class Entrance {

    private Entrance() {}

    public static void enter(Page page, Cast cast, DemoCast demo, Person person) {
        demo.add(cast.account(person), Cast.ALL.indexOf(person), person.name(), "platform.shell.programme");
        page.navigate("/demo");
        page.locator("form[action='/demo/visits']")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(person.name()))
                .locator("button")
                .click();
        page.waitForURL(url -> !url.endsWith("/demo"));
    }
}
