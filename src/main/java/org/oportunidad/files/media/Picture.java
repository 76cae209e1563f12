package org.oportunidad.files.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.oportunidad.files.MediumProblem;

/**
 * A photo made small: its measures are read before any pixel is, it is turned as it was held, drawn on white, and
 * written anew, so that neither place nor phone nor anything behind the pixels comes along.
 */
final class Picture {

    private static final int MOST_PIXELS = 32_000_000;
    private static final int MOST_SIDE = 10_000;
    private static final int SIDE = 1_280;
    private static final float QUALITY = 0.8f;

    /** Each holds up to 60 MB of pixels while it works. */
    private static final Semaphore AT_WORK = new Semaphore(2);

    private Picture() {}

    static byte[] smaller(byte[] content) {
        AT_WORK.acquireUninterruptibly();
        try {
            return jpeg(drawn(pixels(content), Orientation.of(content)));
        } catch (IOException | RuntimeException e) {
            throw e instanceof MediumRefused refused ? refused : new MediumRefused(MediumProblem.DAMAGED);
        } finally {
            AT_WORK.release();
        }
    }

    /** Whether it has no more pixels than we keep. */
    static boolean isSmall(byte[] content) {
        var reader = reader(content);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            return Math.max(reader.getWidth(0), reader.getHeight(0)) <= SIDE;
        } catch (IOException | RuntimeException e) {
            return false;
        } finally {
            reader.dispose();
        }
    }

    /** The pixels, thinned out while they are read where there are many. */
    private static BufferedImage pixels(byte[] content) throws IOException {
        var reader = reader(content);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MOST_SIDE || height > MOST_SIDE || (long) width * height > MOST_PIXELS) {
                throw new MediumRefused(MediumProblem.TOO_MANY_PIXELS);
            }
            int every = Math.max(1, Math.max(width, height) / (2 * SIDE));
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(byte[] content) {
        if (Bytes.at(content, 0, 0xFF, 0xD8, 0xFF)) {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
        if (Bytes.at(content, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
        throw new MediumRefused(MediumProblem.NOT_A_PICTURE);
    }

    private static BufferedImage drawn(BufferedImage pixels, Orientation held) {
        var from = pixels;
        while (Math.max(from.getWidth(), from.getHeight()) >= 2 * SIDE) {
            from = drawn(from, (from.getWidth() + 1) / 2, (from.getHeight() + 1) / 2, Orientation.UPRIGHT);
        }
        double scale = Math.min(1.0, (double) SIDE / Math.max(from.getWidth(), from.getHeight()));
        int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
        return drawn(from, width, height, held);
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height, Orientation held) {
        var to = new BufferedImage(
                held.onItsSide() ? height : width, held.onItsSide() ? width : height, BufferedImage.TYPE_INT_RGB);
        var pen = to.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, to.getWidth(), to.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var turn = held.upright(width, height);
        turn.concatenate(
                AffineTransform.getScaleInstance((double) width / from.getWidth(), (double) height / from.getHeight()));
        pen.drawImage(from, turn, null);
        pen.dispose();
        return to;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
