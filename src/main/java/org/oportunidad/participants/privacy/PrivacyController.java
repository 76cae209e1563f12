package org.oportunidad.participants.privacy;

import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the privacy notice to anybody. */
@Controller
class PrivacyController {

    @Open
    @GetMapping("/privacy")
    ModelAndView notice() {
        return Views.page("participants/privacy/privacyPage");
    }
}
