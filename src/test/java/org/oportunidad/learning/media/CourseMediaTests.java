package org.oportunidad.learning.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Samples;
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.authoring.WrittenCourses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pictures of courses come as WebP to whoever asks for it, and as JPEG to every other browser. */
@ModuleTest
@Import({EnrolmentData.class, WrittenCourses.class})
@SuppressWarnings("NullAway.Init")
class CourseMediaTests {

    private static final byte[] WEBP = "RIFF....WEBPx".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Autowired
    Screen screen;

    @Autowired
    WrittenCourses written;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nothingWrittenHereIsThereInOtherTests() {
        written.closeAll();
    }

    @Test
    void browserThatKnowsWebpGetsTheLighterPictureAndOthersTheJpeg() {
        written.begin("formalise");
        var idea = written.unitWithIdea("formalise", "Feria", "Mi puesto");
        screen.as(Cast.INES)
                .upload(
                        idea + "/media",
                        Map.of("what", "PICTURE", "words", "Un puesto"),
                        Map.of("file", Samples.photo(61, 43)));
        var picture = screen.as(Cast.INES)
                .get(idea.replaceAll("/ideas/.*", "/preview"))
                .fragment(".prose a[data-show]")
                .attr("href");
        var name = picture.substring(picture.lastIndexOf('/') + 1);
        jdbc.sql("update learning.course_medium set webp = ? where name = ?")
                .params(WEBP, name)
                .update();

        var plain = screen.as(Cast.INES).get(picture);
        assertThat(plain.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(plain.headers("Vary")).anySatisfy(vary -> assertThat(vary).contains("Accept"));
        var light = screen.as(Cast.INES)
                .bare(HttpMethod.GET, picture, Map.of("Accept", "image/avif,image/webp,image/*,*/*;q=0.8"));
        assertThat(light.header("Content-Type")).isEqualTo("image/webp");
        assertThat(light.bytes()).isEqualTo(WEBP);
    }
}
