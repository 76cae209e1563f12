package org.oportunidad.forms.instruments;

import java.time.Instant;

/** A published version and how many women began to answer it. */
public record PublishedVersion(String code, int version, Instant at, int responses) {}
