package org.oportunidad.files.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.oportunidad.files.Archives.Limits;
import org.oportunidad.files.FileProblem;

/**
 * Goes through a whole zip archive in memory, unpacking nothing to disk, before anything else may read it: names, number,
 * sizes, ratio and depth are bounded, and declared sizes are not believed.
 */
public final class Archive {

    private static final int LONGEST_NAME = 200;
    private static final int DEEPEST_NAME = 8;
    private static final Limits WORKBOOK = new Limits(500, 48L << 20);
    private static final long FREE_BYTES = 1L << 20;
    private static final int WORST_RATIO = 150;
    private static final int UNIX_SYMBOLIC_LINK = 0120000;
    private static final int UNIX_FILE_KIND = 0170000;

    private final byte[] content;
    private final Limits limits;

    public Archive(byte[] content) {
        this(content, WORKBOOK);
    }

    Archive(byte[] content, Limits limits) {
        this.content = content;
        this.limits = limits;
    }

    /** Looks at one entry while it is unpacked. */
    public interface Inspection {
        /** Called for each entry with its name in lower case; answers what its bytes go through. */
        Bytes enter(String name);
    }

    /** Sees the unpacked bytes of one entry. */
    public interface Bytes {
        void see(byte[] buffer, int length);
    }

    /** Unpacks everything once; throws {@link FileRefused} at the first thing that is not as it should be. */
    public void inspect(Inspection inspection) {
        try (var channel = new SeekableInMemoryByteChannel(content);
                var zip = ZipFile.builder()
                        .setSeekableByteChannel(channel)
                        .setCharset(StandardCharsets.UTF_8)
                        .get()) {
            var names = new HashSet<String>();
            long total = 0;
            for (var entry : Collections.list(zip.getEntries())) {
                refuseStrange(entry, names);
                total += unpack(zip, entry, inspection, total);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefused(FileProblem.DAMAGED);
        }
    }

    private void refuseStrange(ZipArchiveEntry entry, Set<String> names) {
        var name = entry.getName();
        boolean safeName = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.equals(new String(entry.getRawName(), StandardCharsets.UTF_8))
                && name.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '\\' && c != ':')
                && !name.startsWith("/")
                && name.split("/", -1).length <= DEEPEST_NAME
                && List.of(name.split("/", -1)).stream().noneMatch(part -> part.equals("..") || part.equals("."));
        boolean link = (entry.getUnixMode() & UNIX_FILE_KIND) == UNIX_SYMBOLIC_LINK;
        if (!safeName || link || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw new FileRefused(FileProblem.DAMAGED);
        }
        if (names.size() > limits.entries()) {
            throw new FileRefused(FileProblem.TOO_LARGE);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new FileRefused(FileProblem.PROTECTED_OR_ACTIVE);
        }
        int method = entry.getMethod();
        if (method != ZipMethod.STORED.getCode() && method != ZipMethod.DEFLATED.getCode()) {
            throw new FileRefused(FileProblem.DAMAGED);
        }
    }

    private long unpack(ZipFile zip, ZipArchiveEntry entry, Inspection inspection, long before) throws IOException {
        if (entry.isDirectory()) {
            return 0;
        }
        var bytes = inspection.enter(entry.getName().toLowerCase(Locale.ROOT));
        var buffer = new byte[16 * 1024];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                boolean bomb = size > FREE_BYTES && size / Math.max(1, entry.getCompressedSize()) > WORST_RATIO;
                if (bomb || before + size > limits.bytes()) {
                    throw new FileRefused(FileProblem.TOO_LARGE);
                }
                bytes.see(buffer, read);
            }
        }
        if (size != entry.getSize()) {
            throw new FileRefused(FileProblem.DAMAGED);
        }
        return size;
    }
}
