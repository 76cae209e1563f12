package org.oportunidad.forms.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.forms.expression.Expression;
import org.oportunidad.forms.expression.Operator;

/**
 * Turns the rows of a survey into pages: a group is a page, a question outside any group is a page of its own, a
 * calculation belongs to the page before it.
 */
final class SurveyReader {

    private final String code;
    private final Map<String, List<Choice>> choices;
    private final Set<String> known = new HashSet<>();
    private final List<InstrumentPage> pages = new ArrayList<>();
    private @Nullable Row group;
    private List<Question> grouped = new ArrayList<>();

    SurveyReader(String code, Map<String, List<Choice>> choices) {
        this.code = code;
        this.choices = choices;
    }

    List<InstrumentPage> pages(List<Row> survey) {
        for (var row : survey) {
            switch (row.type()) {
                case "begin_group" -> begin(row);
                case "end_group" -> end(row);
                default -> add(row);
            }
        }
        if (group != null) {
            throw new BadInstrument(group.where(), "the group does not end");
        }
        if (pages.isEmpty()) {
            throw new BadInstrument(code, "no page");
        }
        return pages;
    }

    private void begin(Row row) {
        if (group != null) {
            throw new BadInstrument(row.where(), "a group inside a group");
        }
        group = row;
        grouped = new ArrayList<>();
    }

    private void end(Row row) {
        if (group == null) {
            throw new BadInstrument(row.where(), "no group to end");
        }
        pages.add(new InstrumentPage(pages.size() + 1, group.name(), group.words("label"), List.copyOf(grouped)));
        group = null;
    }

    private void add(Row row) {
        var question = question(row);
        if (!known.add(question.name())) {
            throw new BadInstrument(row.where(), "the name is taken");
        }
        if (group != null) {
            grouped.add(question);
        } else if (!question.shown() && !pages.isEmpty()) {
            var last = pages.removeLast();
            var questions = new ArrayList<>(last.questions());
            questions.add(question);
            pages.add(new InstrumentPage(last.number(), last.name(), last.heading(), List.copyOf(questions)));
        } else {
            pages.add(new InstrumentPage(pages.size() + 1, question.name(), question.label(), List.of(question)));
        }
    }

    private Question question(Row row) {
        if (!row.name().matches("[a-z][a-z0-9_]{0,39}")) {
            throw new BadInstrument(row.where(), "a name is small letters, digits and _");
        }
        var type = type(row);
        var constraint = checked(row, "constraint");
        var calculation = checked(row, "calculation");
        if ((constraint != null) != (row.wordsIfAny("constraint_message") != null)
                || (calculation != null) != (type == QuestionType.CALCULATE)) {
            throw new BadInstrument(row.where(), "a rule without its message, or a calculation without its row");
        }
        return new Question(
                row.name(),
                type,
                type == QuestionType.CALCULATE || type == QuestionType.HIDDEN
                        ? new Words(Map.of())
                        : row.words("label"),
                row.wordsIfAny("hint"),
                row.wordsIfAny("guidance_hint"),
                row.wordsIfAny("unit"),
                new Question.Rule(orElse(required(row), Expression.NEVER), row.wordsIfAny("required_message")),
                new Question.Rule(relevant(row), null),
                constraint == null ? null : new Question.Rule(constraint, row.words("constraint_message")),
                calculation,
                listed(row, type),
                row.text("default"),
                keeping(row, type),
                row.text("autocomplete").isEmpty() ? null : row.text("autocomplete"),
                row.text("consent").isEmpty() ? null : row.text("consent"));
    }

    private QuestionType type(Row row) {
        var appearance = row.text("appearance");
        return switch (kind(row)) {
            case "select_one" ->
                !row.text("consent").isEmpty()
                        ? QuestionType.CONSENT
                        : appearance.equals("likert") ? QuestionType.SCALE : QuestionType.ONE;
            case "select_multiple" -> appearance.equals("free-hours") ? QuestionType.FREE_HOURS : QuestionType.SEVERAL;
            case "integer" -> QuestionType.INTEGER;
            case "decimal" -> QuestionType.DECIMAL;
            case "date" -> QuestionType.DATE;
            case "text" ->
                switch (appearance) {
                    case "multiline" -> QuestionType.LONG_TEXT;
                    case "commune" -> QuestionType.COMMUNE;
                    default -> QuestionType.TEXT;
                };
            case "note" -> QuestionType.NOTE;
            case "calculate" -> QuestionType.CALCULATE;
            case "hidden" -> QuestionType.HIDDEN;
            default -> throw new BadInstrument(row.where(), "unknown type " + row.type());
        };
    }

    /** The word before the name of the list, if there is a list. */
    private static String kind(Row row) {
        var blank = row.type().indexOf(' ');
        return blank < 0 ? row.type() : row.type().substring(0, blank);
    }

    private List<Choice> listed(Row row, QuestionType type) {
        if (!type.takesOneCode() && !type.takesSeveralCodes()) {
            return List.of();
        }
        var list = choices.get(row.type().substring(row.type().indexOf(' ') + 1));
        if (list == null) {
            throw new BadInstrument(row.where(), "unknown list of choices in " + row.type());
        }
        return list;
    }

    private static Question.Keeping keeping(Row row, QuestionType type) {
        if (row.text("store").equals("participant")) {
            return Question.Keeping.PERSONAL;
        }
        return switch (type) {
            case NOTE -> Question.Keeping.NOTHING;
            case TEXT, LONG_TEXT -> Question.Keeping.SEALED;
            default -> Question.Keeping.CODED;
        };
    }

    private @Nullable Expression required(Row row) {
        return switch (row.text("required")) {
            case "yes" -> Expression.ALWAYS;
            case "no" -> null;
            default -> checked(row, "required");
        };
    }

    /** A question concerns her if its page does and its own rule holds. */
    private Expression relevant(Row row) {
        var own = orElse(checked(row, "relevant"), Expression.ALWAYS);
        if (group == null || group.text("relevant").isEmpty()) {
            return own;
        }
        var page = orElse(checked(group, "relevant"), Expression.ALWAYS);
        return new Expression.Binary(Operator.AND, page, own);
    }

    private static Expression orElse(@Nullable Expression expression, Expression other) {
        return expression == null ? other : expression;
    }

    /** A rule may only look back, so that one pass over the rows decides everything. */
    private @Nullable Expression checked(Row row, String column) {
        var expression = row.expression(column);
        if (expression != null && !known.containsAll(expression.questions())) {
            throw new BadInstrument(row.where(), column + " looks at a question that does not come before");
        }
        return expression;
    }
}
