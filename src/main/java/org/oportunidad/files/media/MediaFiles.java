package org.oportunidad.files.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.oportunidad.files.Media;
import org.oportunidad.files.Medium;
import org.oportunidad.files.MediumFile;
import org.oportunidad.files.MediumKind;
import org.oportunidad.files.MediumProblem;
import org.springframework.stereotype.Component;

/** Weighs what comes, has it read by whoever knows its kind, and names it by its content. */
@Component
class MediaFiles implements Media {

    private static final int MEGABYTE = 1 << 20;

    private final Recoder recoder;
    private final Webp webp;

    MediaFiles(Recoder recoder, Webp webp) {
        this.recoder = recoder;
        this.webp = webp;
    }

    @Override
    public Optional<byte[]> webp(Medium picture) {
        return picture.kind() == MediumKind.PICTURE ? webp.of(picture.content()) : Optional.empty();
    }

    /** A voice that we cannot make smaller ourselves has to come small. */
    @Override
    public int mostMegabytes(MediumKind kind) {
        return switch (kind) {
            case PICTURE -> 10;
            case VOICE -> recoder.there() ? 10 : 3;
            case DOCUMENT -> 3;
        };
    }

    @Override
    public MediumFile take(MediumKind kind, byte[] content) {
        if (content.length == 0) {
            return new MediumFile.Refused(MediumProblem.EMPTY, mostMegabytes(kind));
        }
        if (content.length > mostMegabytes(kind) * MEGABYTE) {
            return new MediumFile.Refused(MediumProblem.TOO_LARGE, mostMegabytes(kind));
        }
        try {
            return new MediumFile.Taken(
                    switch (kind) {
                        case PICTURE -> medium(kind, "image/jpeg", Picture.smaller(content));
                        case VOICE -> voice(Voice.read(content));
                        case DOCUMENT -> medium(kind, "application/pdf", Document.plain(content));
                    });
        } catch (MediumRefused refused) {
            return new MediumFile.Refused(refused.problem(), mostMegabytes(kind));
        }
    }

    @Override
    public MediumFile takeAgain(MediumKind kind, byte[] content) {
        return switch (take(kind, content)) {
            case MediumFile.Taken(var again)
            when plain(kind, content) -> new MediumFile.Taken(medium(kind, type(kind, content, again.type()), content));
            case MediumFile result -> result;
        };
    }

    /** Whether nothing would be taken out of it; it was read to its end before. */
    private static boolean plain(MediumKind kind, byte[] content) {
        return switch (kind) {
            case PICTURE -> PlainJpeg.is(content) && Picture.isSmall(content);
            case VOICE -> Arrays.equals(Voice.read(content).content(), content);
            case DOCUMENT -> Arrays.equals(Document.plain(content), content);
        };
    }

    private static String type(MediumKind kind, byte[] content, String otherwise) {
        return kind == MediumKind.VOICE ? Voice.read(content).type() : otherwise;
    }

    private Medium voice(Voice voice) {
        var small = recoder.there() ? recoder.small(voice) : voice;
        return medium(MediumKind.VOICE, small.type(), small.content());
    }

    private static Medium medium(MediumKind kind, String type, byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new Medium(kind, type, content, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
