package org.oportunidad.participants.details;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.oportunidad.identity.AccountId;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.Texts;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.communes.CommuneChoice;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Shows the form of her details and stores what was corrected. */
@Component
public class CorrectDetails {

    private final Participants participants;
    private final Country country;
    private final Texts texts;

    CorrectDetails(Participants participants, Country country, Texts texts) {
        this.participants = participants;
        this.country = country;
        this.texts = texts;
    }

    /** Where the form leads, and who fills it in. */
    public record Place(String action, String back, boolean hers, Language language) {}

    public DetailsPage known(ParticipantId participant, Place place) {
        var known = participants.details(participant);
        var locale = place.language.locale();
        return page(
                place,
                DetailsForm.known(known, CommuneChoice.of(country, known.communeCut(), locale)),
                Problems.none());
    }

    /** What was typed, read; problems are found only by {@link #store}. */
    public DetailsForm typed(MultiValueMap<String, String> sent, Language language) {
        var communes = Objects.requireNonNullElse(sent.get("commune"), List.<String>of());
        return DetailsForm.typed(sent, CommuneChoice.sent(country, communes, language.locale()));
    }

    /** No problems = stored. */
    public Problems store(AccountId by, ParticipantId participant, DetailsForm typed) {
        var problems = Problems.none();
        var told = typed.read(problems);
        DetailsForm.note(problems, participants.check(told));
        if (!problems.any()) {
            DetailsForm.note(problems, participants.update(by, participant, told));
        }
        return problems;
    }

    public DetailsPage page(Place place, DetailsForm form, Problems problems) {
        var locale = place.language.locale();
        return new DetailsPage(
                place.action,
                place.back,
                place.hers,
                country.placeKey(),
                form,
                problems,
                country.locales().stream()
                        .map(Locale::getLanguage)
                        .map(code -> Option.of(
                                code, Language.of(code).map(Language::ownName).orElse(code)))
                        .toList(),
                country.documents().stream()
                        .map(document -> Option.of(document.code(), document.name(locale)))
                        .toList(),
                options(SafeContact.Phone.values(), "participants.phone.", place.language),
                options(SafeContact.Channel.values(), "participants.channel.", place.language));
    }

    private List<Option> options(Enum<?>[] values, String prefix, Language language) {
        return Arrays.stream(values)
                .map(value -> Option.of(
                        value.name(),
                        texts.get(
                                language,
                                prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                .toList();
    }
}
