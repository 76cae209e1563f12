package org.oportunidad.workshops.history;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.OwnIds;
import org.oportunidad.workshops.WorkshopHistory.Meeting;
import org.oportunidad.workshops.WorkshopHistory.Place;
import org.oportunidad.workshops.WorkshopHistory.Planned;
import org.oportunidad.workshops.WorkshopHistory.Recovered;
import org.oportunidad.workshops.WorkshopHistory.Slot;
import org.oportunidad.workshops.timetable.Moments;
import org.oportunidad.workshops.timetable.WallTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that takes over many workshops at once. */
@Component
class HistoryTable {

    private final JdbcClient jdbc;

    HistoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void series(List<Planned> all) {
        jdbc.sql("""
                        with given as (
                            select * from unnest(cast(:ids as uuid[]), cast(:cohorts as uuid[]), cast(:titles as text[]),
                                cast(:abouts as text[]), cast(:minutes as integer[]), cast(:at as timestamptz[]))
                                as g (id, cohort, title, about, minutes, at)),
                        added as (
                            insert into workshops.series (id, title, about, planned_minutes, mandatory, created_at)
                            select id, title, about, minutes, true, at from given returning id)
                        insert into workshops.series_cohort (series_id, cohort_id)
                        select g.id, g.cohort from given g join added a on a.id = g.id
                        """)
                .param("ids", ids(all, Planned::id))
                .param("cohorts", ids(all, one -> one.cohort().value()))
                .param("titles", texts(all, Planned::title))
                .param("abouts", texts(all, Planned::about))
                .param("minutes", numbers(all, Planned::minutes))
                .param("at", texts(all, one -> Moments.utc(one.at()).toString()))
                .update();
    }

    /** A section with its workshop and its number. */
    record Numbered(UUID series, int number, Slot slot) {}

    void sections(List<Numbered> all, ZoneId zone, String at) {
        jdbc.sql("""
                        insert into workshops.section (id, series_id, number, capacity, facilitator_account, language, modality,
                            place, zone, room_kind, room, dial_in, created_at)
                        select g.id, g.series, g.number, g.capacity, g.facilitator, g.language, 'ONLINE', '', :zone,
                            case when g.room = '' then 'NONE' else 'JITSI' end, g.room, '', cast(:at as timestamptz)
                        from unnest(cast(:ids as uuid[]), cast(:series as uuid[]), cast(:numbers as integer[]),
                            cast(:capacities as integer[]), cast(:facilitators as uuid[]), cast(:languages as text[]),
                            cast(:rooms as text[])) as g (id, series, number, capacity, facilitator, language, room)
                        """)
                .param("zone", zone.getId())
                .param("at", at)
                .param("ids", ids(all, one -> one.slot().id()))
                .param("series", ids(all, Numbered::series))
                .param("numbers", numbers(all, Numbered::number))
                .param("capacities", numbers(all, one -> one.slot().capacity()))
                .param("facilitators", ids(all, one -> one.slot().facilitator()))
                .param("languages", texts(all, one -> one.slot().language()))
                .param("rooms", texts(all, one -> one.slot().room()))
                .update();
    }

    /** A session with its section and its number. */
    record Timed(UUID section, int number, Meeting meeting, ZoneId zone) {

        WallTime wall() {
            return new WallTime(meeting.day(), meeting.time(), zone);
        }
    }

    void sessions(List<Timed> all) {
        jdbc.sql("""
                        insert into workshops.session (id, section_id, number, on_day, at_time, minutes, starts_at, ends_at)
                        select * from unnest(cast(:ids as uuid[]), cast(:sections as uuid[]), cast(:numbers as integer[]),
                            cast(:days as date[]), cast(:times as time[]), cast(:minutes as integer[]),
                            cast(:starts as timestamptz[]), cast(:ends as timestamptz[]))
                        """)
                .param("ids", ids(all, one -> one.meeting().id()))
                .param("sections", ids(all, Timed::section))
                .param("numbers", numbers(all, Timed::number))
                .param("days", texts(all, one -> one.meeting().day().toString()))
                .param("times", texts(all, one -> one.meeting().time().toString()))
                .param("minutes", numbers(all, one -> one.meeting().minutes()))
                .param(
                        "starts",
                        texts(all, one -> Moments.utc(one.wall().moment()).toString()))
                .param(
                        "ends",
                        texts(
                                all,
                                one -> Moments.utc(one.wall().end(one.meeting().minutes()))
                                        .toString()))
                .update();
    }

