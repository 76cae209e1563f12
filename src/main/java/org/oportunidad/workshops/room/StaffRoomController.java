package org.oportunidad.workshops.room;

import java.util.List;
import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.web.Views;
import org.oportunidad.workshops.timetable.SessionTable;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The room for whoever gives the session: entering first, closing it, and what was recorded. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class StaffRoomController {

    private static final String PAGE = "workshops/room/roomPage";

    private final SessionTable sessions;
    private final Rooms rooms;

    StaffRoomController(SessionTable sessions, Rooms rooms) {
        this.sessions = sessions;
        this.rooms = rooms;
    }

    @GetMapping("/workshops/sessions/{id}/room")
    ModelAndView look(@PathVariable UUID id, Viewer viewer) {
        var what = found(viewer, id);
        var recordings = rooms.recordings(what);
        return Views.page(PAGE, new StaffRoomPage(what, recordings.orElse(List.of()), recordings.isPresent(), false));
    }

    /** Opens the room if it is not open; to be sent there again changes nothing. */
    @GetMapping("/workshops/sessions/{id}/entrance")
    ModelAndView enter(@PathVariable UUID id, Viewer viewer) {
        var what = found(viewer, id);
        if (!what.takesPlace()) {
            return Views.seeOther(what.session().path());
        }
        return rooms.entrance(what, viewer).map(StaffRoomController::outside).orElseGet(() -> unreachable(what));
    }

    @PostMapping("/workshops/sessions/{id}/room/closing")
    ModelAndView end(@PathVariable UUID id, Viewer viewer) {
        var what = found(viewer, id);
        return rooms.end(what) ? Views.seeOther(what.session().path() + "/room") : unreachable(what);
    }

    /** The page again, saying that the room does not answer now. */
    private static ModelAndView unreachable(OfSection what) {
        return Views.with(
                HttpStatus.SERVICE_UNAVAILABLE, Views.page(PAGE, new StaffRoomPage(what, List.of(), false, true)));
    }

    /** To the address of a room, which is not of this site and was made or checked by us. */
    static ModelAndView outside(String address) {
        var view = new RedirectView(address, false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private OfSection found(Viewer viewer, UUID id) {
        return sessions.find(viewer, id)
                .filter(what -> what.section().online() && what.section().room().there())
                .orElseThrow(NotFound::new);
    }
}
