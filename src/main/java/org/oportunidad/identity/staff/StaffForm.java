package org.oportunidad.identity.staff;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.oportunidad.identity.Role;

/** Reads what the team's forms send. */
final class StaffForm {

    private StaffForm() {}

    /** The known roles among those sent; unknown words are left out. */
    static Set<Role> roles(List<String> sent) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> sent.contains(role.name())).forEach(roles::add);
        return roles;
    }

    /** A name without control characters and without marks that turn the direction of text. */
    static String cleaned(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\u200C\\u200D]]", "")
                .strip();
    }
}
