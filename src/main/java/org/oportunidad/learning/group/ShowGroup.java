package org.oportunidad.learning.group;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.CompletionFacts.Learner;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Curricula;
import org.oportunidad.learning.course.Question;
import org.oportunidad.learning.group.GroupFilter.After;
import org.oportunidad.learning.group.GroupTable.Group;
import org.oportunidad.learning.group.GroupTable.Latest;
import org.oportunidad.learning.progress.DoneCourses;
import org.oportunidad.learning.progress.OtherRequirements;
import org.oportunidad.learning.progress.OtherRequirements.Lacking;
import org.oportunidad.learning.progress.Study;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.text.Language;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/**
 * Puts a group together: all its women (a cohort has at most some thousands) in two statements, so that they can be
 * sorted by what is computed; names and the last lesson only of those on the page.
 */
@Component
class ShowGroup {

    private static final int SHOWN = 50;

    private final GroupTable table;
    private final Study study;
    private final OtherRequirements others;
    private final Curricula curricula;
    private final Courses courses;
    private final Participants participants;
    private final Country country;
    private final Clock clock;

    ShowGroup(
            GroupTable table,
            Study study,
            OtherRequirements others,
            Curricula curricula,
            Courses courses,
            Participants participants,
            Country country,
            Clock clock) {
        this.table = table;
        this.study = study;
        this.others = others;
        this.curricula = curricula;
        this.courses = courses;
        this.participants = participants;
        this.country = country;
        this.clock = clock;
    }

    /** How all women of a group stand whom the viewer may see. */
    record All(Group group, List<Standing> women) {

        /** Those that fit the filter, in its order. */
        List<Standing> fitting(GroupFilter filter) {
            return women.stream()
                    .filter(woman -> woman.fits(filter.show(), filter.idleDays()))
                    .sorted(Comparator.<Standing>comparingLong(woman -> woman.key(filter.order()))
                            .thenComparing(woman -> woman.member().place().toString()))
                    .toList();
        }
    }

    GroupFilter filter(String show, String order, String days) {
        return GroupFilter.of(show, order, days, country.parameter("at-risk-idle-days"));
    }

    /** Empty when the viewer accompanies nobody in it and it is not hers. */
    Optional<All> all(Viewer viewer, UUID cohort) {
        var mine = viewer.account().value();
        var seesAll = viewer.has(Role.COORDINATOR);
        return table.find(cohort, seesAll ? null : mine, clock.instant())
                .filter(group -> seesAll
                        || mine.equals(group.facilitator())
                        || !group.members().isEmpty())
                .map(this::standing);
    }

    private All standing(Group group) {
        var required =
                curricula.of(group.route(), group.level(), group.startsOn()).required();
        var finished = study.doneOf(
                group.members().stream().map(GroupTable.Member::participant).toList());
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        return new All(
                group,
                group.members().stream()
                        .map(member -> Standing.of(
                                member,
                                required,
                                finished.getOrDefault(member.participant(), DoneCourses.NOTHING),
                                group.startsOn(),
                                today,
                                country.zone()))
                        .toList());
    }

    Optional<GroupPage> page(
            Viewer viewer,
            UUID cohort,
            GroupFilter filter,
            @Nullable After after,
            boolean everybody,
            Language language) {
        return all(viewer, cohort).map(all -> {
            var fitting = all.fitting(filter);
            var rest = fitting.stream()
                    .filter(woman -> isAfter(woman, filter, after))
                    .toList();
            var shown = everybody ? fitting : rest.subList(0, Math.min(SHOWN, rest.size()));
            var more = !everybody && rest.size() > shown.size();
            return new GroupPage(
                    cohort,
                    all.group().name(),
                    all.group().route(),
                    all.group().level(),
                    all.group().startsOn(),
                    all.group().endsOn(),
                    filter,
                    counts(all.women(), filter),
                    rows(viewer, all.group(), shown, language),
                    fitting.size(),
                    more
                            ? filter.query() + "&after="
                                    + place(shown.getLast(), filter).written()
                            : null,
                    after == null,
                    everybody);
        });
    }

