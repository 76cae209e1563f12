package org.oportunidad.learning.xapi.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.XapiRefused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says to a program, which reads no page, why it was refused. */
@ControllerAdvice("org.oportunidad.learning.xapi")
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    @ExceptionHandler
    void refused(XapiRefused refused, HttpServletResponse response) throws IOException {
        write(refused, response);
    }

    static void write(XapiRefused refused, HttpServletResponse response) throws IOException {
        var body = Json.bytes(Map.of("error", String.valueOf(refused.getMessage())));
        response.setStatus(refused.status());
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