    void digests(List<Timed> all) {
        jdbc.sql("""
                        insert into workshops.digest (session_id, summary, recording, question_1, question_2, question_3, published_at)
                        select g.id, g.summary, '', g.first, g.second, g.third, g.at
                        from unnest(cast(:ids as uuid[]), cast(:summaries as text[]), cast(:first as text[]),
                            cast(:second as text[]), cast(:third as text[]), cast(:at as timestamptz[]))
                            as g (id, summary, first, second, third, at)
                        """)
                .param("ids", ids(all, one -> one.meeting().id()))
                .param("summaries", texts(all, one -> one.meeting().summary()))
                .param("first", texts(all, one -> one.meeting().questions().get(0)))
                .param("second", texts(all, one -> one.meeting().questions().get(1)))
                .param("third", texts(all, one -> one.meeting().questions().get(2)))
                .param(
                        "at",
                        texts(
                                all,
                                one -> Moments.utc(one.wall().end(one.meeting().minutes() + 60))
                                        .toString()))
                .update();
    }

    void seats(List<Place> all) {
        jdbc.sql("""
                        insert into workshops.seat (id, participant_id, series_id, section_id, state, asked_at, seated_at)
                        select g.id, g.her, g.series, g.section, 'SEATED', g.at, g.at
                        from unnest(cast(:ids as uuid[]), cast(:women as uuid[]), cast(:series as uuid[]),
                            cast(:sections as uuid[]), cast(:at as timestamptz[])) as g (id, her, series, section, at)
                        """)
                .param("ids", ids(all, one -> Ids.at(one.at())))
                .param("women", ids(all, Place::participantId))
                .param("series", ids(all, Place::workshop))
                .param("sections", ids(all, Place::section))
                .param("at", texts(all, one -> Moments.utc(one.at()).toString()))
                .update();
    }

    /** A session made up for, with its three answers sealed. */
    record SealedRecovery(Recovered recovered, List<String> answers) {}

    void recoveries(List<SealedRecovery> all) {
        jdbc.sql("""
                        insert into workshops.catch_up
                            (participant_id, id, session_id, answer_1, answer_2, answer_3, sealed_for, done_at)
                        select g.her, g.id, g.session, g.first, g.second, g.third, g.her, g.at
                        from unnest(cast(:women as uuid[]), cast(:ids as uuid[]), cast(:sessions as uuid[]),
                            cast(:first as text[]), cast(:second as text[]), cast(:third as text[]), cast(:at as timestamptz[]))
                            as g (her, id, session, first, second, third, at)
                        """)
                .param("women", ids(all, one -> one.recovered().participantId()))
                .param(
                        "ids",
                        ids(
                                all,
                                one -> OwnIds.named(
                                        one.recovered().participantId(),
                                        one.recovered().session())))
                .param("sessions", ids(all, one -> one.recovered().session()))
                .param("first", texts(all, one -> one.answers().get(0)))
                .param("second", texts(all, one -> one.answers().get(1)))
                .param("third", texts(all, one -> one.answers().get(2)))
                .param("at", texts(all, one -> Moments.utc(one.recovered().at()).toString()))
                .update();
    }

    private static <T> UUID[] ids(List<T> all, Function<T, UUID> of) {
        return all.stream().map(of).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> all, Function<T, String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }

    private static <T> Integer[] numbers(List<T> all, Function<T, Integer> of) {
        return all.stream().map(of).toArray(Integer[]::new);
    }
}
