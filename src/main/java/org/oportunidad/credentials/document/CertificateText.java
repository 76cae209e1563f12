package org.oportunidad.credentials.document;

import java.util.Locale;

/**
 * Everything that stands on a certificate, in one language.
 *
 * @param name as she writes it
 * @param code in groups of four
 * @param address where anybody checks it
 */
public record CertificateText(
        Locale language,
        boolean rightToLeft,
        String programme,
        String heading,
        String certifies,
        String name,
        String completed,
        String subject,
        String date,
        String codeLabel,
        String code,
        String checkLabel,
        String address) {

    /** Says nothing, so that no log or exception can. */
    @Override
    public String toString() {
        return "CertificateText[]";
    }
}
