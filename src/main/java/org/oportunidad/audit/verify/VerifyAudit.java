package org.oportunidad.audit.verify;

import java.io.PrintStream;
import javax.sql.DataSource;
import org.oportunidad.audit.seal.CheckSeals;
import org.oportunidad.audit.seal.Finding;
import org.oportunidad.platform.keys.Keys;

/** The command {@code ./oportunidad verify-audit}: says whether the audit log is as it was sealed, and if not, where. */
public final class VerifyAudit {

    private VerifyAudit() {}

    /** Prints one line for each broken batch and one sum; the exit code is 0 only when nothing was touched. */
    public static int run(DataSource database, Keys keys, PrintStream out) {
        CheckSeals.Result result = new CheckSeals(database, keys).check();
        for (Finding finding : result.findings()) {
            out.printf("Batch %d: %s.%n", finding.batch(), finding.kind().words());
        }
        out.printf(
                "%s: %d batches with %d events checked, %d events not sealed yet.%n",
                result.findings().isEmpty() ? "The audit log is whole" : "The audit log was tampered with",
                result.batches(),
                result.events(),
                result.unsealed());
        return result.findings().isEmpty() ? 0 : 1;
    }
}
