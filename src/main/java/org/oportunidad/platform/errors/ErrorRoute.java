package org.oportunidad.platform.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.oportunidad.platform.access.Open;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers for errors that no controller saw: unknown addresses, refusals of filters, failures of the server itself. */
@Controller
@Open
class ErrorRoute implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ModelAndView error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status < 500) {
            return Failures.page(status, "");
        }
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return Failures.page(status, Failures.report(failure instanceof Throwable t ? t : null, request));
    }
}
