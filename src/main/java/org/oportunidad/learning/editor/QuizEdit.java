package org.oportunidad.learning.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oportunidad.learning.authoring.UnitEdit;

/** The quiz of a unit, taken apart: how it is taken, and the bank its questions are drawn from. */
record QuizEdit(Map<String, Object> settings, List<Map<String, Object>> bank) {

    static final String KEY = "quiz";

    static QuizEdit of(UnitEdit unit) {
        var settings = new LinkedHashMap<>(unit.part(KEY));
        var bank = new ArrayList<Map<String, Object>>();
        if (settings.remove("bank") instanceof List<?> list) {
            for (var one : list) {
                if (one instanceof Map<?, ?> question) {
                    var copy = new LinkedHashMap<String, Object>();
                    question.forEach((key, value) -> copy.put(String.valueOf(key), value));
                    bank.add(copy);
                }
            }
        }
        return new QuizEdit(settings, bank);
    }

    UnitEdit into(UnitEdit unit) {
        var quiz = new LinkedHashMap<>(settings);
        quiz.putIfAbsent("pick", 1);
        quiz.putIfAbsent("attempts", 0);
        quiz.putIfAbsent("minutes", 0);
        quiz.putIfAbsent("counts", "best");
        quiz.put("bank", bank);
        return unit.with(KEY, bank.isEmpty() ? Map.of() : quiz);
    }

    static String code(Map<String, Object> question) {
        return String.valueOf(question.get("id"));
    }

    Optional<Map<String, Object>> question(String code) {
        return bank.stream().filter(question -> code(question).equals(code)).findFirst();
    }

    List<String> codes() {
        return bank.stream().map(QuizEdit::code).toList();
    }

    QuizEdit with(Map<String, Object> question) {
        var changed = new ArrayList<Map<String, Object>>();
        boolean there = false;
        for (var one : bank) {
            boolean same = code(one).equals(code(question));
            changed.add(same ? question : one);
            there |= same;
        }
        if (!there) {
            changed.add(question);
        }
        return new QuizEdit(settings, changed);
    }

    QuizEdit without(String code) {
        return new QuizEdit(
                settings,
                bank.stream().filter(question -> !code(question).equals(code)).toList());
    }

    QuizEdit settings(int pick, int attempts, int minutes, String counts) {
        var changed = new LinkedHashMap<>(settings);
        changed.put("pick", pick);
        changed.put("attempts", attempts);
        changed.put("minutes", minutes);
        changed.put("counts", counts);
        return new QuizEdit(changed, bank);
    }

    int number(String key, int otherwise) {
        return settings.get(key) instanceof Number number ? number.intValue() : otherwise;
    }
}
