package org.oportunidad.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.oportunidad.Oportunidad;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test through the screen: the whole program on a real database of its own, without a port. All tests share one Spring
 * context (modules are held apart by {@code ModulesTests}, not by starting each alone), so rows of other tests may be
 * there: make your own people and assert on them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Oportunidad.class,
        properties = {
            "db-scheduler.enabled=false",
            "oportunidad.sms.receipts-secret=receipts-of-the-tests",
            "spring.main.banner-mode=off",
            "spring.test.print-condition-evaluation-report=false"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableScenarios
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.Copy.class)
@Import({
    TestClock.class,
    Statements.class,
    Cast.class,
    Deliveries.class,
    Screen.class,
    SentCodes.class,
    WhatsAppInTests.class,
    SampleMessages.class,
    AllRoutes.class,
    OtherStudies.class,
    PlannedWorkshops.class,
    World.class
})
public @interface ModuleTest {}
