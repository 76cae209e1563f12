package org.oportunidad.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The three ways in which a controller answers. */
public final class Views {

    private Views() {}

    /** A page: the template of that path under the root package with its page record. */
    public static ModelAndView page(String template, Object model) {
        return new ModelAndView(template, "model", model);
    }

    /** A page that needs nothing but the shell. */
    public static ModelAndView page(String template) {
        return new ModelAndView(template);
    }

    /** True when htmx asks for the content without the frame. */
    public static boolean wantsFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"));
    }

    /** The page again because of what was typed, with status 422. */
    public static ModelAndView invalid(String template, Object model) {
        return with(HttpStatus.UNPROCESSABLE_CONTENT, page(template, model));
    }

    public static ModelAndView with(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }

    /** After an effect: go and look at that address (a path of this site). */
    public static ModelAndView seeOther(String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("Not a path of this site");
        }
        var view = new RedirectView(path, false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