    private static boolean isAfter(Standing woman, GroupFilter filter, @Nullable After after) {
        if (after == null) {
            return true;
        }
        int apart = Long.compare(woman.key(filter.order()), after.key());
        return apart > 0
                || apart == 0
                        && woman.member()
                                        .place()
                                        .toString()
                                        .compareTo(after.place().toString())
                                > 0;
    }

    private static After place(Standing woman, GroupFilter filter) {
        return new After(woman.key(filter.order()), woman.member().place());
    }

    private static List<GroupPage.Count> counts(List<Standing> women, GroupFilter filter) {
        return Arrays.stream(GroupFilter.Show.values())
                .map(show -> new GroupPage.Count(show, (int) women.stream()
                        .filter(woman -> woman.fits(show, filter.idleDays()))
                        .count()))
                .toList();
    }

    /** The women whose record the viewer may open; the others are not there. */
    List<GroupPage.Row> rows(Viewer viewer, Group group, List<Standing> shown, Language language) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var ids = shown.stream().map(woman -> woman.member().participant()).toList();
        var cards = participants.cards(viewer, ids);
        var latest = table.latest(ids);
        var beside = others.of(
                shown.stream()
                        .filter(woman -> !woman.trained())
                        .map(woman -> new Learner(
                                woman.member().participant(),
                                group.id(),
                                group.route(),
                                group.level(),
                                group.startsOn()))
                        .toList(),
                language);
        return shown.stream()
                .flatMap(woman -> Stream.ofNullable(cards.get(woman.member().participant()))
                        .map(card -> row(
                                card,
                                woman,
                                Objects.requireNonNull(latest.get(woman.member().participant())),
                                beside.getOrDefault(woman.member().participant(), List.of()),
                                group,
                                language)))
                .toList();
    }

    private GroupPage.Row row(
            ParticipantCard card, Standing woman, Latest latest, List<Lacking> beside, Group group, Language language) {
        var left = Stream.concat(
                        woman.parts().stream().map(part -> left(part, language.code())),
                        beside.stream()
                                .map(part ->
                                        new GroupPage.Left(part.title(), language.code(), part.done(), part.total())))
                .toList();
        return new GroupPage.Row(
                card.path(),
                card.names().isBlank() ? card.name() : card.names(),
                woman.member().state().name().toLowerCase(Locale.ROOT),
                woman.done(),
                woman.recognised(),
                woman.total(),
                woman.behind(),
                left.stream().findFirst().orElse(null),
                left,
                woman.member().seenAt(),
                woman.idleDays(),
                quiz(latest, language.code()).orElse(null),
                latest.tasks(),
                woman.member().dueOn().equals(group.endsOn())
                        ? null
                        : woman.member().dueOn());
    }

    private static GroupPage.Left left(Standing.Part part, String language) {
        var text = part.course().in(language);
        return new GroupPage.Left(
                text.shortTitle(),
                text.language(),
                part.done(),
                part.course().units().size());
    }

    /** A unit of old, no longer there, is not told. */
    private Optional<GroupPage.Quiz> quiz(Latest latest, String language) {
        return Optional.ofNullable(latest.course())
                .flatMap(courses::find)
                .flatMap(course -> course.place(latest.unit()).map(place -> {
                    var lesson = course.in(language).lessons().get(place);
                    int right = (int) lesson.steps().stream()
                            .map(step -> step.question())
                            .filter(question -> Optional.ofNullable(
                                            latest.answers().get(question.code()))
                                    .flatMap(question::judged)
                                    .filter(Question.Judged::right)
                                    .isPresent())
                            .count();
                    return new GroupPage.Quiz(
                            lesson.title(),
                            course.in(language).language(),
                            right,
                            lesson.steps().size());
                }));
    }

    /** For a list that is written in steps. */
    static Collection<List<Standing>> inSteps(List<Standing> women, int size) {
        return Stream.iterate(0, from -> from < women.size(), from -> from + size)
                .map(from -> women.subList(from, Math.min(women.size(), from + size)))
                .toList();
    }
}
