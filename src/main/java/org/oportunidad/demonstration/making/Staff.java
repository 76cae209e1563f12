package org.oportunidad.demonstration.making;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.DemoCast;
import org.oportunidad.identity.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented staff, and those of them whom a visitor may enter as. */
@Component
@Profile("demo")
class Staff {

    private static final List<String> FACILITATORS = List.of(
            "Inés",
            "Daniela",
            "Marcela",
            "Ximena",
            "Paz",
            "Rocío",
            "Claudia",
            "Soledad",
            "Verónica",
            "Fernanda",
            "Gloria",
            "Teresa",
            "Camila",
            "Natalia",
            "Jimena",
            "Alejandra",
            "Loreto",
            "Macarena",
            "Pilar",
            "Francisca",
            "Isidora",
            "Antonia",
            "Catalina",
            "Javiera");

    private final Accounts accounts;
    private final DemoCast cast;

    Staff(Accounts accounts, DemoCast cast) {
        this.accounts = accounts;
        this.cast = cast;
    }

    /** Who acts in the plan. */
    record Team(List<UUID> facilitators, AccountId coordinator, AccountId officer, AccountId administrator) {}

    Team open() {
        var facilitators = new ArrayList<UUID>();
        for (var name : FACILITATORS) {
            facilitators.add(
                    accounts.openStaff(name, "es", Set.of(Role.FACILITATOR)).value());
        }
        var coordinator = accounts.openStaff("Carmen", "es", Set.of(Role.COORDINATOR));
        var officer = accounts.openStaff("Valeria", "es", Set.of(Role.MONITORING));
        cast.add(new AccountId(facilitators.getFirst()), 50, "Inés", "demonstration.cast.facilitator");
        cast.add(coordinator, 60, "Carmen", "demonstration.cast.coordinator");
        cast.add(officer, 70, "Valeria", "demonstration.cast.officer");
        cast.add(accounts.openStaff("Lucía", "es", Set.of(Role.AUDITOR)), 80, "Lucía", "demonstration.cast.auditor");
        var administrator = accounts.openStaff("Paula", "es", Set.of(Role.ADMINISTRATOR));
        cast.add(administrator, 90, "Paula", "demonstration.cast.administrator");
        return new Team(facilitators, coordinator, officer, administrator);
    }
}
