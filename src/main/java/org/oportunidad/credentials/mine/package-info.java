/** Her own certificates: to see, to download, and to decide what the public page shows. */
@NullMarked
package org.oportunidad.credentials.mine;

import org.jspecify.annotations.NullMarked;
