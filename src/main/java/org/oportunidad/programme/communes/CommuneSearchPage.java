package org.oportunidad.programme.communes;

import java.util.List;
import org.oportunidad.platform.form.Option;

/** The places found for what was typed in a field. */
public record CommuneSearchPage(String field, String typed, List<Option> places) {}
