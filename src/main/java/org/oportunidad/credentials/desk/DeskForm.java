package org.oportunidad.credentials.desk;

import org.jspecify.annotations.Nullable;

/** What staff typed: a route level and a day to issue, or a code and a reason to revoke. */
record DeskForm(
        @Nullable String level,
        @Nullable String completedOn,
        @Nullable String code,
        @Nullable String reason) {

    static final DeskForm EMPTY = new DeskForm("", "", "", "");

    String levelOrEmpty() {
        return level == null ? "" : level;
    }

    String dayOrEmpty() {
        return completedOn == null ? "" : completedOn;
    }

    String codeOrEmpty() {
        return code == null ? "" : code;
    }

    String reasonOrEmpty() {
        return reason == null ? "" : reason.strip();
    }

    String fingerprint() {
        return String.join("\n", levelOrEmpty(), dayOrEmpty(), codeOrEmpty(), reasonOrEmpty());
    }
}
