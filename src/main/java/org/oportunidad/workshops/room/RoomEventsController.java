package org.oportunidad.workshops.room;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.workshops.room.Presences.Event;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the webhooks of the BigBlueButton server tell: who joined and who left. The address holds a word that only the server
 * was told, and every call is signed. It may tell the same twice, late and out of order; it is answered 200 as soon as it is
 * known, so that it does not try again.
 */
@Controller
class RoomEventsController {

    private static final int LONGEST = 100_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BigBlueButton server;
    private final BigBlueButtonRoom rooms;
    private final RoomRecord record;

    RoomEventsController(BigBlueButton server, BigBlueButtonRoom rooms, RoomRecord record) {
        this.server = server;
        this.rooms = rooms;
        this.record = record;
    }

    @Open
    @PostMapping("/rooms/{session}/{word}")
    ResponseEntity<Void> told(
            @PathVariable String session,
            @PathVariable String word,
            @RequestParam(defaultValue = "") String checksum,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String timestamp,
            @RequestParam(defaultValue = "") String domain) {
        if (!server.isSetUp() || Guests.seat(session).isEmpty() || !BigBlueButton.same(word, server.word(session))) {
            throw new NotFound();
        }
        if (event.length() > LONGEST
                || !timestamp.matches("[0-9]{1,16}")
                || !server.isSigned(rooms.callback(session), event, timestamp, domain, checksum)) {
            return ResponseEntity.status(401).build();
        }
        try {
            var told = JSON.readTree(event);
            (told.isArray() ? told.values() : List.of(told)).forEach(one -> note(session, one.path("data")));
        } catch (JacksonException e) {
            return ResponseEntity.badRequest().build();
        }
        return ResponseEntity.ok().build();
    }

    private void note(String session, JsonNode data) {
        var kind = kind(data.path("id").asString(""));
        var attributes = data.path("attributes");
        var seat = Guests.seat(attributes.path("user").path("external-user-id").asString(""));
        var at = data.path("event").path("ts").asLong(0);
        var here = attributes
                .path("meeting")
                .path("external-meeting-id")
                .asString("")
                .equals(session);
        if (kind != null && here && seat.isPresent() && at > 0) {
            record.note(UUID.fromString(session), seat.get(), kind, Instant.ofEpochMilli(at));
        }
    }

    private static Event.@Nullable Kind kind(String id) {
        return switch (id) {
            case "user-joined" -> Event.Kind.JOINED;
            case "user-left" -> Event.Kind.LEFT;
            default -> null;
        };
    }
}
