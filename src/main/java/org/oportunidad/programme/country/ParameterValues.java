package org.oportunidad.programme.country;

import java.util.Optional;

/** The values that this programme set in place of the defaults; implemented where settings are kept. */
public interface ParameterValues {
    Optional<Integer> value(String code);
}
