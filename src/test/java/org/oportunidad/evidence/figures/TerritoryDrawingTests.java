package org.oportunidad.evidence.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The map as it goes over the wire: whole areas of one colour, few bytes. */
@ModuleTest
class TerritoryDrawingTests {

    @Autowired
    private TerritoryDrawing drawing;

    @Test
    void communesOfOneColourAreOneArea() {
        var oneColour = drawing.areas(cut -> "none");
        var allDifferent = drawing.areas(cut -> cut);

        assertThat(oneColour).hasSize(1);
        assertThat(allDifferent).hasSizeGreaterThan(340);
        assertThat(length(oneColour)).isLessThan(length(allDifferent) * 3 / 4);
    }

    @Test
    void everyAreaIsClosed() {
        assertThat(drawing.areas(cut -> cut.substring(0, 2)).values())
                .allSatisfy(path -> assertThat(path).matches("(M[0-9]+ [0-9]+l[0-9 -]+z)+"));
    }

    /** The page around it takes seven of its fifteen kilobytes in the longest language. */
    @Test
    void coloursOfWholeProvincesTakeLessThanEightKilobytes() throws IOException {
        var provinces = drawing.areas(cut -> "few".substring(cut.charAt(2) % 3));

        assertThat(packed(provinces)).isLessThan(8 * 1024);
    }

    private static int length(Map<String, String> paths) {
        return paths.values().stream().mapToInt(String::length).sum();
    }

    private static int packed(Map<String, String> paths) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(String.join("", paths.values()).getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.size();
    }
}
