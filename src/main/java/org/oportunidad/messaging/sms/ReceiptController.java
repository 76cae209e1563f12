package org.oportunidad.messaging.sms;

import org.oportunidad.platform.access.ForClients;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** What providers of short messages tell: written down before it is answered, so that what fails here is told again. */
@Controller
@ForClients
class ReceiptController {

    private final Receipts receipts;

    ReceiptController(Receipts receipts) {
        this.receipts = receipts;
    }

    /** Says the same of messages that nobody here sent: the account may serve others too. */
    @PostMapping(ReceiptFilter.PATH)
    ResponseEntity<Void> told(@RequestAttribute(ForClients.CLIENT) ReceiptFilter.Call call) {
        receipts.take(call);
        return ResponseEntity.noContent().build();
    }
}
