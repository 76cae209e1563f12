package org.oportunidad.messaging.whatsapp;

import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.carrier.CarrierResult;
import org.oportunidad.messaging.carrier.Receipt;

/** What an error of the Cloud API means for a message (WhatsApp error codes, June 2026); codes that we do not know refuse. */
enum ApiError {
    /** Too much at once, or trouble over there: the same again later. */
    LATER,
    /** Our account or our token is not right: later, once somebody has put it right. */
    ACCOUNT,
    /** The day after her last word is over. */
    WINDOW,
    /** The template cannot be used now. */
    TEMPLATE,
    /** It will not reach her by this channel. */
    REFUSED;

    static ApiError of(int code) {
        return switch (code) {
            case 1, 2, 4, 80007, 130429, 131000, 131016, 131048, 131056, 131057, 133004, 133016 -> LATER;
            case 0, 3, 10, 190, 200, 368, 131005, 131031, 131042, 131045, 133000, 133010 -> ACCOUNT;
            case 131047 -> WINDOW;
            case 132000, 132001, 132005, 132007, 132012, 132015, 132016 -> TEMPLATE;
            default -> code > 200 && code < 300 ? ACCOUNT : REFUSED;
        };
    }

    Receipt receipt(int code) {
        return Receipt.failed(
                this == LATER || this == ACCOUNT ? CarrierResult.UNREACHABLE : CarrierResult.REFUSED, name(code));
    }

    static boolean isOfTemplate(@Nullable String name) {
        return name != null
                && name.matches("WA_[0-9]{1,9}")
                && of(Integer.parseInt(name.substring("WA_".length()))) == TEMPLATE;
    }

    static String name(int code) {
        return "WA_" + Math.max(0, code);
    }
}
