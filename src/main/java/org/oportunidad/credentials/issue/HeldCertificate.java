package org.oportunidad.credentials.issue;

import org.oportunidad.credentials.Certificate;

/** A certificate with what its owner decided about it. */
public record HeldCertificate(Certificate certificate, boolean nameShown) {}
