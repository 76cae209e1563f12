package org.oportunidad.evidence.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oportunidad.evidence.figure.TypedOutcome;

/**
 * Everything that a release freezes.
 *
 * @param cells protected count of started women by place; an empty one is hidden
 */
public record ReleaseRows(LocalDate cutOff, List<TypedOutcome> figures, Map<String, Optional<Long>> cells) {

    public ReleaseRows {
        figures = List.copyOf(figures);
        cells = Map.copyOf(cells);
    }

    public Optional<TypedOutcome> figure(Indicator indicator) {
        return figures.stream()
                .filter(f -> f.indicator().equals(indicator.name()))
                .findFirst();
    }

    /** SHA-256 over all rows in a fixed order: what is signed, and what a recount must give again. */
    byte[] fingerprint() {
        var text = new StringBuilder(cutOff.toString());
        figures.stream().map(ReleaseRows::line).sorted().forEach(text::append);
        new TreeMap<>(cells)
                .forEach((place, women) -> text.append('\n')
                        .append(place)
                        .append(' ')
                        .append(women.map(String::valueOf).orElse("-")));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(TypedOutcome f) {
        var response = f.response();
        return "\n" + f.indicator() + " v" + f.definitionVersion() + " "
                + f.measured().numerator() + "/"
                + f.measured().base() + " " + f.clock() + "+" + f.windowMonths() + " " + f.mode()
                + (response == null
                        ? ""
                        : " " + response.eligible() + "," + response.invited() + "," + response.responded());
    }
}
