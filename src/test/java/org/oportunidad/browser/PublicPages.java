package org.oportunidad.browser;

import java.util.List;

/** The pages that anybody can open; every rule of this package is tried on each. */
final class PublicPages {

    static final List<String> ALL = List.of(
            "/",
            "/privacy",
            "/offline",
            "/sign-in",
            "/enrol",
            "/enrol/continue",
            "/help",
            "/certificates",
            "/certificates/ABCD-1234-EFGH",
            "/evidence",
            "/no-such-page");

    private PublicPages() {}
}
