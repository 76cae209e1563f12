package org.oportunidad.learning.pack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.ChoiceQuestion;
import org.oportunidad.learning.course.Html;
import org.oportunidad.learning.course.MatchingQuestion;
import org.oportunidad.learning.course.MultipleQuestion;
import org.oportunidad.learning.course.OrderingQuestion;
import org.oportunidad.learning.course.Question;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer teaches, closed with the answer itself: whoever gave it can open it without signal, and nothing in the file
 * says which one is right (ADR 11).
 */
final class Reply {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Reply() {}

    /** By the beginning of the answer's hash. */
    static Map<String, String> all(Question question, String salt) {
        var replies = new LinkedHashMap<String, String>();
        var answers = switch (question) {
            case ChoiceQuestion choice -> choice.examples();
            case MultipleQuestion multiple -> java.util.List.of(multiple.right());
            case MatchingQuestion matching -> java.util.List.of(matching.right());
            case OrderingQuestion ordering -> java.util.List.of(ordering.right());
            default -> java.util.List.<String>of();
        };
        for (var answer : answers) {
            question.judged(answer).ifPresent(judged -> add(replies, salt, judged));
        }
        return replies;
    }

    /** What is told of every answer that has no reply of its own; nothing where that depends on the answer. */
    static @Nullable Html otherwise(Question question) {
        return switch (question) {
            case MatchingQuestion matching -> matching.almost();
            case OrderingQuestion ordering -> ordering.almost();
            default -> null;
        };
    }

    private static void add(Map<String, String> replies, String salt, Question.Judged judged) {
        try {
            var secret = MessageDigest.getInstance("SHA-256")
                    .digest((salt + "|" + judged.written()).getBytes(StandardCharsets.UTF_8));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            // A key of its own for each reply, so that the same nonce is used once with it.
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(secret, 16, 16, "AES"),
                    new GCMParameterSpec(128, new byte[12]));
            var says = new LinkedHashMap<String, Object>();
            says.put("right", judged.right());
            says.put("says", Tree.of(judged.says().value()));
            replies.put(
                    TEXT.encodeToString(Arrays.copyOf(secret, 6)),
                    TEXT.encodeToString(cipher.doFinal(JSON.writeValueAsBytes(says))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
