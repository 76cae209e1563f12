package org.oportunidad.workshops.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.PlannedWorkshops.Planned;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.workshops.WorkshopData;
import org.oportunidad.workshops.WorkshopData.Group;
import org.oportunidad.workshops.attendance.RecordAttendance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From what a room tells to the list of a session: signed, once, and never over what a person wrote. */
@ModuleTest
@Import({EnrolmentData.class, WorkshopData.class})
@SuppressWarnings("NullAway.Init")
class RoomRecordTests {

    @Autowired
    WorkshopData data;

    @Autowired
    PlannedWorkshops workshops;

    @Autowired
    RoomTable table;

    @Autowired
    RecordAttendance attendance;

    @Autowired
    Screen screen;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private final LocalDate day = LocalDate.now(WorkshopData.SANTIAGO).plusDays(3);
    private final Instant start =
            day.atTime(LocalTime.of(19, 0)).atZone(WorkshopData.SANTIAGO).toInstant();
    private BigBlueButtonDouble server;
    private BigBlueButton api;
    private BigBlueButtonRoom rooms;
    private RoomRecord record;
    private RoomEventsController door;
    private Group group;
    private Planned planned;
    private String session;

    @BeforeEach
    void aSessionInARoomOfOurs() throws IOException {
        server = new BigBlueButtonDouble();
        api = new BigBlueButton(server.url(), BigBlueButtonDouble.SECRET);
        rooms = new BigBlueButtonRoom(api, "https://oportunidad.example.org", false);
        record = new RoomRecord(table, rooms, api, attendance, clock);
        door = new RoomEventsController(api, rooms, record);
        group = data.group(3);
        planned = data.section(group, day, "19:00");
        group.women().forEach(woman -> workshops.take(woman.phone(), planned));
        db.sql("update workshops.section set room_kind = 'BBB', room = '' where id = :id")
                .param("id", planned.section())
                .update();
        session = planned.sessions().getFirst().toString();
    }

    @AfterEach
    void realTime() {
        clock.reset();
        server.close();
    }

    @Test
    void whoWasInTheRoomStandsInTheListWhateverOrderAndHowOftenItIsTold() {
        tell("user-left", seat(0), 85);
        for (var times = 0; times < 3; times++) {
            assertThat(tell("user-joined", seat(0), 2)).isEqualTo(200);
        }
        tell("user-joined", seat(1), 40);
        tell("user-left", seat(1), 70);
        tell("user-joined", UUID.randomUUID().toString(), 5);
        tell("user-joined", "staff-" + UUID.randomUUID(), 5);
        tell("meeting-ended", "", 90);

        clock.set(start.plus(Duration.ofMinutes(106)));
        record.takeAll();
        record.takeAll();

        assertThat(marks()).containsExactlyInAnyOrder("PRESENT 90", "PARTIAL 30");
    }

    @Test
    void whatAPersonWroteStays() {
        clock.set(start.plus(Duration.ofMinutes(100)));
        var handle = group.women().getFirst().handle();
        data.ines()
                .post(planned.sessionPath(0) + "/roll-call")
                .field("presence-" + handle, "excused")
                .field("reason-" + handle, "care")
                .send();
        tell("user-joined", seat(0), 0);

        clock.set(start.plus(Duration.ofMinutes(106)));
        record.takeAll();

        assertThat(marks()).containsExactly("EXCUSED 0");
    }

