package org.oportunidad.learning.course;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a unit: its title under one mark, and under two marks each idea. */
public final class UnitText {

    private static final Pattern IDEA = Pattern.compile("(?m)^## +");
    private static final Pattern TITLE = Pattern.compile("^# +");

    private UnitText() {}

    /** A unit taken apart. */
    public record Ideas(String title, List<Idea> ideas) {

        /** As it stands in the file. */
        public String written() {
            var text = new StringBuilder("# ").append(title).append('\n');
            for (var idea : ideas) {
                text.append("\n## ")
                        .append(idea.title())
                        .append("\n\n")
                        .append(idea.text())
                        .append('\n');
            }
            return text.toString();
        }
    }

    /** Some words to read under a title; a question belongs to it. */
    public record Idea(String title, String text) {}

    public static Ideas ideas(String file) {
        var parts = IDEA.split(file, -1);
        var ideas = new ArrayList<Idea>();
        for (int place = 1; place < parts.length; place++) {
            var part = parts[place].strip();
            int line = part.indexOf('\n');
            ideas.add(
                    line < 0
                            ? new Idea(part, "")
                            : new Idea(
                                    part.substring(0, line).strip(),
                                    part.substring(line).strip()));
        }
        return new Ideas(TITLE.matcher(parts[0].strip()).replaceFirst("").strip(), List.copyOf(ideas));
    }
}
