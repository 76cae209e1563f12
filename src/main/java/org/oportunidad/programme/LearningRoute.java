package org.oportunidad.programme;

import java.util.List;

/** What a woman trains for: a business of her own, employment, or a return to formal education. */
public record LearningRoute(String code, List<RouteLevel> levels) {

    public LearningRoute {
        levels = List.copyOf(levels);
    }

    /** Message key of its name. */
    public String nameKey() {
        return "programme.route." + code;
    }

    /** Message key of what it is for, in one sentence. */
    public String purposeKey() {
        return "programme.route." + code + ".purpose";
    }
}
