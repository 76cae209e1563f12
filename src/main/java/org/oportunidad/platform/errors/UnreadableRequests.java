package org.oportunidad.platform.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Pages;
import org.oportunidad.platform.web.SecurityHeaders;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers what the server refuses before any filter sees it (an address cut in the middle of a %, a header that is too
 * large) with our own page: the server's is bare, in English and without a way on.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final Pages pages;
    private final SecurityHeaders headers;
    private final LanguageOfRequest language;

    UnreadableRequests(Pages pages, SecurityHeaders headers, LanguageOfRequest language) {
        this.pages = pages;
        this.headers = headers;
        this.language = language;
    }

    /** Nearer to the program than the server's own valve, which then finds an answer and adds nothing. */
    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Valve()));
    }

    private void answer(Request request, Response response) throws IOException, ServletException {
        headers.doFilter(
                request,
                response,
                (asked, answer) -> language.doFilter(
                        asked,
                        answer,
                        (again, page) -> render((HttpServletRequest) again, (HttpServletResponse) page)));
    }

    /** What cannot be read has no address to stay at: another language leads to the first page. */
    private void render(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/");
        pages.render(
                "platform/errors/errorPage", new ErrorPage("missing", response.getStatus(), ""), request, response);
    }

    private final class Valve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                answer(request, response);
                response.finishResponse();
            } catch (IOException | ServletException | RuntimeException unsaid) {
                container.getLogger().debug("An unreadable request was answered with its status alone");
            }
        }
    }
}
