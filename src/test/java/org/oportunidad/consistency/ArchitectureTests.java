package org.oportunidad.consistency;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.oportunidad.Oportunidad;
import org.oportunidad.platform.database.SealedDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The habits of the house, as rules that fail when they match nothing. */
@AnalyzeClasses(packagesOf = Oportunidad.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND = DescribedPredicate.describe(
            "written by hand", c -> !c.getSimpleName().startsWith("Jte"));

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = classes()
            .that(WRITTEN_BY_HAND)
            .should()
            .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Dto|Entity|Info)(\\$.*)?")
            .andShould()
            .haveNameNotMatching(".*\\.(Base[A-Z]|Abstract)\\w*");

    @ArchTest
    static final ArchRule controllersStayInTheirFeature = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule tablesStayInTheirFeature = classes()
            .that()
            .haveSimpleNameEndingWith("Table")
            .and()
            .areAnnotatedWith(Component.class)
            .should(new ArchCondition<>("be public only where a sibling feature uses them") {
                @Override
                public void check(JavaClass table, ConditionEvents events) {
                    var open = table.getModifiers().contains(JavaModifier.PUBLIC);
                    var usedBeside = table.getDirectDependenciesToSelf().stream()
                            .anyMatch(d -> !d.getOriginClass().getPackageName().equals(table.getPackageName()));
                    if (open && !usedBeside) {
                        events.add(SimpleConditionEvent.violated(table, table.getName() + " is public for nobody"));
                    }
                }
            });

    @ArchTest
    static final ArchRule sqlIsWrittenInTablesOnly = noClasses()
            .that(DescribedPredicate.describe("are not tables of a module", ArchitectureTests::mayNotSpeakSql))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule whatIsSealedIsEnteredByItsModuleAlone = noClasses()
            .that()
            .resideOutsideOfPackages("org.oportunidad.platform..", "org.oportunidad.referral..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SealedDatabase.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that(WRITTEN_BY_HAND)
            .should()
            .callMethodWhere(
                    DescribedPredicate.describe("reads the time without a clock", ArchitectureTests::readsTime));

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule jobsAreKeptInTheDatabase = methods().should().notBeAnnotatedWith(Scheduled.class);

    @ArchTest
    static final ArchRule childProcessesAreStartedInTwoPlaces = noClasses()
            .that()
            .resideOutsideOfPackages("org.oportunidad.platform.database..", "org.oportunidad.platform.program..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class);

    @ArchTest
    static final ArchRule nothingIsDeserialised =
            noClasses().should().dependOnClassesThat().areAssignableTo(java.io.ObjectInputStream.class);

    private static boolean mayNotSpeakSql(JavaClass c) {
        return !c.getPackageName().startsWith("org.oportunidad.platform")
                && !outermost(c).getSimpleName().endsWith("Table");
    }

    private static JavaClass outermost(JavaClass c) {
        return c.getEnclosingClass().map(ArchitectureTests::outermost).orElse(c);
    }

    private static boolean readsTime(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var timeless = Set.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class).stream()
                .anyMatch(owner::isEquivalentTo);
        return timeless
                && call.getTarget().getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
    }
}
