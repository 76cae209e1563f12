package org.oportunidad.learning.record;

import java.util.UUID;

/**
 * A woman as the log knows her.
 *
 * @param madeFor her record when the name was made
 * @param owner of her statements, made from name and address
 */
record Learner(UUID madeFor, UUID name, String homePage, UUID owner) {}
