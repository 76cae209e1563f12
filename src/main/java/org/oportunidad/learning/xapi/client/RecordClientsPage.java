package org.oportunidad.learning.xapi.client;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Page;

/** What the page of connected systems may know. */
public record RecordClientsPage(Problems problems, String name, Set<ClientScope> chosen, List<RecordClient> clients) {

    public List<Option> options(Page page) {
        return Arrays.stream(ClientScope.values())
                .map(scope -> Option.of(scope.name(), page.t(scope.textKey())))
                .toList();
    }

    public List<String> values() {
        return chosen.stream().map(ClientScope::name).toList();
    }
}
