package org.oportunidad.workshops.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oportunidad.workshops.room.BigBlueButtonDouble.Fault;
import org.oportunidad.workshops.timetable.Room;

/** Entering rooms of every kind, and what the server of our own rooms is asked and believed. */
@SuppressWarnings("NullAway.Init")
class RoomsTests {

    private static final Instant START = Instant.parse("2026-12-01T22:00:00Z");
    private static final String SITE = "https://oportunidad.example.org";
    private static final Guest LUNA = new Guest("Luna Azul", UUID.randomUUID().toString(), false, false);

    private final Meeting meeting = meeting(Room.Kind.BBB, "");
    private BigBlueButtonDouble server;
    private BigBlueButtonRoom rooms;

    @BeforeEach
    void aServer() throws IOException {
        server = new BigBlueButtonDouble();
        rooms = new BigBlueButtonRoom(new BigBlueButton(server.url(), BigBlueButtonDouble.SECRET), SITE, false);
    }

    @AfterEach
    void stopped() {
        server.close();
    }

    @Test
    void theChecksumIsThatOfThePublishedExample() {
        assertThat(BigBlueButtonDouble.sha1(
                        "createname=Test+Meeting&meetingID=abc123&attendeePW=111222&moderatorPW=333444"
                                + BigBlueButtonDouble.SECRET))
                .isEqualTo("1fcbb0c4fc1f039f73aa6d697d2db9ba7f803f17");
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("name", "Test Meeting");
        parameters.put("meetingID", "abc123");
        parameters.put("attendeePW", "111222");
        parameters.put("moderatorPW", "333444");
        var address = new BigBlueButton("https://bbb.example.org/bigbluebutton/", BigBlueButtonDouble.SECRET)
                .address("create", parameters);

        assertThat(address)
                .startsWith("https://bbb.example.org/bigbluebutton/api/create?name=Test+Meeting&meetingID=abc123&")
                .endsWith("&checksum="
                        + BigBlueButtonDouble.sha256(
                                "createname=Test+Meeting&meetingID=abc123&attendeePW=111222&moderatorPW=333444"
                                        + BigBlueButtonDouble.SECRET));
    }

    @Test
    void sheEntersUnderHerNicknameAndTheRoomIsMadeOnce() throws IOException {
        assertThat(server.join(rooms.entrance(meeting, LUNA))).contains("successfullyJoined");
        assertThat(server.join(rooms.entrance(meeting, new Guest("Sol", "staff-1", true, false))))
                .contains("successfullyJoined");

        var people = server.in(meeting.session().toString());
        assertThat(people).extracting(one -> one.get("fullName")).containsExactly("Luna Azul", "Sol");
        assertThat(people).extracting(one -> one.get("role")).containsExactly("VIEWER", "MODERATOR");
        assertThat(people.getFirst()).doesNotContainKey("userdata-bbb_force_listen_only");
        assertThat(server.hooks).hasSize(1).allMatch(hook -> hook.startsWith(SITE + "/rooms/" + meeting.session()));
        assertThat(rooms.present(meeting)).containsExactly(LUNA.id(), "staff-1");
    }

    @Test
    void onAWeakLineSheListensFirst() throws IOException {
        server.join(rooms.entrance(meeting, new Guest("Luna", LUNA.id(), false, true)));

        assertThat(server.in(meeting.session().toString()).getFirst())
                .containsEntry("userdata-bbb_force_listen_only", "true")
                .containsEntry("userdata-bbb_enable_video", "false");
    }

    @Test
    void anAddressThatWasChangedOnTheWayOpensNothing() throws IOException {
        var address = rooms.entrance(meeting, LUNA);

        assertThat(server.join(address.replace("VIEWER", "MODERATOR"))).contains("checksumError");
    }

    @Test
    void aServerWithoutWebhooksStillLetsHerIn() throws IOException {
        server.webhooks = false;

        assertThat(server.join(rooms.entrance(meeting, LUNA))).contains("successfullyJoined");
    }

    @Test
    void titlesAreAsLongAsTheServerTakesThem() throws IOException {
        for (var title : List.of("x", "Vender ".repeat(20))) {
            var one = new Meeting(UUID.randomUUID(), title, meeting.room(), START, START.plusSeconds(5_400));
            assertThat(server.join(rooms.entrance(one, LUNA))).contains("successfullyJoined");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "BROKEN_XML", "DOCTYPE", "HUGE", "STATUS_500", "REDIRECT"})
    void aServerThatFailsIsARoomThatDoesNotAnswer(Fault fault) {
        server.fault = fault;

        assertThatThrownBy(() -> rooms.entrance(meeting, LUNA))
                .isInstanceOf(RoomUnreachable.class)
                .hasMessageNotContaining("127.0.0.1")
                .hasMessageNotContaining("root:");
    }

