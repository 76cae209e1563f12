package org.oportunidad.programme.country;

import java.util.List;
import org.oportunidad.programme.HelpLine;

/** The help lines that this programme changed or added; implemented where settings are kept. */
public interface KeptHelpLines {

    /** The newest of each code; names and purposes are empty where the pack's hold. */
    List<HelpLine> changed();
}
