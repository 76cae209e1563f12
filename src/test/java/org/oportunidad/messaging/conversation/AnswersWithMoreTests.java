package org.oportunidad.messaging.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.INES;
import static org.oportunidad.kit.World.OLGA;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.demonstration.channel.Told;
import org.oportunidad.demonstration.channel.WhatsAppDouble;
import org.oportunidad.demonstration.channel.WhatsAppDouble.Fault;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Samples;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.messaging.MessagingData;
import org.oportunidad.messaging.MessagingData.Woman;
import org.oportunidad.participants.SafeContact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files and answers to tap that staff send in a conversation. */
@ModuleTest
@Import(MessagingData.class)
@SuppressWarnings("NullAway.Init")
class AnswersWithMoreTests {

    @Autowired
    MessagingData data;

    @Autowired
    WhatsAppDouble whatsApp;

    @Autowired
    Accounts accounts;

    @Autowired
    Screen screen;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    List<PersonalRecords> records;

    private Woman her = new Woman(new UUID(0, 0), "", "", "");
    private String user = "";
    private String path = "";

    @BeforeEach
    void aWomanWhoWrote() {
        clock.set(Instant.parse("2026-11-24T15:00:00Z"));
        whatsApp.approve("notice", "es", "UTILITY");
        begin(false);
    }

    private void begin(boolean discreet) {
        her = data.woman(SafeContact.Channel.WHATSAPP, discreet, INES);
        user = "CL." + her.phone();
        data.writes(user, her.phone(), Told.text("¿Me lo mandas?"));
        path = "/conversations/" + data.conversation(her.id());
        whatsApp.taken.clear();
        whatsApp.uploaded.clear();
        whatsApp.fault = Fault.NONE;
    }

    @AfterEach
    void timeGoesOn() {
        whatsApp.fault = Fault.NONE;
        clock.reset();
    }

