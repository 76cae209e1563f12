package org.oportunidad.credentials.mine;

import java.util.List;
import org.oportunidad.credentials.issue.HeldCertificate;

/**
 * Her certificates, newest first.
 *
 * @param name what the public page would show
 */
record MinePage(List<HeldCertificate> certificates, String name) {}
