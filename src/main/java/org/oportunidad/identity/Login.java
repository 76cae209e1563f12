package org.oportunidad.identity;

/**
 * A contact that receives one-time codes.
 *
 * @param contact normalised: an e-mail in lower case, a phone in E.164
 */
public record Login(LoginKind kind, String contact) {}
