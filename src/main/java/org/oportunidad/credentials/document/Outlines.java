package org.oportunidad.credentials.document;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Turns the shapes of Java2D into the path operators of PDF, which has no quadratic curves. */
final class Outlines {

    private Outlines() {}

    /** Adds the path; true when it is to be filled by the even-odd rule. */
    static boolean draw(Shape shape, PDPageContentStream content) throws IOException {
        var path = shape.getPathIterator(null);
        var to = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> {
                    content.moveTo(to[0], to[1]);
                    x = to[0];
                    y = to[1];
                }
                case PathIterator.SEG_LINETO -> {
                    content.lineTo(to[0], to[1]);
                    x = to[0];
                    y = to[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    content.curveTo(
                            third(x, to[0]), third(y, to[1]), third(to[2], to[0]), third(to[3], to[1]), to[2], to[3]);
                    x = to[2];
                    y = to[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    content.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                    x = to[4];
                    y = to[5];
                }
                default -> content.closePath();
            }
        }
        return path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
    }

    /** Two thirds of the way to the control point of a quadratic curve: the control point of the same cubic one. */
    private static float third(float end, float control) {
        return end + 2f / 3 * (control - end);
    }
}
