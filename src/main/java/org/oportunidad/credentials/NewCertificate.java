package org.oportunidad.credentials;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A certificate to be issued.
 *
 * @param subject what it is for, in the words of its type: {@code employment/basic}
 * @param completedOn the day she completed it, in the country's zone
 */
public record NewCertificate(UUID participantId, CertificateType type, String subject, LocalDate completedOn) {}
