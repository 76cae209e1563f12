package org.oportunidad.messaging.call;

import java.util.Arrays;
import java.util.List;
import org.oportunidad.messaging.Correspondents;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Page;

/**
 * One call.
 *
 * @param subject what no other way could bring
 */
record CallTaskPage(
        String path, Correspondents.SafeCall call, String subject, int waiting, int tries, Problems problems) {

    List<Option> results(Page page) {
        return Arrays.stream(CallResult.values())
                .map(result -> Option.of(result.code(), page.t("messaging.call.result." + result.code())))
                .toList();
    }

    String whoseKey() {
        return "messaging.call.whose." + call.whose();
    }
}
