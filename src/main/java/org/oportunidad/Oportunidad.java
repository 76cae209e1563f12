package org.oportunidad;

import org.oportunidad.audit.verify.VerifyAudit;
import org.oportunidad.learning.ProgressCommand;
import org.oportunidad.platform.start.Start;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The program: one deployment runs one country's programme. Two features may have parts of the same short name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = {"platform", "audit", "files", "identity"})
public class Oportunidad {

    public static void main(String[] args) {
        switch (args.length > 0 ? args[0] : "") {
            case "verify-audit" ->
                Start.look(args, (database, keys) -> VerifyAudit.run(database.dataSource(), keys, System.out));
            case "check-progress" ->
                Start.look(args, (database, keys) -> ProgressCommand.run(database.dataSource(), false, System.out));
            case "rebuild-progress" ->
                Start.look(args, (database, keys) -> ProgressCommand.run(database.dataSource(), true, System.out));
            default -> Start.run(Oportunidad.class, args);
        }
    }
}
