package org.oportunidad.learning.comeback;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.learning.progress.Study;
import org.oportunidad.learning.progress.UnitProgress;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** The return pack on <i>Hoy</i>, until she puts it aside, goes on learning, or it is no news any more. */
@Component
class ReturnCard implements HomeCard {

    private static final int ORDER = -5;

    private final OpenCourses open;
    private final Study study;
    private final NewsTable news;
    private final Country country;
    private final Clock clock;

    ReturnCard(OpenCourses open, Study study, NewsTable news, Country country, Clock clock) {
        this.open = open;
        this.study = study;
        this.news = news;
        this.country = country;
        this.clock = clock;
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        if (!viewer.isParticipant()) {
            return Optional.empty();
        }
        return open.placeOf(viewer)
                .flatMap(place -> Absence.of(place, clock.instant(), country.parameter("at-risk-idle-days"))
                        .map(since -> pack(place, since)))
                .map(pack -> new Card(ORDER, "learning/comeback/returnCard", pack));
    }

    private ReturnPack pack(LearningPlace place, Instant since) {
        var required = open.curriculumOf(place).required();
        var done = study.all(place.participantId());
        var course = required.stream().filter(one -> !done.complete(one)).findFirst();
        var happened = news.since(place.participantId(), since);
        return new ReturnPack(
                since,
                done.done(required),
                required.stream().mapToInt(one -> one.units().size()).sum(),
                course.orElse(null),
                course.map(one -> firstOpen(done.of(one))).orElse(0),
                place.dueOn(),
                !place.dueOn().equals(place.endsOn()),
                happened.tasks(),
                happened.messages());
    }

    private static int firstOpen(java.util.List<UnitProgress> units) {
        int place = 0;
        while (units.get(place).finished()) {
            place++;
        }
        return place;
    }

    /** Where she goes on. */
    static String path(Course course, int unit) {
        return "/courses/" + course.code() + "/lessons/" + course.units().get(unit);
    }
}
