package org.oportunidad.learning.xapi.http;

import java.util.Arrays;
import java.util.Map;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.XapiVersion;
import org.oportunidad.platform.access.Open;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Which versions are spoken here (1.0.3 part 3 §2.8). */
@Controller
class AboutController {

    @Open
    @GetMapping("/xapi/about")
    ResponseEntity<byte[]> about() {
        var versions =
                Arrays.stream(XapiVersion.values()).map(XapiVersion::number).toList();
        return ResponseEntity.ok()
                .header("Content-Type", "application/json")
                .body(Json.bytes(Map.of("version", versions)));
    }
}
