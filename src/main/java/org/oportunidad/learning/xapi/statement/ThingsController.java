package org.oportunidad.learning.xapi.statement;

import java.util.List;
import java.util.Set;
import org.oportunidad.learning.xapi.client.ClientScope;
import org.oportunidad.learning.xapi.http.XapiCall;
import org.oportunidad.learning.xapi.rules.AgentRules;
import org.oportunidad.learning.xapi.rules.Forms;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.ReferenceKey;
import org.oportunidad.learning.xapi.rules.XapiRefused;
import org.oportunidad.platform.access.ForClients;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is known of somebody and of an activity (1.0.3 part 3 §2.4 and §2.5). */
@Controller
@ForClients
class ThingsController {

    private static final List<String> OF_PERSON = List.of("name", "mbox", "mbox_sha1sum", "openid", "account");

    private final StatementTable statements;
    private final DefinitionTable definitions;

    ThingsController(StatementTable statements, DefinitionTable definitions) {
        this.statements = statements;
        this.definitions = definitions;
    }

    /** Nobody is taken for somebody else: one identifier, and the name of the newest statement with it. */
    @GetMapping("/xapi/agents")
    ResponseEntity<byte[]> agent(XapiCall call) {
        call.allowed(ClientScope.READ, ClientScope.READ_OWN, ClientScope.PROFILE, ClientScope.STATE);
        call.only(Set.of("agent"));
        var agent = Json.read(call.needs("agent"));
        AgentRules.checkAgent(agent);
        var person = JsonNodeFactory.instance.objectNode().put("objectType", "Person");
        for (var property : OF_PERSON) {
            if (agent.has(property)) {
                person.putArray(property).add(agent.path(property));
            }
        }
        if (!agent.has("name") && call.client().may(ClientScope.READ)) {
            statements
                    .newestOf(ReferenceKey.ownerOf(agent))
                    .map(statement -> Json.read(statement.body()).path("actor").path("name"))
                    .filter(JsonNode::isString)
                    .ifPresent(name -> person.putArray("name").add(name));
        }
        return json(person);
    }

    @GetMapping("/xapi/activities")
    ResponseEntity<byte[]> activity(XapiCall call) {
        call.allowed(ClientScope.READ, ClientScope.READ_OWN, ClientScope.PROFILE, ClientScope.STATE);
        call.only(Set.of("activityId"));
        var id = call.needs("activityId");
        if (!Forms.isIri(id)) {
            throw XapiRefused.broken("The parameter “activityId” is an IRI");
        }
        var activity = JsonNodeFactory.instance
                .objectNode()
                .put("objectType", "Activity")
                .put("id", id);
        definitions
                .of(List.of(Definitions.idOf(id)))
                .values()
                .forEach(definition -> activity.set("definition", Json.read(definition)));
        return json(activity);
    }

    private static ResponseEntity<byte[]> json(JsonNode node) {
        return ResponseEntity.ok().header("Content-Type", "application/json").body(Json.bytes(node));
    }
}
