package org.oportunidad.learning.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.learning.LearningData;
import org.oportunidad.learning.course.ChoiceQuestion;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Courses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Courses as files on a phone. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
class PackTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    LearningData learning;

    @Autowired
    Courses courses;

    @Test
    void pageShowsWhatACourseCostsAndWhatItNeeds() {
        var page = phone().get("/offline/courses");

        assertThat(page.title()).isEqualTo("Cursos sin señal");
        assertThat(row(page).text()).contains("KB · ").contains("lecciones").contains("Bajar");
        assertThat(page.text()).contains("después de siete días").contains("JavaScript");
    }

    @Test
    void withoutAPlaceNothingCanBeTaken() {
        var page = learning.phone(learning.applicant()).get("/offline/courses");

        assertThat(page.text()).contains("Tus cursos se abren pronto");
        assertThat(page.html().select("[data-course]")).isEmpty();
    }

    @Test
    void filesAreNamedByTheirContentAndKeptForEver() throws Exception {
        var phone = phone();
        var row = row(phone.get("/offline/courses"));
        var manifest = phone.get(row.attr("data-files") + "/" + row.attr("data-manifest"));

        assertThat(manifest.header("Cache-Control")).contains("immutable").contains("private");
        assertThat(hash(manifest.bytes())).isEqualTo(row.attr("data-manifest"));
        for (var unit : JSON.readTree(manifest.body()).path("units")) {
            var file =
                    phone.get(row.attr("data-files") + "/" + unit.path("hash").stringValue());
            assertThat(hash(file.bytes())).isEqualTo(unit.path("hash").stringValue());
        }
        assertThat(phone.get(row.attr("data-files") + "/not-a-hash").status()).isEqualTo(404);
    }

    @Test
    void sameContentGivesTheSameFilesWhateverTheLanguageOfThePage() {
        var spanish = row(phone().get("/offline/courses"));
        var arabic = row(phone().language("ar").get("/offline/courses"));
        var fromArabicPage =
                phone().language("ar").get(spanish.attr("data-files") + "/" + spanish.attr("data-manifest"));

        assertThat(arabic.attr("data-manifest")).isNotEqualTo(spanish.attr("data-manifest"));
        assertThat(fromArabicPage.status()).isEqualTo(200);
    }

    /** Whoever reads the file finds the questions and no answer; the bytes of all packs are printed. */
    @Test
    void noFileSaysWhichAnswerIsRight() {
        var phone = phone();
        var bytes = new TreeMap<String, Integer>();
        var told = new ArrayList<String>();
        for (var row : phone.get("/offline/courses").html().select("[data-course]")) {
            var course = courses.find(row.attr("data-course")).orElseThrow();
            int sum = Integer.parseInt(row.attr("data-manifest-bytes"));
            var manifest = JSON.readTree(phone.get(row.attr("data-files") + "/" + row.attr("data-manifest"))
                    .body());
            for (int place = 0; place < course.units().size(); place++) {
                var unit = manifest.path("units").get(place);
                var file = phone.get(
                                row.attr("data-files") + "/" + unit.path("hash").stringValue())
                        .body();
                sum += unit.path("bytes").asInt();
                answersIn(course, place, file, told);
            }
            bytes.put(course.code(), sum);
        }
        System.out.println("bytes of packs: " + bytes);

        assertThat(told).isEmpty();
        assertThat(bytes.values()).allMatch(one -> one < 80_000);
    }

    /** The bank of a quiz is carried whole and without a reply: what is right she hears when it has arrived. */
    @Test
    void quizIsCarriedWithoutAnyReply() {
        var phone = phone();
        var row = phone.get("/offline/courses").fragment("[data-course=digital-literacy]");
        var manifest = JSON.readTree(phone.get(row.attr("data-files") + "/" + row.attr("data-manifest"))
                .body());
        var course = courses.find("digital-literacy").orElseThrow();
        int place = course.place("privacy-and-scams").orElseThrow();
        var file = phone.get(row.attr("data-files") + "/"
                        + manifest.path("units").get(place).path("hash").stringValue())
                .body();
        var carried = JSON.readTree(file).path("quiz");
        var quiz = java.util.Objects.requireNonNull(course.lesson(place).quiz());

        assertThat(carried.path("bank")).hasSameSizeAs(quiz.bank());
        assertThat(carried.toString())
                .doesNotContain("\"replies\"")
                .doesNotContain("\"otherwise\"")
                .doesNotContain("\"salt\"")
                .doesNotContain("\"order\"");
        for (var question : quiz.bank()) {
            for (var right : question.examples()) {
                question.judged(right)
                        .ifPresent(judged -> assertThat(file)
                                .doesNotContain(
                                        JSON.writeValueAsString(judged.says().plain())));
            }
        }
        assertThat(quiz.drawn("a")).hasSize(quiz.pick()).isEqualTo(quiz.drawn("a"));
        assertThat(java.util.stream.IntStream.range(0, 20)
                        .mapToObj(seed -> quiz.drawn("seed" + seed))
                        .distinct()
                        .count())
                .as("another draw asks otherwise")
                .isGreaterThan(5);
    }

    private static void answersIn(Course course, int place, String file, List<String> told) {
        for (var step : course.in("es").lessons().get(place).steps()) {
            for (var option : step.question().options()) {
                if (file.contains(JSON.writeValueAsString(option.says().plain()))) {
                    told.add(course.code() + " " + step.question().code());
                }
            }
        }
        if (file.contains("\"right\":") || file.contains("\"says\":")) {
            told.add(course.code() + " says it in a field");
        }
    }

    @Test
    void replyOpensWithTheAnswerItIsForAndWithNoOther() throws Exception {
        var question = (ChoiceQuestion) courses.find(LearningData.COURSE)
                .orElseThrow()
                .lesson(0)
                .steps()
                .getFirst()
                .question();
        var replies = Reply.all(question, "salt");
        var right = opened(replies, "salt", question.right());

        assertThat(right.path("right").asBoolean(false)).isTrue();
        assertThat(right.path("says").toString())
                .contains(question.judged(question.right())
                        .orElseThrow()
                        .says()
                        .plain()
                        .substring(0, 10));
        assertThat(replies).hasSize(question.options().size());
        assertThat(replies).doesNotContainKey(name("salt", "no-such-answer"));
    }

    @Test
    void theReaderBuildsWhatTheProgramPacks() throws Exception {
        var reader = new ClassPathResource("assets/reader.js").getContentAsString(StandardCharsets.UTF_8);
        var listed = reader.substring(reader.indexOf("new Set(("), reader.indexOf(".split(' '))"))
                .replaceAll("[^a-z0-9]+", " ")
                .strip();

        assertThat(listed).endsWith(String.join(" ", Tree.TAGS));
    }

    @Test
    void markupThatIsNotOursIsLeftOut() {
        assertThat(Tree.of("<p class=\"x\">a <b>c</b><script>alert(1)</script></p><iframe src=x></iframe>"))
                .isEqualTo(List.of(List.of("p", java.util.Map.of("class", "x"), "a ", List.of("b", "c"))));
    }

    private Browser phone() {
        return learning.phone(learning.admitted());
    }

    private static org.jsoup.nodes.Element row(Answer page) {
        return page.fragment("[data-course=" + LearningData.COURSE + "]");
    }

    private static JsonNode opened(java.util.Map<String, String> replies, String salt, String answer) throws Exception {
        var secret = sha256(salt + "|" + answer);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE, new SecretKeySpec(secret, 16, 16, "AES"), new GCMParameterSpec(128, new byte[12]));
        return JSON.readTree(
                cipher.doFinal(Base64.getUrlDecoder().decode(replies.getOrDefault(name(salt, answer), ""))));
    }

    private static String name(String salt, String answer) throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOf(sha256(salt + "|" + answer), 6));
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] content) throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
