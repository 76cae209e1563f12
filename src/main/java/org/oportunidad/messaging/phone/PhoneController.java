package org.oportunidad.messaging.phone;

import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.web.Views;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows what would have been sent to invented people; where real people are served, this address does not exist. */
@Controller
@Profile({"demo", "test"})
class PhoneController {

    private static final int SHOWN = 50;

    private final ShownLetterTable letters;

    PhoneController(ShownLetterTable letters) {
        this.letters = letters;
    }

    @Open
    @GetMapping("/demo/phone")
    ModelAndView phone() {
        return Views.page("messaging/phone/phonePage", new PhonePage(letters.latest(SHOWN)));
    }
}
