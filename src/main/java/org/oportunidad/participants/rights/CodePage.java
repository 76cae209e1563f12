package org.oportunidad.participants.rights;

import org.oportunidad.identity.ShownCode;

/** A one-time code to show or print, and the way back. */
public record CodePage(String back, ShownCode code) {

    @Override
    public String toString() {
        return "CodePage[]";
    }
}
