package org.oportunidad.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oportunidad.Oportunidad;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test in a real browser: the whole program on a port and a database of its own. See {@link Chromium}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Oportunidad.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"db-scheduler.enabled=false", "spring.main.banner-mode=off"})
@ActiveProfiles("test")
@ExtendWith(Shown.class)
@ContextConfiguration(initializers = TestDatabase.Copy.class)
@Import({TestClock.class, Statements.class, Cast.class, AllRoutes.class, OpenCall.class, OtherStudies.class, Wire.class
})
public @interface BrowserTest {}
