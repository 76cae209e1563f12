package org.oportunidad.learning.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text may show: our own media on a tap, and nothing that loads or runs from elsewhere. */
class MarkdownTests {

    private static final String NAME = "a".repeat(64) + ".jpg";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](https://example.org/pixel.png)",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "![x](/sign-out)",
                "<svg onload=alert(1)>",
                "<img src=x onerror=alert(1)>"
            })
    void nothingRunsOrLoadsFromElsewhere(String text) {
        var html = Jsoup.parseBodyFragment(Markdown.html(text).value());

        assertThat(html.select("script, img, svg, [onload], [onerror], [src]")).isEmpty();
        assertThat(html.select("a[href]")).allMatch(link -> link.attr("href").isEmpty());
    }

    @Test
    void ownPictureIsALinkWithItsWordsAndItsWeight() {
        var media = new PlacedMedia("es/x.md", Map.of(NAME, new MediumSize(NAME, "image/jpeg", 48_211)));

        var link = Jsoup.parseBodyFragment(Markdown.html("![Una \"feria\"](media/" + NAME + ")", media)
                        .value())
                .selectFirst("a");

        assertThat(link).isNotNull();
        assertThat(link.attr("href")).isEqualTo("/course-media/" + NAME);
        assertThat(link.attr("data-show")).isEqualTo("Una \"feria\"");
        assertThat(link.text()).isEqualTo("Una \"feria\"49 KB");
    }

    @Test
    void pictureThatIsNotThereIsAMistakeOfTheFile() {
        assertThatThrownBy(() -> Markdown.html("![x](media/" + NAME + ")", new PlacedMedia("es/x.md", Map.of())))
                .isInstanceOf(ContentMistake.class)
                .hasMessageContaining("es/x.md");
    }
}
