package org.oportunidad.learning.course;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Questions drawn from a bank, anew for every attempt. It finishes nothing: she takes it when she likes.
 *
 * @param pick how many questions an attempt has
 * @param attempts how many she has; 0 for as many as she likes
 * @param minutes how long an attempt may take, counted only while she is at it; 0 for no limit
 */
public record Quiz(int pick, int attempts, int minutes, Counting counts, List<Question> bank) {

    /** Which of several attempts counts. */
    public enum Counting {
        BEST,
        LAST,
        AVERAGE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The codes of the questions of an attempt: the same for the same seed. */
    public List<String> drawn(long seed) {
        var codes = new ArrayList<>(bank.stream().map(Question::code).toList());
        Collections.shuffle(codes, new Random(seed));
        return List.copyOf(codes.subList(0, pick));
    }

    /**
     * The same without signal, by a rule that a phone knows too ({@code reader.js}): each question is named by the hash of seed
     * and code, and the first by that name are asked.
     */
    public List<String> drawn(String seed) {
        return bank.stream()
                .map(Question::code)
                .sorted(Comparator.comparing(code -> hash(seed + "|" + code)))
                .limit(pick)
                .toList();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<Question> question(String code) {
        return bank.stream().filter(question -> question.code().equals(code)).findFirst();
    }

    String skeleton() {
        return pick + "/" + attempts + "/" + minutes + counts
                + bank.stream().map(Question::skeleton).toList();
    }
}
