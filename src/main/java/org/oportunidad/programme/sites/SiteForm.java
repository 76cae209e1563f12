package org.oportunidad.programme.sites;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.Site;
import org.oportunidad.programme.Site.Opening;
import org.oportunidad.programme.communes.CommuneChoice;
import org.springframework.util.MultiValueMap;

/**
 * A site as it was typed.
 *
 * @param opens by number of the weekday, Monday is 1; empty = closed
 */
public record SiteForm(
        String kind,
        String name,
        String address,
        CommuneChoice commune,
        String zone,
        String phone,
        String places,
        Map<DayOfWeek, String> opens,
        Map<DayOfWeek, String> closes,
        List<String> resources,
        String notes) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_NOTES = 500;
    private static final int MOST_PLACES = 2_000;

    static SiteForm empty(Country country) {
        return new SiteForm(
                Site.Kind.CENTRE.name(),
                "",
                "",
                CommuneChoice.nothing(),
                country.zone().getId(),
                "",
                "",
                Map.of(),
                Map.of(),
                List.of(),
                "");
    }

    static SiteForm known(Site site, CommuneChoice commune) {
        var opens = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        var closes = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        site.week().forEach((day, hours) -> {
            opens.put(day, hours.opens().toString());
            closes.put(day, hours.closes().toString());
        });
        return new SiteForm(
                site.kind().name(),
                site.name(),
                site.address(),
                commune,
                site.zone().getId(),
                site.phone(),
                Integer.toString(site.places()),
                opens,
                closes,
                site.resources(),
                site.notes());
    }

    static SiteForm typed(MultiValueMap<String, String> sent, CommuneChoice commune) {
        var opens = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        var closes = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            opens.put(day, value(sent, "opens-" + day.getValue()));
            closes.put(day, value(sent, "closes-" + day.getValue()));
        }
        return new SiteForm(
                value(sent, "kind"),
                value(sent, "name"),
                value(sent, "address"),
                commune,
                value(sent, "zone"),
                value(sent, "phone"),
                value(sent, "places"),
                opens,
                closes,
                Objects.requireNonNullElse(sent.get("resources"), List.of()),
                value(sent, "notes"));
    }

    public String opensOn(DayOfWeek day) {
        return opens.getOrDefault(day, "");
    }

    public String closesOn(DayOfWeek day) {
        return closes.getOrDefault(day, "");
    }

    /** The site; null when something is wrong, which is then among the problems. */
    @Nullable
    Site read(UUID id, Country country, Problems problems) {
        var line = text(problems, "name", name, LONGEST_NAME);
        var street = text(problems, "address", address, LONGEST_ADDRESS);
        if (!kind.matches("CENTRE|LIBRARY")) {
            problems.add("kind", "programme.sites.kind-missing");
        }
        var cut = commune.chosen();
        if (cut == null) {
            problems.add("commune", "programme.sites.commune-missing");
        }
        var number = phone.strip();
        if (!number.isEmpty() && !number.matches("\\+?[0-9][0-9 ]{2,28}")) {
            problems.add("phone", "programme.sites.phone-wrong");
        }
        var seats = places.strip().matches("[0-9]{1,4}") ? Integer.parseInt(places.strip()) : 0;
        if (seats < 1 || seats > MOST_PLACES) {
            problems.add("places", "programme.sites.places-wrong", MOST_PLACES);
        }
        var week = week(problems);
        if (notes.length() > LONGEST_NOTES) {
            problems.add("notes", "programme.sites.long", LONGEST_NOTES);
        }
        return problems.any() || cut == null
                ? null
                : new Site(
                        id,
                        Site.Kind.valueOf(kind),
                        line,
                        street,
                        cut.cut(),
                        zone(country),
                        number,
                        seats,
                        week,
                        Site.RESOURCES.stream().filter(resources::contains).toList(),
                        PlainText.lines(notes),
                        null);
    }

    private ZoneId zone(Country country) {
        return country.zones().stream()
                .filter(one -> one.getId().equals(zone))
                .findFirst()
                .orElse(country.zone());
    }

    private Map<DayOfWeek, Opening> week(Problems problems) {
        var week = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (!opensOn(day).isBlank() || !closesOn(day).isBlank()) {
                try {
                    var hours = new Opening(
                            LocalTime.parse(opensOn(day).strip()),
                            LocalTime.parse(closesOn(day).strip()));
                    if (!hours.opens().isBefore(hours.closes())) {
                        problems.add("opens-" + day.getValue(), "programme.sites.hours-wrong");
                    }
                    week.put(day, hours);
                } catch (DateTimeParseException e) {
                    problems.add("opens-" + day.getValue(), "programme.sites.hours-wrong");
                }
            }
        }
        return week;
    }

    private static String text(Problems problems, String field, String typed, int longest) {
        var line = PlainText.line(typed);
        if (typed.length() > longest) {
            problems.add(field, "programme.sites.long", longest);
        } else if (line.isEmpty()) {
            problems.add(field, "programme.sites.missing");
        }
        return line;
    }

    private static String value(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }
}
