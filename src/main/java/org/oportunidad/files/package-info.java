/**
 * What comes in as a file and goes out as one: bounded reading that believes neither name nor type, tables as CSV or
 * XLSX, and photos, voices and documents that are written anew.
 *
 * <p>Owns no tables yet; publishes and listens to nothing. Easy to get wrong: every uploaded byte is hostile until it was
 * parsed to its end.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit"})
@NullMarked
package org.oportunidad.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
