package org.oportunidad.platform.start;

/** For whom the program starts: invented people to look at, or real ones to serve. */
enum StartMode {
    DEMO,
    PRODUCTION;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
