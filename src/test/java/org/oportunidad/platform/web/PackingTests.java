package org.oportunidad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Pages travel packed to whoever takes them so. */
@ModuleTest
class PackingTests {

    private static final String PAGE = "/privacy";

    @Autowired
    Screen screen;

    @Test
    void packedPageIsThePageAndSmaller() throws IOException {
        for (int time = 0; time < 3; time++) {
            var packed = screen.anybody().bare(HttpMethod.GET, PAGE, Map.of("Accept-Encoding", "br;q=1.0, gzip"));

            assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(packed.header("Content-Length")).isEqualTo(Integer.toString(packed.bytes().length));
            assertThat(String.join(", ", packed.headers("Vary"))).contains("Accept-Encoding");
            assertThat(unpacked(packed.bytes()).strip()).contains("<html").endsWith("</html>");
            assertThat(packed.bytes().length * 2)
                    .isLessThan(unpacked(packed.bytes()).length());
        }
    }

    @Test
    void whoDoesNotAskForItGetsThePageAsItIs() {
        var plain = screen.anybody().bare(HttpMethod.GET, PAGE, Map.of());

        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.body()).contains("<html");
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (var open = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(open.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
