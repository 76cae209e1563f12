package org.oportunidad.support.woman;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.support.work.WorkItem;

/**
 * What support knows of one woman, as one statement brought it.
 *
 * @param open what is owed to her, the first one first
 * @param needs codes of what she said she needs to take part
 * @param given what she asked for or has
 * @param responsible name of who accompanies her; empty when nobody does
 * @param objects whether she wants no alerts about herself
 * @param kept null where nothing is kept aside
 */
record HerSupport(
        List<Told> told,
        List<WorkItem> open,
        List<String> needs,
        List<Given> given,
        String responsible,
        boolean objects,
        @Nullable Kept kept) {

    /** How much of what she did without signal came and does not count yet, and since when. */
    public record Kept(int pieces, Instant since) {}

    /** A support she asked for and how far it is, in codes. */
    public record Given(String kind, String state) {}

    /**
     * One entry of her story, in codes.
     *
     * @param kind what {@code learning.v_history} says; or contact, raised, closed
     */
    record Told(
            String kind,
            Instant at,
            String first,
            String second,
            String third,
            String fourth,
            int amount,
            @Nullable UUID id,
            @Nullable String words,
            @Nullable UUID sealedFor) {}
}
