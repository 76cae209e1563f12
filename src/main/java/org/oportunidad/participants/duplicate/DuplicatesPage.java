package org.oportunidad.participants.duplicate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pairs to decide, and the last decisions that can still be undone. */
public record DuplicatesPage(List<Pair> pairs, List<Joined> joined, List<Apart> apart) {

    /** Two records side by side. */
    public record Pair(Side left, Side right, List<String> reasonKeys, Instant foundAt) {}

    /** One of the two. */
    public record Side(
            String handle,
            String path,
            String names,
            String place,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            @Nullable String email) {

        @Override
        public String toString() {
            return "Side[]";
        }
    }

    /** Two records that somebody found to be of two women. */
    public record Apart(Side left, Side right, Instant at) {}

    /** A merge in force. */
    public record Joined(UUID id, String path, String names, Instant at) {

        @Override
        public String toString() {
            return "Joined[]";
        }
    }
}
