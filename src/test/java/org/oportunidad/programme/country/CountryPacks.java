package org.oportunidad.programme.country;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What tests of other modules ask of the packs of the six countries. */
public final class CountryPacks {

    private CountryPacks() {}

    public static List<ZoneId> zones(String country) {
        return country(country).zones();
    }

    public static Set<DayOfWeek> weekend(String country) {
        return country(country).weekend();
    }

    private static InstalledCountry country(String code) {
        return new InstalledCountry(PackReader.read(code), parameter -> Optional.empty(), List::of);
    }
}
