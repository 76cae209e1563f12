package org.oportunidad.workshops.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oportunidad.workshops.timetable.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * A room on the BigBlueButton server of this deployment, made when the first guest enters. It learns a nickname and the id of
 * a place, no name. Nothing is recorded unless the deployment says so, for the rules that women accept say that nobody
 * records. Who listens only enters without a microphone; the ordinary door lets her in again with one.
 */
@Component
class BigBlueButtonRoom implements LiveRoom {

    private static final Logger LOG = LoggerFactory.getLogger(BigBlueButtonRoom.class);
    private static final int LONGEST_TITLE = 64;
    private static final int SHORTEST_TITLE = 2;
    private static final Duration AFTERWARDS = Duration.ofHours(1);

    private final BigBlueButton server;
    private final String site;
    private final boolean records;

    BigBlueButtonRoom(
            BigBlueButton server,
            @Value("${oportunidad.url:}") String site,
            @Value("${oportunidad.rooms.bbb.record:false}") boolean records) {
        this.server = server;
        this.site = site.replaceFirst("/+$", "");
        this.records = records;
    }

    @Override
    public Room.Kind kind() {
        return Room.Kind.BBB;
    }

    /** Making a meeting that is there already changes nothing (API reference, create). */
    @Override
    public String entrance(Meeting meeting, Guest guest) {
        var made = server.call("create", creation(meeting));
        if (BigBlueButton.text(made, "messageKey").isEmpty()) {
            listen(meeting);
        }
        var join = new LinkedHashMap<String, String>();
        join.put("fullName", guest.nickname());
        join.put("meetingID", id(meeting));
        join.put("role", guest.leads() ? "MODERATOR" : "VIEWER");
        join.put("userID", guest.id());
        join.put("redirect", "true");
        join.put("userdata-bbb_skip_check_audio", "true");
        join.put("userdata-bbb_auto_share_webcam", "false");
        if (guest.listens()) {
            join.put("userdata-bbb_auto_join_audio", "true");
            join.put("userdata-bbb_force_listen_only", "true");
            join.put("userdata-bbb_enable_video", "false");
        }
        return server.address("join", join);
    }

    private Map<String, String> creation(Meeting meeting) {
        var title = meeting.title().length() > LONGEST_TITLE
                ? meeting.title().substring(0, LONGEST_TITLE)
                : meeting.title().length() < SHORTEST_TITLE ? meeting.title() + " ·" : meeting.title();
        var creation = new LinkedHashMap<String, String>();
        creation.put("name", title);
        creation.put("meetingID", id(meeting));
        creation.put("record", Boolean.toString(records));
        creation.put("autoStartRecording", "false");
        creation.put("allowStartStopRecording", Boolean.toString(records));
        creation.put("notifyRecordingIsOn", "true");
        creation.put("muteOnStart", "true");
        creation.put(
                "duration",
                Long.toString(Duration.between(meeting.startsAt(), meeting.endsAt())
                        .plus(AFTERWARDS)
                        .toMinutes()));
        return creation;
    }

    /** Without the webhooks of the server, or an address of ours that it could call, the room is asked instead. */
    private void listen(Meeting meeting) {
        if (site.isEmpty()) {
            return;
        }
        try {
            server.call("hooks/create", Map.of("callbackURL", callback(meeting), "meetingID", id(meeting)));
        } catch (RoomUnreachable e) {
            LOG.info("No webhooks: {}", e.getMessage());
        }
    }

    /** Where the server tells of this meeting; whoever knows the address was told it by us. */
    String callback(Meeting meeting) {
        return callback(meeting.session().toString());
    }

    String callback(String session) {
        return site + "/rooms/" + session + "/" + server.word(session);
    }

    @Override
    public void end(Meeting meeting) {
        server.call("end", Map.of("meetingID", id(meeting)));
    }

    @Override
    public List<String> present(Meeting meeting) {
        var people =
                server.call("getMeetingInfo", Map.of("meetingID", id(meeting))).getElementsByTagName("attendee");
        var ids = new ArrayList<String>();
        for (var i = 0; i < people.getLength(); i++) {
            if (people.item(i) instanceof Element one) {
                ids.add(text(one, "userID"));
            }
        }
        return ids;
    }

    @Override
    public List<Recording> recordings(Meeting meeting) {
        var formats = server.call("getRecordings", Map.of("meetingID", id(meeting), "state", "published"))
                .getElementsByTagName("format");
        var recordings = new ArrayList<Recording>();
        for (var i = 0; i < formats.getLength(); i++) {
            if (formats.item(i) instanceof Element one && Room.isSafe(text(one, "url"))) {
                var length = text(one, "length");
                recordings.add(new Recording(
                        text(one, "type").replaceAll("[^a-z]", ""),
                        text(one, "url"),
                        length.matches("[0-9]{1,5}") ? Integer.parseInt(length) : 0));
            }
        }
        return recordings;
    }

    /** The id of the meeting on the server: that of the session. */
    private static String id(Meeting meeting) {
        return meeting.session().toString();
    }

    private static String text(Element element, String name) {
        var found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
