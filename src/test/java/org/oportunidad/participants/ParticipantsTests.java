package org.oportunidad.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.participants.ConsentEvidence.Medium;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A woman's record as other modules use it. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class ParticipantsTests {

    @Autowired
    Participants participants;

    @Autowired
    List<PersonalRecords> personalRecords;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private static final AccountId INES = new AccountId(UUID.randomUUID());
    private static final AccountId CARMEN = new AccountId(UUID.randomUUID());

    private static Viewer viewer(AccountId account, Role role, @Nullable UUID participant) {
        return new Viewer(account, participant, Set.of(role), "", "es", Instant.EPOCH, false);
    }

    private static Viewer carmen() {
        return viewer(CARMEN, Role.COORDINATOR, null);
    }

    private static PersonalDetails rosa() {
        return PersonalDetails.NOTHING
                .withNames("Rosa María Ñancucheo Soto")
                .withBirthDate(LocalDate.of(1988, 3, 14))
                .withCommune("09101")
                .withLanguage("es");
    }

    private ParticipantId opened(PersonalDetails details) {
        var id = new ParticipantId(Ids.next());
        assertThat(participants.open(new Registration(
                        id,
                        details,
                        Registration.Via.SELF,
                        Map.of(ConsentPurpose.SERVICE, true),
                        ConsentEvidence.onScreen("es", clock.instant()),
                        clock.instant())))
                .isEmpty();
        return id;
    }

    private String uniquePhone() {
        return "+569" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999_999));
    }

    @Test
    void whatSheToldIsThereForHerAgain() {
        var phone = uniquePhone();
        var id = opened(rosa().withPhone(phone).withEmail("Rosa.Soto@Correo.CL").withPreferredName("Rosi"));

        var known = participants.details(id);

        assertThat(known.names()).isEqualTo("Rosa María Ñancucheo Soto");
        assertThat(known.preferredName()).isEqualTo("Rosi");
        assertThat(known.birthDate()).isEqualTo(LocalDate.of(1988, 3, 14));
        assertThat(known.phone()).isEqualTo(phone);
        assertThat(known.email()).isEqualTo("rosa.soto@correo.cl");
        assertThat(participants.cards(carmen(), List.of(id.value())).get(id.value()))
                .extracting(ParticipantCard::name)
                .isEqualTo("Rosi");
    }

    @Test
    void noNameOrContactLiesReadableInTheDatabase() {
        var id = opened(rosa().withNames("Canaria Únicaaaa")
                .withPhone(uniquePhone())
                .withDocument(new IdentityNumber(
                        "RUN", "44.000.001-" + new org.oportunidad.programme.Run(44_000_001).checkDigit())));

        var row = db.sql(
                        "select cast(p as text) || (select string_agg(cast(c as text), '') from participants.contact_point c where c.participant_id = p.id)"
                                + " || (select string_agg(cast(d as text), '') from participants.identity_document d where d.participant_id = p.id)"
                                + " from participants.participant p where p.id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();

        assertThat(row)
                .doesNotContainIgnoringCase("canaria")
                .doesNotContain("44000001")
                .doesNotContain("1988-03-14");
    }

    @Test
    void oneMoreAnswerLeavesTheRestAsItWas() {
        var id = opened(rosa());

        assertThat(participants.update(null, id, PersonalDetails.NOTHING.withRural(true)))
                .isEmpty();

        assertThat(participants.details(id).rural()).isTrue();
        assertThat(participants.details(id).names()).isEqualTo("Rosa María Ñancucheo Soto");
    }

    @Test
    void aNewPhoneTakesThePlaceOfTheOldOne() {
        var id = opened(rosa().withPhone(uniquePhone()));
        var fresh = uniquePhone();

        participants.update(null, id, PersonalDetails.NOTHING.withPhone(fresh));

        assertThat(participants.details(id).phone()).isEqualTo(fresh);
        participants.update(null, id, PersonalDetails.NOTHING.withPhone(""));
        assertThat(participants.details(id).phone()).isNull();
    }

    @Test
    void aGirlIsNotEnrolledAndNothingOfHersIsKept() {
        var id = new ParticipantId(Ids.next());
        var refused = participants.open(new Registration(
                id,
                rosa().withBirthDate(LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
                        .minusYears(17)),
                Registration.Via.SELF,
                Map.of(),
                null,
                clock.instant()));

        assertThat(refused).extracting(DetailRefusal::textKey).containsExactly("participants.refusal.too-young");
        assertThat(participants.details(id)).isEqualTo(PersonalDetails.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>Rosa</b>", "=1+1", "🙂", "Rosa; drop table", "12345", "@SUM(A1)"})
    void whatIsNoNameIsRefusedKindly(String names) {
        assertThat(participants.check(PersonalDetails.NOTHING.withNames(names)))
                .extracting(DetailRefusal::field)
                .containsExactly("names");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "أمل الخطيب",
                "सीता देवी",
                "Marie-Thérèse N’Diaye",
                "O'Higgins Pérez",
                "Jean-Baptiste d’Haïti",
                "Ana"
            })
    void namesOfTheSixLanguagesAreNames(String names) {
        assertThat(participants.check(PersonalDetails.NOTHING.withNames(names))).isEmpty();
    }

    @Test
    void hostileTextNeverBreaks() {
        var hostile = List.of("a".repeat(10_000), "Ana\u0000Ana", "Ana\u202Egnp.exe", "\uD83D", "\u0000", " ");
        for (var text : hostile) {
            participants.check(new PersonalDetails(
                    text,
                    text,
                    LocalDate.of(1, 1, 1),
                    text,
                    null,
                    text,
                    text,
                    text,
                    new IdentityNumber(text, text),
                    null));
        }
        var id = opened(rosa().withNames("Ana\u202E \u0000Soto"));
        assertThat(participants.details(id).names()).isEqualTo("Ana Soto");
    }

    @Test
    void sheIsFoundByWordsOfHerNameHoweverTyped() {
        var name = "Zulema"
                + Long.toString(UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE, 36)
                        .replaceAll("[0-9]", "x");
        var id = opened(rosa().withNames(name + " Ñancucheo"));

        assertThat(participants.searchByName(carmen(), name.toUpperCase(java.util.Locale.ROOT) + " nancucheo"))
                .containsExactly(id.value());
        assertThat(participants.searchByName(viewer(INES, Role.FACILITATOR, null), name))
                .isEmpty();
        assertThat(participants.searchByName(carmen(), "")).isEmpty();
    }

    @Test
    void whoDoesNotCareForHerDoesNotLearnThatSheExists() {
        var id = opened(rosa());
        var handle = participants
                .cards(carmen(), List.of(id.value()))
                .get(id.value())
                .handle();
        var ines = viewer(INES, Role.FACILITATOR, null);

        assertThat(participants.find(ines, handle)).isEmpty();
        participants.giveCare(
                List.of(new CareGrant(id, INES, "cohort:a", clock.instant().minusSeconds(1), null)));
        assertThat(participants.find(ines, handle)).isPresent();
        participants.endCare(id, "cohort:a", INES, clock.instant());
        assertThat(participants.find(ines, handle)).isEmpty();
        assertThat(participants.find(viewer(new AccountId(UUID.randomUUID()), Role.PARTICIPANT, id.value()), handle))
                .isPresent();
    }

    @Test
    void aYesNotedByStaffIsPendingUntilSheConfirmsIt() {
        var id = opened(rosa());
        participants.decide(
                id,
                Map.of(ConsentPurpose.MESSAGES, true),
                ConsentEvidence.saidTo(INES, Medium.PHONE, "es", "Biblioteca de Temuco", "Elena", clock.instant()));
        assertThat(participants.holds(id, ConsentPurpose.MESSAGES)).isFalse();

        participants.decide(id, Map.of(ConsentPurpose.MESSAGES, true), ConsentEvidence.onScreen("es", clock.instant()));

        assertThat(participants.holds(id, ConsentPurpose.MESSAGES)).isTrue();
    }

    @Test
    void aConsentTakenBackIsGoneAtOnce() {
        var id = opened(rosa());
        assertThat(participants.holds(id, ConsentPurpose.SERVICE)).isTrue();

        participants.withdraw(new AccountId(UUID.randomUUID()), id, ConsentPurpose.SERVICE);

        assertThat(participants.holds(id, ConsentPurpose.SERVICE)).isFalse();
        assertThat(participants.holding(List.of(id.value()), ConsentPurpose.SERVICE))
                .isEmpty();
    }

    @Test
    void theLedgerOfConsentsCannotBeRewritten() {
        var id = opened(rosa());

        assertThatThrownBy(() -> db.sql("update participants.consent set decision = 'GIVEN' where participant_id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("delete from participants.consent where participant_id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aSecondRecordOfHersIsNoticed() {
        var phone = uniquePhone();
        var first = opened(rosa().withPhone(phone));
        var second = opened(rosa().withNames("Rosa Soto").withPhone(phone));

        assertThat(participants.alike(List.of(
                        PersonalDetails.NOTHING.withPhone(phone), PersonalDetails.NOTHING.withPhone(uniquePhone()))))
                .containsExactly(Set.of(first, second), Set.of());
        assertThat(db.sql(
                                "select count(*) from participants.duplicate where :a in (left_id, right_id) and :b in (left_id, right_id)")
                        .param("a", first.value())
                        .param("b", second.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void erasingDestroysTheKeyAndLeavesATombstone() {
        var id = opened(rosa().withPhone(uniquePhone()));

        personalRecords.stream()
                .filter(r -> r.schema().equals("participants"))
                .findFirst()
                .orElseThrow()
                .eraseAll(List.of(id.value()));

        assertThat(participants.details(id)).isEqualTo(PersonalDetails.NOTHING);
        assertThat(participants.cards(carmen(), List.of(id.value()))).isEmpty();
        assertThat(db.sql(
                                "select erased_at is not null and sealed is null from participants.participant where id = :id")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void thousandsAreOpenedInBatches() {
        var many = new ArrayList<Registration>();
        for (var i = 0; i < 2_000; i++) {
            many.add(new Registration(
                    new ParticipantId(Ids.next()),
                    rosa().withNames("Persona " + Integer.toString(i, 26).replaceAll("[0-9]", "q") + " Prueba")
                            .withPhone(uniquePhone()),
                    Registration.Via.IMPORT,
                    Map.of(),
                    null,
                    clock.instant()));
        }
        many.add(new Registration(
                new ParticipantId(Ids.next()),
                rosa().withPhone("nope"),
                Registration.Via.IMPORT,
                Map.of(),
                null,
                clock.instant()));

        var refused = participants.openAll(many);

        assertThat(refused).hasSize(1);
        assertThat(participants.cards(
                        carmen(),
                        many.subList(0, 50).stream().map(r -> r.id().value()).toList()))
                .hasSize(50);
    }
}
