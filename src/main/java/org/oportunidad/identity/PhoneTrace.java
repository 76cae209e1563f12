package org.oportunidad.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What a module keeps on a phone for whoever holds it; taken off when she leaves the phone. A bean each. */
public interface PhoneTrace {
    void takeOff(HttpServletRequest request, HttpServletResponse response);
}
