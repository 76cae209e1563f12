package org.oportunidad.platform.errors;

/** One error page: the kind decides its texts ({@code platform.errors.<kind>.…}), the number is for us. */
public record ErrorPage(String kind, int status, String number) {

    static ErrorPage of(int status, String number) {
        var kind = switch (status) {
            case 401, 403, 404, 405, 410 -> "missing";
            case 400, 413, 415, 422 -> "refused";
            case 409 -> "running";
            case 429 -> "tooMany";
            default -> "failure";
        };
        return new ErrorPage(kind, status == 401 || status == 403 || status == 405 ? 404 : status, number);
    }
}
