package org.oportunidad.enrolment.enrol;

import org.oportunidad.enrolment.ApplicationState;

/** The page on which an applicant goes on. */
enum Stage {
    FORM("/enrol/form"),
    ANSWER("/enrol/answer"),
    BASELINE("/enrol/about"),
    ROUTE("/enrol/route"),
    DONE("/enrol/done");

    private final String path;

    Stage(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    static Stage of(ApplicationState state) {
        return switch (state) {
            case DRAFT, SUBMITTED -> FORM;
            case INELIGIBLE -> ANSWER;
            case ELIGIBLE -> BASELINE;
            case DIAGNOSED -> ROUTE;
            case ROUTE_CHOSEN, WAITLISTED, ADMITTED, DECLINED -> DONE;
        };
    }
}
