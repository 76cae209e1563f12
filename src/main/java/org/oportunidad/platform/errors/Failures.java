package org.oportunidad.platform.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.web.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever a controller throws into a page in her language; we keep a number and a trace without messages. */
@ControllerAdvice
public class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What PostgreSQL answers to a NUL in a text, which nobody types by accident. */
    private static final String NOT_A_CHARACTER = "22021";

    private final NearestPage pages;

    Failures(NearestPage pages) {
        this.pages = pages;
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView missing() {
        return page(404, "");
    }

    @ExceptionHandler({BadRequest.class, BindException.class, HttpMessageNotReadableException.class})
    ModelAndView refused() {
        return page(422, "");
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView noSuchAddress() {
        return page(404, "");
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ModelAndView notAPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                ? pages.above(request.getRequestURI()).map(Views::seeOther).orElseGet(this::missing)
                : missing();
    }

    @ExceptionHandler({StillRunning.class, CannotAcquireLockException.class})
    ModelAndView running() {
        return page(409, "");
    }

    @ExceptionHandler(TooManyRequests.class)
    ModelAndView tooMany(TooManyRequests limit, HttpServletResponse response) {
        response.setHeader("Retry-After", Long.toString(limit.retryAfterSeconds()));
        return page(429, "");
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ModelAndView unavailable(Exception e, HttpServletRequest request) {
        return page(503, report(e, request));
    }

    @ExceptionHandler(Exception.class)
    ModelAndView anythingElse(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(known.getStatusCode().value(), "");
        }
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException refused
                && NOT_A_CHARACTER.equals(refused.getSQLState())) {
            return page(422, "");
        }
        return page(500, report(e, request));
    }

    static ModelAndView page(int status, String number) {
        var page = ErrorPage.of(status, number);
        return Views.with(HttpStatus.valueOf(page.status()), Views.page("platform/errors/errorPage", page));
    }

    /** Logs the failure under a number of its own: types and places, never messages, which may carry what she typed. */
    static String report(@Nullable Throwable failure, HttpServletRequest request) {
        var number = String.format(Locale.ROOT, "%04d-%04d", RANDOM.nextInt(10_000), RANDOM.nextInt(10_000));
        var trace = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            trace.append("\n").append(cause.getClass().getName());
            if (cause instanceof java.sql.SQLException sql) {
                trace.append(" state ").append(sql.getSQLState());
            }
            // what wraps the cause says little: where it was thrown; the cause itself, all of its way
            var frames = cause.getStackTrace();
            var shown = cause.getCause() == null ? frames.length : Math.min(3, frames.length);
            for (var frame = 0; frame < shown; frame++) {
                trace.append("\n    at ").append(frames[frame]);
            }
        }
        log.error("Error {} on {} {}{}", number, request.getMethod(), route(request), trace);
        return number;
    }

    private static Object route(HttpServletRequest request) {
        var pattern = request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
        return pattern == null ? "(no route)" : pattern;
    }
}
