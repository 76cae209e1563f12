package org.oportunidad.support.broadcast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Country;

/**
 * Who a broadcast is for; what is empty does not narrow it.
 *
 * @param level route and level as {@code route/level}
 * @param idle at least so many days without activity
 */
public record Audience(
        @Nullable UUID cohort,
        String level,
        List<Stage> stages,
        String region,
        String commune,
        @Nullable UUID facilitator,
        int idle) {

    public static final int MOST_IDLE_DAYS = 365;

    /** Where she is on her way, in words of staff. */
    public enum Stage {
        WAITLISTED,
        ENROLLED,
        ACTIVE,
        AT_RISK,
        PAUSED,
        TRAINING_COMPLETE,
        GRADUATED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Audience {
        stages = List.copyOf(stages);
    }

    /** Whether it narrows anything: a broadcast to everybody is somebody’s mistake more often than her wish. */
    boolean isNarrow() {
        return !written().isEmpty();
    }

    /** In the form of an address. */
    public String written() {
        var values = new LinkedHashMap<String, String>();
        values.put("cohort", cohort == null ? "" : cohort.toString());
        values.put("level", level);
        values.put("stages", String.join(",", stages.stream().map(Stage::code).toList()));
        values.put("region", region);
        values.put("commune", commune);
        values.put("facilitator", facilitator == null ? "" : facilitator.toString());
        values.put("idle", idle == 0 ? "" : Integer.toString(idle));
        return Encoded.write(values);
    }

    static Audience read(String written) {
        return of(Encoded.read(written));
    }

    /** What cannot be read narrows nothing. */
    static Audience of(Map<String, String> typed) {
        var idle = typed.getOrDefault("idle", "").strip();
        return new Audience(
                id(typed.getOrDefault("cohort", "")).orElse(null),
                typed.getOrDefault("level", "").matches("[a-z_]{2,40}/[a-z_]{2,40}")
                        ? typed.getOrDefault("level", "")
                        : "",
                stages(typed.getOrDefault("stages", "")),
                code(typed.getOrDefault("region", "")),
                code(typed.getOrDefault("commune", "")),
                id(typed.getOrDefault("facilitator", "")).orElse(null),
                idle.matches("[0-9]{1,3}") ? Math.min(MOST_IDLE_DAYS, Integer.parseInt(idle)) : 0);
    }

    private static List<Stage> stages(String typed) {
        var codes = List.of(typed.split(",", -1));
        return Arrays.stream(Stage.values())
                .filter(stage -> codes.contains(stage.code()))
                .toList();
    }

    /** Codes of the communes that fit; null when every one does. */
    @Nullable
    List<String> communes(Country country) {
        if (!commune.isEmpty()) {
            return List.of(commune);
        }
        return region.isEmpty()
                ? null
                : country.communes().stream()
                        .filter(one -> one.region().code().equals(region))
                        .map(Commune::cut)
                        .toList();
    }

    static Optional<UUID> id(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }

    private static String code(String typed) {
        return typed.matches("[A-Za-z0-9-]{1,12}") ? typed : "";
    }
}
