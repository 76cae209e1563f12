package org.oportunidad.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Screen;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.Registration;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.database.Databases;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Focal points and women of a test's own, and a look behind the wall of the database. */
@TestComponent
public class ReferralData {

    private final Talks talks;
    private final Accounts accounts;
    private final Participants participants;
    private final Screen screen;
    private final Cast cast;
    private final JdbcClient sealed;

    ReferralData(
            Talks talks, Accounts accounts, Participants participants, Screen screen, Cast cast, Databases databases) {
        this.talks = talks;
        this.accounts = accounts;
        this.participants = participants;
        this.screen = screen;
        this.cast = cast;
        this.sealed = JdbcClient.create(databases.sealed().dataSource());
    }

    /** Somebody with a browser that is signed in a moment ago. */
    public record Somebody(AccountId account, UUID participant, String name, Supplier<Browser> signIn) {

        public Browser browser() {
            return signIn.get();
        }
    }

    /** On the staff and trained. */
    public Somebody focalPoint() {
        var name = "Foco " + Ids.handle();
        var account = accounts.openStaff(name, "es", Set.of(Role.FACILITATOR));
        talks.train(cast.account(Cast.PAULA), account, LocalDate.of(2025, 3, 1));
        return new Somebody(
                account,
                account.value(),
                name,
                () -> screen.as(account, SessionKind.STAFF).language("es"));
    }

    public Somebody woman() {
        var id = new ParticipantId(Ids.next());
        var name = "Ailén " + Ids.handle().replaceAll("[^a-zA-Z]", "");
        participants.open(new Registration(
                id,
                PersonalDetails.NOTHING
                        .withNames(name + " Huaiquil")
                        .withPreferredName(name)
                        .withLanguage("es")
                        .withPhone(
                                "+569" + (61_000_000 + Math.floorMod(id.value().hashCode(), 28_000_000))),
                Registration.Via.SELF,
                java.util.Map.of(ConsentPurpose.SERVICE, true),
                ConsentEvidence.onScreen("es", Ids.timeOf(id.value())),
                Ids.timeOf(id.value())));
        var account = new AccountId(Ids.next());
        accounts.openParticipants(List.of(new NewAccount(account, id.value(), "es", List.of())));
        return new Somebody(
                account,
                id.value(),
                name,
                () -> screen.as(account, SessionKind.SHARED).language("es"));
    }

    public JdbcClient sealed() {
        return sealed;
    }

    public int requests(UUID woman) {
        return sealed.sql("select count(*) from referral.request where participant_id = :her")
                .param("her", woman)
                .query(Integer.class)
                .single();
    }

    /** Of her newest. */
    public String state(UUID woman) {
        return sealed.sql(
                        "select state from referral.request where participant_id = :her order by asked_at desc limit 1")
                .param("her", woman)
                .query(String.class)
                .single();
    }

    /** The address of her newest on the desk of a focal point. */
    public String path(UUID woman) {
        return "/talks/"
                + sealed.sql(
                                "select handle from referral.request where participant_id = :her order by asked_at desc limit 1")
                        .param("her", woman)
                        .query(String.class)
                        .single();
    }
}
