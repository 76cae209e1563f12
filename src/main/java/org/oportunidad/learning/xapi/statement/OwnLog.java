package org.oportunidad.learning.xapi.statement;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.ReferenceKey;
import org.oportunidad.learning.xapi.rules.StatementForm;
import org.oportunidad.learning.xapi.rules.StatementKeys;
import org.oportunidad.learning.xapi.rules.XapiVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What this installation itself has to say: in the same log and found in the same ways as what other programs send. */
@Component
public class OwnLog {

    /** The extension that holds what a statement of ours says. */
    public static final String FACT = "tag:oportunidad.org,2026:xapi/fact";

    /** In place of a program: this installation. */
    public static final UUID SELF = new UUID(0, 0);

    private static final String NAME = "oportunidad";

    private final StatementTable table;
    private final Definitions definitions;
    private final Clock clock;
    private final String site;

    OwnLog(StatementTable table, Definitions definitions, Clock clock, @Value("${oportunidad.url:}") String address) {
        this.table = table;
        this.definitions = definitions;
        this.clock = clock;
        this.site = address.isEmpty() ? "http://localhost" : address.replaceFirst("/+$", "");
    }

    /** The address under which our activities and accounts are named. */
    public String site() {
        return site;
    }

    /** The owner of the statements of an account of ours. */
    public UUID ownerOf(String name) {
        return ReferenceKey.ownerOf(agent(name));
    }

    /** Adds statements that have an id; none of these was ever used. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<ObjectNode> statements) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var batch = new LinkedHashMap<UUID, StoredStatement>();
        var keys = new LinkedHashMap<UUID, Set<UUID>>();
        for (var statement : statements) {
            var place = LogPlace.of(now, batch.size());
            var id = statement.path("id").stringValue("");
            StatementForm.complete(statement, id, LogPlace.timeOf(place), agent(NAME), XapiVersion.V2);
            var stored = new StoredStatement(
                    ReferenceKey.ownerOf(statement.path("actor")), place, UUID.fromString(id), Json.text(statement));
            batch.put(stored.statementId(), stored);
            keys.put(place, StatementKeys.of(statement));
        }
        if (table.take(batch.values()).size() < batch.size()) {
            throw new IllegalStateException("an id of ours is in the log already");
        }
        table.add(batch.values(), SELF);
        table.refer(keys);
        definitions.keep(statements, true);
    }

    private ObjectNode agent(String name) {
        var agent = JsonNodeFactory.instance.objectNode();
        agent.put("objectType", "Agent");
        agent.putObject("account").put("homePage", site).put("name", name);
        return agent;
    }
}
