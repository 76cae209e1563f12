package org.oportunidad;

import org.oportunidad.platform.start.Start;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The program: one deployment runs one country's programme. Two features may have parts of the same short name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = {"platform", "audit", "files", "identity"})
public class Oportunidad {

    public static void main(String[] args) {
        Start.run(Oportunidad.class, args);
    }
}
