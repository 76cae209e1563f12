package org.oportunidad.learning.revision;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/** What was taken out of a text and what was put in, line by line, with a few lines around. */
final class Differences {

    private static final int AROUND = 2;

    private static final DiffRowGenerator GENERATOR = DiffRowGenerator.create()
            .showInlineDiffs(false)
            .lineNormalizer(line -> line)
            .build();

    private Differences() {}

    /** One line: taken out, put in, or the same in both. */
    record Line(Kind kind, String words) {}

    enum Kind {
        OUT,
        IN,
        SAME,
        /** Lines that are the same were left out here. */
        GAP
    }

    static List<Line> between(String before, String after) {
        var rows = GENERATOR.generateDiffRows(
                before.lines().toList(), after.lines().toList());
        var lines = new ArrayList<Line>();
        boolean gap = false;
        for (int place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            if (row.getTag() == DiffRow.Tag.EQUAL) {
                if (near(rows, place)) {
                    lines.add(new Line(Kind.SAME, row.getNewLine()));
                    gap = false;
                } else if (!gap) {
                    lines.add(new Line(Kind.GAP, ""));
                    gap = true;
                }
                continue;
            }
            if (row.getTag() != DiffRow.Tag.INSERT) {
                lines.add(new Line(Kind.OUT, row.getOldLine()));
            }
            if (row.getTag() != DiffRow.Tag.DELETE) {
                lines.add(new Line(Kind.IN, row.getNewLine()));
            }
            gap = false;
        }
        return lines;
    }

    private static boolean near(List<DiffRow> rows, int place) {
        for (int other = Math.max(0, place - AROUND); other <= Math.min(rows.size() - 1, place + AROUND); other++) {
            if (rows.get(other).getTag() != DiffRow.Tag.EQUAL) {
                return true;
            }
        }
        return false;
    }
}
