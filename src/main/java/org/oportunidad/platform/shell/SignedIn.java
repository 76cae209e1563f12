package org.oportunidad.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page shell may know of the person who is signed in; {@code identity} puts it on the request. */
public interface SignedIn {

    String ATTRIBUTE = SignedIn.class.getName();

    /** The name to greet her by. */
    String name();

    /** True for a participant (bottom bar, one thing per screen), false for staff. */
    boolean participant();

    List<MenuEntry> menu();

    /** Seconds without a touch after which the screen locks; 0 for never. */
    int idleLockSeconds();

    static @Nullable SignedIn of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn ? signedIn : null;
    }
}
