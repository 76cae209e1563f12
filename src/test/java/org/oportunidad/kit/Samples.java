package org.oportunidad.kit;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Photos and voices to send. */
public final class Samples {

    private Samples() {}

    /** A JPEG, its left half red and its right half blue. */
    public static byte[] photo(int width, int height) {
        return image(width, height, "jpeg");
    }

    /** The same in that format. */
    public static byte[] image(int width, int height, String format) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A recording under {@code media}, a second long. */
    public static byte[] recording(String name) {
        try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream("/media/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
