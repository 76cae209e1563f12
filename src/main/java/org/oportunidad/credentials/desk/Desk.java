package org.oportunidad.credentials.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.oportunidad.credentials.CertificateCode;
import org.oportunidad.credentials.CertificateType;
import org.oportunidad.credentials.NewCertificate;
import org.oportunidad.credentials.issue.IssueCertificates;
import org.oportunidad.credentials.issue.RevokeCertificate;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.RouteLevel;
import org.springframework.stereotype.Component;

/** What a coordinator may do by hand with the certificates of a woman whom she may see. */
@Component
class Desk {

    /** No programme of this kind is older. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final IssueCertificates issuing;
    private final RevokeCertificate revoking;
    private final Country country;
    private final Clock clock;

    Desk(IssueCertificates issuing, RevokeCertificate revoking, Country country, Clock clock) {
        this.issuing = issuing;
        this.revoking = revoking;
        this.country = country;
        this.clock = clock;
    }

    /** The day typed, if something can have been completed on it. */
    Optional<LocalDate> dayOf(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            var today = clock.instant().atZone(country.zone()).toLocalDate();
            return day.isBefore(FIRST_DAY) || day.isAfter(today) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    void issue(Viewer viewer, ParticipantCard woman, RouteLevel level, LocalDate completedOn) {
        issuing.issueBy(
                viewer,
                new NewCertificate(
                        woman.id().value(), CertificateType.ROUTE, level.id().value(), completedOn));
    }

    void revoke(Viewer viewer, ParticipantCard woman, CertificateCode code, String reason) {
        revoking.revoke(viewer, woman.id().value(), code, reason);
    }
}
