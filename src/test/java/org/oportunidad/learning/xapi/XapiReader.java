package org.oportunidad.learning.xapi;

import java.util.ArrayList;
import java.util.List;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.xapi.rules.Json;
import tools.jackson.databind.JsonNode;

/** A program that only reads statements, page by page. */
public final class XapiReader {

    private final XapiProgram program;

    public XapiReader(Screen screen, String scope) {
        program = XapiProgram.madeBy(screen.as(Cast.PAULA), scope);
    }

    /** All that can be found so; names and values of parameters take turns. */
    public List<JsonNode> statements(String... parameters) {
        var found = new ArrayList<JsonNode>();
        var page = Json.read(program.get("/statements", parameters).body());
        page.path("statements").forEach(found::add);
        while (page.has("more") && !page.path("more").stringValue("").isEmpty()) {
            page = Json.read(program.send(
                            org.springframework.http.HttpMethod.GET,
                            java.net.URI.create(page.path("more").stringValue("")),
                            new byte[0])
                    .body());
            page.path("statements").forEach(found::add);
        }
        return found;
    }
}
