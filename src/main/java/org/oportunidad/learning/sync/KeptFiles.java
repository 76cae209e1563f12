package org.oportunidad.learning.sync;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.oportunidad.files.Medium;
import org.oportunidad.files.MediumKind;

/** What came with an op, as one piece of bytes to be sealed while the op is kept aside. */
final class KeptFiles {

    private KeptFiles() {}

    static byte[] written(List<Medium> media) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var medium : media) {
                out.writeUTF(medium.kind().name());
                out.writeUTF(medium.type());
                out.writeUTF(medium.hash());
                out.writeInt(medium.content().length);
                out.write(medium.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Medium> read(byte[] written) {
        var media = new ArrayList<Medium>();
        try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
            while (in.available() > 0) {
                var kind = MediumKind.valueOf(in.readUTF());
                var type = in.readUTF();
                var hash = in.readUTF();
                media.add(new Medium(kind, type, in.readNBytes(in.readInt()), hash));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return media;
    }
}
