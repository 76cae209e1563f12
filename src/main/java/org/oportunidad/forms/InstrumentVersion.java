package org.oportunidad.forms;

import java.util.List;
import java.util.Map;

/**
 * A published version of an instrument, for callers that list or cite it.
 *
 * @param code the name that stays, such as {@code ficha}
 * @param version rises with every change of content
 * @param languages BCP 47 tags, the default first
 * @param titles title by language
 * @param pages how many pages there are when nothing is skipped
 */
public record InstrumentVersion(
        String code, int version, List<String> languages, Map<String, String> titles, int pages) {}
