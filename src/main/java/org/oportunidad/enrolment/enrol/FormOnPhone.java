package org.oportunidad.enrolment.enrol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.oportunidad.identity.PhoneTrace;
import org.springframework.stereotype.Component;

/** The form that a phone remembers leaves it with the woman; what is saved stays with the programme. */
@Component
class FormOnPhone implements PhoneTrace {

    @Override
    public void takeOff(HttpServletRequest request, HttpServletResponse response) {
        if (ResumeSecret.read(request).isPresent()) {
            ResumeSecret.clear(request, response);
        }
    }
}
