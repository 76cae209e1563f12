package org.oportunidad.participants;

/**
 * A number of an identity document as she gives it.
 *
 * @param document code of one of the country's {@code IdentityDocumentRule}s
 */
public record IdentityNumber(String document, String number) {

    @Override
    public String toString() {
        return "IdentityNumber[" + document + "]";
    }
}
