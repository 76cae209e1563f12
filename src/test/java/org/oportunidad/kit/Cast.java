package org.oportunidad.kit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.StaffMember;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.springframework.boot.test.context.TestComponent;

/** The people of the tests; each gets her account when a test first needs it. */
@TestComponent
public class Cast {

    /** Learning. */
    public static final Person ROSA = new Person("Rosa", Role.PARTICIPANT, "es");
    /** Waiting for a place. */
    public static final Person ELENA = new Person("Elena", Role.PARTICIPANT, "es");
    /** Reads Arabic. */
    public static final Person AMAL = new Person("Amal", Role.PARTICIPANT, "ar");

    public static final Person INES = new Person("Inés", Role.FACILITATOR, "es");
    public static final Person CARMEN = new Person("Carmen", Role.COORDINATOR, "es");
    public static final Person VALERIA = new Person("Valeria", Role.MONITORING, "es");
    public static final Person LUCIA = new Person("Lucía", Role.AUDITOR, "es");
    public static final Person PAULA = new Person("Paula", Role.ADMINISTRATOR, "es");

    public static final List<Person> ALL = List.of(ROSA, ELENA, AMAL, INES, CARMEN, VALERIA, LUCIA, PAULA);

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T12:00:00Z");

    private final Accounts accounts;
    private final TestClock clock;

    Cast(Accounts accounts, TestClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    public AccountId account(Person person) {
        return person.participantId().map(id -> participant(id, person)).orElseGet(() -> staff(person));
    }

    /** Her as a fresh viewer, for calling a facade without a page. */
    public Viewer viewer(Person person) {
        return new Viewer(
                account(person),
                person.participantId().orElse(null),
                Set.of(person.role()),
                person.participantId().isPresent() ? "" : person.name(),
                person.language(),
                clock.instant(),
                false);
    }

    private AccountId participant(java.util.UUID id, Person person) {
        return accounts.ofParticipant(id).orElseGet(() -> {
            var account = new AccountId(Ids.next());
            accounts.openParticipants(List.of(new NewAccount(account, id, person.language(), List.of())));
            return accounts.ofParticipant(id).orElseThrow();
        });
    }

    /** On the staff for years, so that a test whose clock stands in the past does not open her a second time. */
    private AccountId staff(Person person) {
        return accounts.staff(person.role()).stream()
                .filter(member -> member.name().equals(person.name()))
                .map(StaffMember::account)
                .findFirst()
                .orElseGet(() -> clock.at(
                        LONG_AGO, () -> accounts.openStaff(person.name(), person.language(), Set.of(person.role()))));
    }
}
