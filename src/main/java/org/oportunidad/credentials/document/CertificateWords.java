package org.oportunidad.credentials.document;

import org.oportunidad.credentials.Certificate;
import org.oportunidad.platform.web.Page;
import org.oportunidad.programme.RouteLevelId;

/** What a certificate is for, in the reader's words. */
public final class CertificateWords {

    private CertificateWords() {}

    /** The route and its level. */
    public static String subject(Page page, Certificate certificate) {
        var level = RouteLevelId.of(certificate.subject());
        return page.t(
                "credentials.document.routeLevel",
                page.t("programme.route." + level.route()),
                page.t("programme.level." + level.level()));
    }

    /** The day, and honestly how many courses were recognised instead of done here. */
    private static String date(Page page, Certificate certificate) {
        var date = page.date(certificate.completedOn());
        return certificate.recognised() == 0
                ? date
                : page.t("credentials.document.recognised", date, certificate.recognised());
    }

    /** Everything that stands on the paper. */
    public static CertificateText onPaper(Page page, Certificate certificate, String name, String site) {
        return new CertificateText(
                page.locale(),
                page.dir().equals("rtl"),
                page.t("platform.shell.name"),
                page.t("credentials.document.heading"),
                page.t("credentials.document.certifies"),
                name,
                page.t("credentials.document.completed"),
                subject(page, certificate),
                date(page, certificate),
                page.t("credentials.document.code"),
                certificate.code().grouped(),
                page.t("credentials.document.check"),
                site + certificate.path());
    }
}
