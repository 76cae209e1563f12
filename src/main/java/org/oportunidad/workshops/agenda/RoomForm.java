package org.oportunidad.workshops.agenda;

import java.util.List;
import java.util.Objects;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;

/**
 * How she enters rooms, as she typed it.
 *
 * @param zone of the country, empty for the clock of each section
 * @param session to go on to
 */
record RoomForm(String nickname, String zone, String session) {

    static final RoomForm EMPTY = new RoomForm("", "", "");
    static final int MOST = 30;

    /** A field that was not sent is null, whatever its type says. */
    RoomForm {
        nickname = PlainText.line(Objects.requireNonNullElse(nickname, ""));
        zone = Objects.requireNonNullElse(zone, "").strip();
        session = Objects.requireNonNullElse(session, "").strip();
    }

    Problems problems(List<String> zones) {
        var problems = Problems.none();
        if (nickname.isEmpty() || nickname.length() > MOST) {
            problems.add("nickname", "workshops.agenda.nicknameWrong", MOST);
        } else if (nickname.matches(".*(@|\\d{5}).*")) {
            problems.add("nickname", "workshops.agenda.nicknameTells");
        }
        if (!zone.isEmpty() && !zones.contains(zone)) {
            problems.add("zone", "workshops.agenda.chooseOne");
        }
        return problems;
    }

    /** Where she goes on. */
    String next() {
        return session.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? "/agenda/sessions/" + session : "/agenda";
    }
}
