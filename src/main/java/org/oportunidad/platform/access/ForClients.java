package org.oportunidad.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a route for programs that bring a secret of their own. A filter of the module that owns the route knows them and
 * puts the one that it knows on the request under {@link #CLIENT}; without it the route is a missing address.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForClients {

    /** The attribute of the request that holds the known program. */
    String CLIENT = "org.oportunidad.platform.access.client";
}