    @Test
    void aServerThatIsGoneOrNotSetUpIsARoomThatDoesNotAnswer() {
        server.close();
        assertThatThrownBy(() -> rooms.entrance(meeting, LUNA)).isInstanceOf(RoomUnreachable.class);
        var none = new BigBlueButtonRoom(new BigBlueButton("", ""), SITE, false);
        assertThatThrownBy(() -> none.entrance(meeting, LUNA)).hasMessageContaining("notSetUp");
    }

    @Test
    void theWrongSecretIsSaidByItsCode() {
        var wrong = new BigBlueButtonRoom(new BigBlueButton(server.url(), "other"), SITE, false);

        assertThatThrownBy(() -> wrong.entrance(meeting, LUNA)).hasMessageContaining("checksumError");
    }

    @Test
    void aRoomIsClosedOnce() {
        rooms.entrance(meeting, LUNA);

        rooms.end(meeting);

        assertThatThrownBy(() -> rooms.end(meeting)).hasMessageContaining("notFound");
    }

    @Test
    void onlyRecordingsWithASafeAddressAreTold() {
        rooms.entrance(meeting, LUNA);

        assertThat(rooms.recordings(meeting))
                .containsExactly(new LiveRoom.Recording("podcast", "https://bbb.example.org/podcast/r1/audio.ogg", 33));
    }

    @Test
    void callbacksAreKnownByTheirSignatureOfEitherVersion() {
        var api = new BigBlueButton(server.url(), BigBlueButtonDouble.SECRET);
        var callback = rooms.callback(meeting);
        var event = "[{\"data\":{\"id\":\"user-left\"}}]";
        var data = "{\"event\":\"[{\\\"data\\\":{\\\"id\\\":\\\"user-left\\\"}}]\",\"timestamp\":1532718316953,"
                + "\"domain\":\"bbb.example.org\"}";

        assertThat(api.isSigned(callback, event, "1532718316953", "bbb.example.org", sha1(callback + data)))
                .isTrue();
        assertThat(api.isSigned(callback, event, "1532718316953", "bbb.example.org", sha256(callback + data)))
                .isTrue();
        assertThat(api.isSigned(callback, event, "1532718316953", "bbb.example.org", sha256(callback + "{}")))
                .isTrue();
        assertThat(api.isSigned(callback, event + " ", "1532718316953", "bbb.example.org", sha1(callback + data)))
                .isFalse();
        assertThat(api.isSigned(callback, event, "1", "bbb.example.org", "")).isFalse();
    }

    @Test
    void aPlainLinkIsItsAddress() {
        assertThat(new PlainLink().entrance(meeting(Room.Kind.LINK, "https://example.org/x"), LUNA))
                .isEqualTo("https://example.org/x");
    }

    @Test
    void aJitsiRoomOpensSilentUnderHerNickname() {
        var room = new JitsiRoom("", "", "", Clock.fixed(START, ZoneOffset.UTC));
        var odd = new Guest("Luna \"A\" & co", LUNA.id(), false, true);

        var address = room.entrance(meeting(Room.Kind.JITSI, "https://meet.example.org/sala"), odd);

        assertThat(address)
                .startsWith("https://meet.example.org/sala#userInfo.displayName=%22Luna%20%5C%22A%5C%22%20%26%20co%22")
                .contains("config.startWithAudioMuted=true", "config.startAudioOnly=true")
                .doesNotContain("jwt");
    }

    @Test
    void aJitsiTokenIsMadeOnlyForTheHostOfThisDeployment() throws Exception {
        var room = new JitsiRoom("meet.example.org", "oportunidad", "secret", Clock.fixed(START, ZoneOffset.UTC));

        var address = room.entrance(meeting(Room.Kind.JITSI, "https://meet.example.org/sala"), LUNA);

        var token = URI.create(address).getQuery().substring("jwt=".length()).split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"iss\":\"oportunidad\"", "\"room\":\"sala\"", "\"name\":\"Luna Azul\"", "\"member\"")
                .contains("\"exp\":" + meeting.endsAt().plusSeconds(3_600).getEpochSecond());
        var mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(Base64.getUrlDecoder().decode(token[2]))
                .isEqualTo(mac.doFinal((token[0] + "." + token[1]).getBytes(StandardCharsets.UTF_8)));
        assertThat(URLDecoder.decode(
                        room.entrance(meeting(Room.Kind.JITSI, "https://other.example.org/sala"), LUNA),
                        StandardCharsets.UTF_8))
                .doesNotContain("jwt");
    }

    private static String sha1(String text) {
        return BigBlueButtonDouble.sha1(text + BigBlueButtonDouble.SECRET);
    }

    private static String sha256(String text) {
        return BigBlueButtonDouble.sha256(text + BigBlueButtonDouble.SECRET);
    }

    private static Meeting meeting(Room.Kind kind, String address) {
        return new Meeting(UUID.randomUUID(), "Vender", new Room(kind, address), START, START.plusSeconds(5_400));
    }
}
