package org.oportunidad.learning;

import java.io.PrintStream;
import javax.sql.DataSource;
import org.oportunidad.learning.rebuild.RebuildProgress;

/**
 * The commands {@code ./oportunidad check-progress} and {@code rebuild-progress}: say whether what women have learned is
 * what follows from the log, and put it in its place.
 */
public final class ProgressCommand {

    private ProgressCommand() {}

    /** The exit code of a check is 0 only when nothing differs. */
    public static int run(DataSource database, boolean replace, PrintStream out) {
        var found = RebuildProgress.all(database, replace);
        out.printf(
                "%d women checked, %d differ from the log%s.%n",
                found.women(), found.different().size(), replace ? " and were rebuilt from it" : "");
        return replace || found.different().isEmpty() ? 0 : 1;
    }
}