    @Test
    void aPictureGoesWithItsWordsAndWithoutWhereItWasTaken() throws Exception {
        assertThat(send("Aquí está", withPlace(Samples.photo(40, 30)), "").status())
                .isEqualTo(303);
        data.settle();

        var file = whatsApp.uploaded.getLast();
        assertThat(file.type()).isEqualTo("image/jpeg");
        assertThat(file.name()).isEqualTo("1.jpg");
        assertThat(new String(file.content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("SECRETPLACE");
        assertThat(ImageIO.read(new ByteArrayInputStream(file.content())).getWidth())
                .isEqualTo(40);
        var taken = only();
        assertThat(taken.path("type").asString("")).isEqualTo("image");
        assertThat(taken.at("/image/id").asString("")).isEqualTo(file.id());
        assertThat(taken.at("/image/caption").asString("")).isEqualTo("Aquí está");
        var page = screen.as(INES).get(path);
        assertThat(page.text()).contains("Aquí está").contains("llegó");
        var shown = page.fragment("a[href*=/media/]").attr("href");
        assertThat(screen.as(INES).get(shown).bytes()).isEqualTo(file.content());
        assertThat(screen.as(OLGA).get(shown).status()).isEqualTo(404);
    }

    @Test
    void aDocumentHasANameThatSaysNothingAndALonelyFileNeedsNoWords() throws Exception {
        assertThat(send("", pdf(), "").status()).isEqualTo(303);
        data.settle();

        assertThat(only().at("/document/filename").asString("")).isEqualTo("1.pdf");
        assertThat(only().at("/document").has("caption")).isFalse();
    }

    @Test
    void aVoiceTakesNoWordsUnderItSoTheyGoOnTheirOwn() {
        assertThat(send("Escúchalo con calma", Samples.recording("voice.m4a"), "")
                        .status())
                .isEqualTo(303);
        data.settle();

        assertThat(whatsApp.taken.stream()
                        .map(one -> one.message().path("type").asString(""))
                        .toList())
                .containsExactlyInAnyOrder("text", "audio");
        assertThat(whatsApp.taken).noneMatch(one -> one.message().at("/audio").has("caption"));
    }

    @Test
    void afterTheDaySheGetsANoticeAndFindsTheFileInTheAppWithItsSize() {
        clock.advance(Duration.ofHours(25));
        send("Aquí está", Samples.photo(40, 30), "");
        data.settle();

        assertThat(whatsApp.uploaded).isEmpty();
        assertThat(only().at("/template/name").asString("")).isEqualTo("notice");
        var phone = phone();
        var link = phone.get("/messages").fragment("a[href$=/file]");
        assertThat(link.text()).matches("Ver la foto \\(.*1.*kB.*\\)");
        var file = phone.get(link.attr("href"));
        assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(file.header("Cache-Control")).contains("no-store");
        var another = data.woman(SafeContact.Channel.WHATSAPP, false, INES);
        assertThat(phone(another).get(link.attr("href")).status()).isEqualTo(404);
    }

    @Test
    void theDayThatEndsBetweenWritingAndSendingIsSeenWhenItLeaves() {
        whatsApp.fault = Fault.UPLOAD_500;
        send("Aquí está", Samples.photo(40, 30), "");
        data.settle();
        assertThat(whatsApp.taken).isEmpty();

        whatsApp.fault = Fault.NONE;
        clock.advance(Duration.ofHours(25));
        data.settle();
        due();

        assertThat(whatsApp.uploaded).isEmpty();
        assertThat(only().at("/template/name").asString("")).isEqualTo("notice");
    }

    @ParameterizedTest
    @EnumSource(names = {"UPLOAD_500", "TOO_MUCH"})
    void whatSurelyDidNotLeaveIsTriedAgainAndArrivesOnce(Fault fault) {
        whatsApp.fault = fault;
        send("Aquí está", Samples.photo(40, 30), "");
        data.settle();
        assertThat(whatsApp.taken).isEmpty();

        whatsApp.fault = Fault.NONE;
        clock.advance(Duration.ofMinutes(2));
        due();
        due();

        assertThat(only().path("type").asString("")).isEqualTo("image");
    }

    @Test
    void aMessageOfUnknownFateIsNotSentTwice() {
        whatsApp.fault = Fault.TAKEN_AND_SILENT;
        whatsApp.tells = false;
        try {
            send("Aquí está", Samples.photo(40, 30), "");
            data.settle();
            whatsApp.fault = Fault.NONE;
            clock.advance(Duration.ofHours(1));
            due();
        } finally {
            whatsApp.tells = true;
        }

        assertThat(whatsApp.taken).hasSize(1);
    }

    @Test
    void aWorkerThatDiedBetweenTheFileAndItsMessageSendsNoSecondOne() {
        whatsApp.fault = Fault.UPLOAD_500;
        send("Aquí está", Samples.photo(40, 30), "");
        data.settle();
        whatsApp.fault = Fault.NONE;
        db.sql("""
                update messaging.outbox set state = 'ATTEMPTED', lease_until = :past
                where participant_id = :her and state = 'PENDING'
                """)
                .param("past", java.sql.Timestamp.from(clock.instant().minusSeconds(1)))
                .param("her", her.id())
                .update();
        data.settle();

        assertThat(whatsApp.taken).isEmpty();
        assertThat(db.sql("select state from messaging.outbox where participant_id = :her")
                        .param("her", her.id())
                        .query(String.class)
                        .single())
                .as("waits for a person")
                .isEqualTo("UNKNOWN");
        assertThat(phone().get("/messages").html().select("a[href$=/file]")).hasSize(1);
    }

    @Test
    void aFileThatTheChannelDoesNotKnowAnyMoreGoesOnByANotice() {
        whatsApp.fault = Fault.MEDIUM_EXPIRED;
        send("Aquí está", Samples.photo(40, 30), "");
        data.settle();
        due();

        assertThat(only().at("/template/name").asString("")).isEqualTo("notice");
        assertThat(phone().get("/messages").html().select("a[href$=/file]")).hasSize(1);
    }

    @Test
    void aSecondTapSendsOneFile() {
        var key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(screen.as(INES)
                            .upload(
                                    path + "/answers",
                                    Map.of("_key", key, "words", "Aquí está"),
                                    Map.of("file", Samples.photo(40, 30)))
                            .status())
                    .isEqualTo(303);
        }
        data.settle();

        assertThat(whatsApp.taken).hasSize(1);
    }

    @Test
    void toADiscreetWomanWordsThatTellSendNoFile() {
        begin(true);
        send("Tu certificado del curso", Samples.photo(40, 30), "");
        data.settle();
        assertThat(whatsApp.uploaded).isEmpty();
        assertThat(only().at("/text/body").asString(""))
                .doesNotContain("certificado")
                .contains("aviso");

        whatsApp.taken.clear();
        send("Aquí está", Samples.photo(40, 30), "");
        data.settle();
        assertThat(only().at("/image/caption").asString("")).isEqualTo("Aquí está");
        assertThat(whatsApp.uploaded.getLast().name()).isEqualTo("1.jpg");
    }

    static List<byte[]> whatIsNothingToSend() {
        return List.of(
                new byte[0],
                "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3},
                "%PDF-1.7 and nothing else".getBytes(StandardCharsets.UTF_8),
                "OggS".getBytes(StandardCharsets.UTF_8),
                flood(),
                Arrays.copyOf(Samples.photo(40, 30), 11 << 20),
                Samples.recording("video.mp4"));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNothingToSend(byte[] content) {
        var answer = send("Aquí está", content, "");
        data.settle();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fragment(".field--bad input[name=file]")).isNotNull();
        assertThat(answer.fragment("textarea[name=words]").text()).isEqualTo("Aquí está");
        assertThat(answer.html().select("details[open]")).isNotEmpty();
        assertThat(whatsApp.uploaded).isEmpty();
        assertThat(db.sql("select count(*) from messaging.sent_medium where participant_id = :her")
                        .param("her", her.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void withOtherErrorsTheFileIsAskedForAgainAndAFileTakesNoAnswersToTap() {
        for (var fields : List.of(
                Map.of("words", "Ve al albergue", "choices", ""), Map.of("words", "¿Cuál?", "choices", "Sí\nNo"))) {
            var answer = screen.as(INES).upload(path + "/answers", fields, Map.of("file", Samples.photo(40, 30)));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("Elige el archivo otra vez");
        }
        data.settle();
        assertThat(whatsApp.taken).isEmpty();
    }

    @Test
    void theFileIsSealedAndGoesWithHer() {
        send("Aquí está", Samples.photo(40, 30), "");
        data.settle();
        var sent = whatsApp.uploaded.getLast().content();
        var kept = db.sql("select content from messaging.sent_medium where participant_id = :her")
                .param("her", her.id())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(Arrays.copyOfRange(sent, 20, 60), StandardCharsets.ISO_8859_1));

        records.stream()
                .filter(one -> one.schema().equals("messaging"))
                .findFirst()
                .orElseThrow()
                .eraseAll(List.of(her.id()));
        assertThat(db.sql("select count(*) from messaging.sent_medium where participant_id = :her")
                        .param("her", her.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void upToThreeShortAnswersAreButtonsAndHerTapStandsUnderWhatItAnswers() {
        send("¿Vienes el jueves?", new byte[0], "Sí\nNo\nNo sé");
        data.settle();

        var taken = whatsApp.taken.getLast();
        assertThat(taken.message().at("/interactive/type").asString("")).isEqualTo("button");
        assertThat(taken.message().at("/interactive/body/text").asString("")).isEqualTo("¿Vienes el jueves?");
        assertThat(taken.message().at("/interactive/action/buttons").size()).isEqualTo(3);
        data.writes(user, her.phone(), Told.tapped(taken.id(), "1", "Sí"));
        data.writes(user, her.phone(), Told.tapped(taken.id(), "1", "Sí"));

        var page = screen.as(INES).get(path);
        assertThat(page.text()).contains("Responde a: «¿Vienes el jueves? 1. Sí 2. No 3. No sé»");
        assertThat(db.sql("""
                        select count(*) from messaging.said where owner_id = :sender and kind = 'CHOICE'
                        """)
                        .param("sender", data.conversation(her.id()))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\n2\n3\n4", "Veintiuna letras aqui\nNo"})
    void moreOrLongerAnswersAreAList(String choices) {
        send("¿Cuál?", new byte[0], choices);
        data.settle();

        var sent = only().path("interactive");
        assertThat(sent.path("type").asString("")).isEqualTo("list");
        assertThat(sent.at("/action/button").asString("")).isEqualTo("Elegir");
        assertThat(sent.at("/action/sections/0/rows").size()).isEqualTo(choices.split("\n", -1).length);
    }

    @ParameterizedTest
    @CsvSource({
        "¿Cuál?, 1|2|3|4|5|6|7|8|9|10|11, choices",
        "¿Cuál?, Veinticinco letras aqui y más, choices",
        "¿Cuál?, Sí|sí, choices",
        "¿Cuál?, Albergue|No, choices",
        "'', Sí|No, words"
    })
    void whatTheChannelWouldRefuseIsSaidBesideItsField(String words, String choices, String field) {
        var typed = choices.replace('|', '\n');
        var answer = send(words, new byte[0], typed);
        data.settle();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".field--bad textarea[name=" + field + "]"))
                .hasSize(1);
        assertThat(answer.fragment("textarea[name=choices]").wholeText().strip())
                .isEqualTo(typed);
        assertThat(whatsApp.taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>Sí</b>\n{0}", "'; drop--\n\\u0000\n\"", "\u202eSí\n${x}", "🌷🌷🌷🌷🌷🌷🌷🌷🌷🌷🌷🌷"})
    void hostileTitlesAreOnlyText(String choices) {
        assertThat(send("¿Cuál?", new byte[0], choices).status()).isEqualTo(303);
        data.settle();

        assertThat(only().path("type").asString("")).isEqualTo("interactive");
        assertThat(screen.as(INES).get(path).html().select(".lines b")).isEmpty();
    }

    @Test
    void whereThereAreNoButtonsTheAnswersAreNumberedLines() {
        clock.advance(Duration.ofHours(25));
        send("¿Vienes?", new byte[0], "Sí\nNo");
        data.settle();

        assertThat(phone().get("/messages").text()).contains("¿Vienes? 1. Sí 2. No");
    }

    private Answer send(String words, byte[] file, String choices) {
        return screen.as(INES)
                .upload(
                        path + "/answers",
                        Map.of("words", words, "choices", choices),
                        choices.isEmpty() ? Map.of("file", file) : Map.of());
    }

    private JsonNode only() {
        assertThat(whatsApp.taken).hasSize(1);
        return whatsApp.taken.getFirst().message();
    }

    /** Lets what waits for its time go. */
    private void due() {
        db.sql("update messaging.outbox set due_at = :now where participant_id = :her and state = 'PENDING'")
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("her", her.id())
                .update();
        data.settle();
    }

    private Browser phone() {
        return phone(her);
    }

    private Browser phone(Woman woman) {
        return screen.as(accounts.openParticipant(woman.id(), "es"), SessionKind.SHARED);
    }

    private static byte[] pdf() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** An Exif block as phones write it, before the picture itself. */
    private static byte[] withPlace(byte[] jpeg) {
        var exif = "Exif\0\0SECRETPLACE".getBytes(StandardCharsets.ISO_8859_1);
        var out = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        out.put(jpeg, 0, 2)
                .put(new byte[] {(byte) 0xFF, (byte) 0xE1})
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /** The head of a PNG of 50,000 by 50,000 pixels. */
    private static byte[] flood() {
        var png = Samples.image(4, 3, "png");
        ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
        var check = new java.util.zip.CRC32();
        check.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) check.getValue());
        return png;
    }
}
