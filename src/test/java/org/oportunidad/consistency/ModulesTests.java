package org.oportunidad.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oportunidad.Oportunidad;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The map of modules holds, and the document that draws it says the same. */
class ModulesTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Oportunidad.class);

    @Test
    void modulesUseOnlyWhatTheyDeclareAndNothingHidden() {
        assertThat(MODULES.stream().count()).isGreaterThan(5);
        MODULES.verify();
    }

    /** A package-info of the tests hides the one of the program, and what it declares is checked no more. */
    @Test
    void noTestHidesWhatAPackageDeclares() {
        var tests = Path.of("src/test/java/org/oportunidad");
        var hidden = Sources.ending("package-info.java").stream()
                .filter(s -> s.text().contains("@ApplicationModule") || s.text().contains("@NamedInterface"))
                .filter(s -> Files.exists(tests.resolve(s.path())))
                .map(Sources.Source::path)
                .toList();
        assertThat(hidden).isEmpty();
    }

    @Test
    void generatedDocumentationCanBeWritten() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }

    @Test
    void architectureDocumentNamesEveryModuleAndItsDependencies() throws Exception {
        var document = Files.readString(Path.of("ARCHITECTURE.md"));
        var rows = Pattern.compile("(?m)^\\| `(\\w+)` \\|[^|]*\\| ([^|]*) \\|$")
                .matcher(document)
                .results()
                .collect(Collectors.toMap(r -> r.group(1), r -> words(r.group(2))));

        assertThat(rows.keySet())
                .isEqualTo(MODULES.stream().map(ModulesTests::name).collect(Collectors.toSet()));
        for (var module : MODULES) {
            var used = module.getDirectDependencies(MODULES).stream()
                    .map(dependency -> name(dependency.getTargetModule()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(rows.get(name(module)))
                    .as("dependencies of " + name(module))
                    .containsAll(used);
        }
    }

    private static Set<String> words(String cell) {
        return Pattern.compile("\\w+")
                .matcher(cell)
                .results()
                .map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
