package org.oportunidad.identity.passkey;

import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Options and answers of passkeys as browsers read and write them. */
@Component
public class PasskeyJson {

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    String write(Object options) {
        return mapper.writeValueAsString(options);
    }

    /** The body of a request; anything but an object is refused. */
    public JsonNode parse(String body) {
        try {
            var node = mapper.readTree(body);
            if (!node.isObject()) {
                throw new PasskeyRefused();
            }
            return node;
        } catch (JacksonException e) {
            throw new PasskeyRefused(e);
        }
    }

    /** Where the browser shall go, as our script expects it. */
    public String location(String path) {
        return mapper.writeValueAsString(java.util.Map.of("location", path));
    }

    <T> T read(JsonNode body, TypeReference<T> type) {
        try {
            return mapper.treeToValue(body.path("credential"), mapper.constructType(type));
        } catch (JacksonException e) {
            throw new PasskeyRefused(e);
        }
    }
}