    @Test
    void whoDoesNotKnowTheWordOrDoesNotSignIsNotHeard() {
        var event = event("user-joined", seat(0), 2);
        var right = rooms.callback(session);
        var checksum = BigBlueButtonDouble.sha1(right + "{}" + BigBlueButtonDouble.SECRET);

        assertThat(door.told(session, api.word(session), "0".repeat(40), event, "1", "bbb")
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(door.told(session, api.word(session), checksum, "{not json", "1", "bbb")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> door.told(session, "x", checksum, event, "1", "bbb"))
                .isInstanceOf(org.oportunidad.platform.errors.NotFound.class);
        assertThat(table.told(UUID.fromString(session))).isEmpty();
        assertThat(screen.anybody()
                        .post("/rooms/" + session + "/" + api.word(session))
                        .send()
                        .status())
                .as("a deployment without such a server has no such door")
                .isEqualTo(404);
    }

    @Test
    void aRoomWithoutWebhooksIsAsked() throws IOException {
        var what = table.goingOn(start.plusSeconds(60)).stream()
                .filter(one -> one.session().id().toString().equals(session))
                .findFirst()
                .orElseThrow();
        server.join(rooms.entrance(Meeting.of(what), new Guest("Luna", seat(0), false, false)));

        for (var minute = 0; minute < 20; minute++) {
            clock.set(start.plus(Duration.ofMinutes(minute)));
            record.ask();
        }
        server.fault = BigBlueButtonDouble.Fault.STATUS_500;
        record.ask();
        clock.set(start.plus(Duration.ofMinutes(106)));
        record.takeAll();

        assertThat(marks()).containsExactly("PARTIAL 21");
    }

    @Test
    void oneTapLeadsIntoTheRoomAndATapTooEarlyToTheSession() {
        var woman = group.women().getFirst();
        db.sql("update workshops.section set room_kind = 'LINK', room = 'https://example.org/sala' where id = :id")
                .param("id", planned.section())
                .update();
        woman.phone()
                .post("/agenda/room")
                .field("nickname", "Luna")
                .field("zone", "")
                .field("session", "")
                .send();
        var early = woman.phone().get(planned.herPath(0) + "/entrance");
        assertThat(early.location()).isEqualTo(planned.herPath(0));

        clock.set(start.plusSeconds(60));
        var in = data.again(woman).get(planned.herPath(0) + "/entrance");
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.location()).isEqualTo("https://example.org/sala");
        assertThat(data.again(group.women().getLast())
                        .get(planned.herPath(0) + "/entrance")
                        .location())
                .startsWith("/agenda/room");
    }

    @Test
    void aRoomThatDoesNotAnswerIsToldKindly() {
        var woman = group.women().getFirst();
        woman.phone()
                .post("/agenda/room")
                .field("nickname", "Luna")
                .field("zone", "")
                .field("session", "")
                .send();
        clock.set(start.plusSeconds(60));

        var answer = data.again(woman).get(planned.herPath(0) + "/entrance");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("No es por tu teléfono");
        assertThat(data.ines().get(planned.sessionPath(0) + "/entrance").status())
                .isEqualTo(503);
        assertThat(data.ines().get(planned.sessionPath(0) + "/room").text()).contains("La sala no dijo");
        assertThat(data.ines()
                        .post(planned.sessionPath(0) + "/room/closing")
                        .send()
                        .status())
                .isEqualTo(503);
    }

    private java.util.List<String> marks() {
        return db.sql("select state || ' ' || minutes from workshops.attendance where session_id = :id order by id")
                .param("id", UUID.fromString(session))
                .query(String.class)
                .list();
    }

    private int tell(String kind, String seat, int minute) {
        var callback = rooms.callback(session);
        var checksum = BigBlueButtonDouble.sha256(callback + "{}" + BigBlueButtonDouble.SECRET);
        return door.told(session, api.word(session), checksum, event(kind, seat, minute), "1", "bbb.example.org")
                .getStatusCode()
                .value();
    }

    private String event(String kind, String seat, int minute) {
        return """
                [{"data":{"type":"event","id":"%s","attributes":{"meeting":{"internal-meeting-id":"44ea","external-meeting-id":"%s"},\
                "user":{"internal-user-id":"w_1","external-user-id":"%s","name":"Luna","role":"VIEWER"}},"event":{"ts":%d}}}]
                """.formatted(
                        kind, session, seat, start.plusSeconds(minute * 60L).toEpochMilli());
    }

    private String seat(int woman) {
        return table.seat(group.women().get(woman).participant(), planned.section())
                .orElseThrow()
                .toString();
    }
}
