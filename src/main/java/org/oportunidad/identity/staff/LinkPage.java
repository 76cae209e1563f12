package org.oportunidad.identity.staff;

import org.oportunidad.identity.qr.QrPicture;

/**
 * What the page that shows an invitation link may know; it is shown once, for only its fingerprint is kept.
 *
 * @param recovery whether the link works only from tomorrow
 */
public record LinkPage(String name, String link, QrPicture qr, boolean recovery) {}
