package org.oportunidad.workshops.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.StaffMember;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.Site;
import org.oportunidad.workshops.timetable.Room;
import org.oportunidad.workshops.timetable.Section;
import org.oportunidad.workshops.timetable.WallTime;

/**
 * A section as it was typed.
 *
 * @param weeks for a new section: how many sessions, one a week at the same hour on the wall
 */
record SectionForm(
        String capacity,
        String facilitator,
        String language,
        String modality,
        String site,
        String place,
        String zone,
        String roomKind,
        String room,
        String dialIn,
        String day,
        String time,
        String minutes,
        String weeks) {

    private static final int MOST_WEEKS = 12;
    private static final int LONGEST_PLACE = 200;

    /** A field that was not sent is null, whatever its type says. */
    SectionForm {
        capacity = line(capacity);
        facilitator = line(facilitator);
        language = line(language);
        modality = line(modality);
        site = line(site);
        place = line(place);
        zone = line(zone);
        roomKind = line(roomKind);
        room = line(room);
        dialIn = line(dialIn);
        day = line(day);
        time = line(time);
        minutes = line(minutes);
        weeks = line(weeks);
    }

    private static String line(@Nullable String typed) {
        return PlainText.line(Objects.requireNonNullElse(typed, ""));
    }

    static SectionForm blank(Country country, UUID facilitator, String day, String time) {
        return new SectionForm(
                Integer.toString(country.parameter("section-maximum")),
                facilitator.toString(),
                country.locales().getFirst().getLanguage(),
                "ONLINE",
                "",
                "",
                country.zone().getId(),
                "LINK",
                "",
                "",
                dayOf(day) == null ? "" : day,
                timeOf(time) == null ? "19:00" : time,
                "90",
                "2");
    }

    static SectionForm of(Section section) {
        return new SectionForm(
                Integer.toString(section.capacity()),
                Objects.toString(section.facilitatorAccount(), ""),
                section.language(),
                section.modality(),
                Objects.toString(section.site(), ""),
                section.site() == null ? section.place() : "",
                section.zone().getId(),
                section.room().kind().name(),
                section.room().address(),
                section.dialIn(),
                "",
                "",
                "",
                "");
    }

    /**
     * What a section of the country must be.
     *
     * @param makesRooms whether this deployment has a server that makes rooms
     */
    Problems problems(Country country, List<StaffMember> staff, List<Site> sites, boolean makesRooms) {
        var problems = Problems.none();
        if (roomKind.equals("BBB") && !makesRooms) {
            problems.add("roomKind", "workshops.plan.chooseOne");
        }
        int least = country.parameter("section-minimum");
        int most = country.parameter("section-maximum");
        int places = number(capacity);
        if (places < least || places > most) {
            problems.add("capacity", "workshops.plan.capacityWrong", least, most);
        }
        if (!facilitator.isEmpty()
                && staff.stream()
                        .noneMatch(one -> one.account().value().toString().equals(facilitator))) {
            problems.add("facilitator", "workshops.plan.chooseOne");
        }
        if (country.locales().stream().noneMatch(locale -> locale.getLanguage().equals(language))) {
            problems.add("language", "workshops.plan.chooseOne");
        }
        if (country.zones().stream().noneMatch(one -> one.getId().equals(zone))) {
            problems.add("zone", "workshops.plan.chooseOne");
        }
        if (!site.isEmpty() && chosen(sites).isEmpty()) {
            problems.add("site", "workshops.plan.chooseOne");
        }
        where(problems);
        return problems;
    }

    private Optional<Site> chosen(List<Site> sites) {
        return sites.stream().filter(one -> one.id().toString().equals(site)).findFirst();
    }

    /** Name and address of the site that was chosen, or what was typed. */
    private String meets(List<Site> sites) {
        var words = chosen(sites).map(one -> one.name() + ", " + one.address()).orElse(place);
        return words.length() > LONGEST_PLACE ? words.substring(0, LONGEST_PLACE) : words;
    }

    private boolean hasAddress() {
        return !roomKind.matches("NONE|BBB");
    }

    private void where(Problems problems) {
        if (!modality.matches("ONLINE|SITE|BLENDED")) {
            problems.add("modality", "workshops.plan.chooseOne");
        }
        if (!modality.equals("ONLINE") && place.isEmpty() && site.isEmpty()) {
            problems.add("place", "workshops.plan.placeWrong");
        }
        if (place.length() > LONGEST_PLACE) {
            problems.add("place", "workshops.plan.tooLong", LONGEST_PLACE);
        }
        if (!roomKind.matches("NONE|LINK|JITSI|BBB")) {
            problems.add("roomKind", "workshops.plan.chooseOne");
        }
        if (hasAddress() && (!Room.isSafe(room) || room.length() > 300)) {
            problems.add("room", "workshops.plan.roomWrong");
        }
        if (!dialIn.matches("[+0-9 ,#*()-]{0,60}")) {
            problems.add("dialIn", "workshops.plan.dialInWrong");
        }
    }

    /** The same for its first sessions. */
    Problems sessionProblems(Problems problems) {
        int count = number(weeks);
        if (count < 1 || count > MOST_WEEKS) {
            problems.add("weeks", "workshops.plan.weeksWrong", MOST_WEEKS);
        }
        return when(problems, day, time, minutes, zone, Math.max(1, Math.min(count, MOST_WEEKS)));
    }

    /** What is wrong with a day, an hour and a length; a time that some week does not have is named. */
    static Problems when(Problems problems, String day, String time, String minutes, String zone, int weeks) {
        if (dayOf(day) == null) {
            problems.add("day", "workshops.plan.dayWrong");
        }
        if (timeOf(time) == null) {
            problems.add("time", "workshops.plan.timeWrong");
        }
        int length = number(minutes);
        if (length < 15 || length > 480) {
            problems.add("minutes", "workshops.plan.minutesWrong");
        }
        if (problems.of("day") == null && problems.of("time") == null && problems.of("zone") == null) {
            walls(day, time, zone, weeks).stream()
                    .filter(wall -> !wall.exists())
                    .findFirst()
                    .ifPresent(wall -> problems.add(
                            "time", "workshops.plan.timeSkipped", wall.day().toString()));
        }
        return problems;
    }

    /** The wall times of its sessions; only when there are no problems. */
    List<WallTime> walls() {
        return walls(day, time, zone, number(weeks));
    }

    private static List<WallTime> walls(String day, String time, String zone, int weeks) {
        var first =
                new WallTime(Objects.requireNonNull(dayOf(day)), Objects.requireNonNull(timeOf(time)), ZoneId.of(zone));
        return new ArrayList<>(
                IntStream.range(0, weeks).mapToObj(first::weeksLater).toList());
    }

    /** The section; only when there are no problems. */
    Section section(UUID id, UUID series, List<Site> sites) {
        var kind = modality.equals("SITE") ? Room.Kind.NONE : Room.Kind.valueOf(roomKind);
        return new Section(
                id,
                series,
                0,
                number(capacity),
                facilitator.isEmpty() ? null : UUID.fromString(facilitator),
                "",
                language,
                modality,
                modality.equals("ONLINE") ? "" : meets(sites),
                ZoneId.of(zone),
                new Room(kind, kind != Room.Kind.NONE && hasAddress() ? room : ""),
                dialIn,
                modality.equals("ONLINE") ? null : chosen(sites).map(Site::id).orElse(null));
    }

    static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
    }

    static @Nullable LocalDate dayOf(String typed) {
        try {
            var day = LocalDate.parse(typed);
            return day.getYear() < 2000 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static @Nullable LocalTime timeOf(String typed) {
        try {
            return LocalTime.parse(typed).withSecond(0).withNano(0);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
