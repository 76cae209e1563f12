package org.oportunidad.programme.country;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oportunidad.platform.database.StartRefused;
import org.oportunidad.programme.HelpLine;
import org.oportunidad.programme.Holiday;
import org.oportunidad.programme.IdentityDocumentRule;
import org.oportunidad.programme.IdentityDocumentRule.CheckDigit;
import org.oportunidad.programme.LearningRoute;
import org.oportunidad.programme.Region;
import org.oportunidad.programme.RouteLevel;
import org.oportunidad.programme.RouteLevelId;
import org.oportunidad.programme.ShorterDays;
import org.oportunidad.programme.TerritoryMap;

/** Reads the files of one country; a file that lacks something stops the program at its start. */
final class PackReader {

    private final PackNode pack;

    private PackReader(PackNode pack) {
        this.pack = pack;
    }

    static CountryPack read(String country) {
        if (!country.matches("[A-Z]{2}") || !PackNode.isThere(country + ".yaml")) {
            throw new StartRefused("OPORTUNIDAD_COUNTRY=" + country
                    + ": no country pack has that name; names are two capital letters, such as CL or JO.");
        }
        return new PackReader(PackNode.read(country + ".yaml")).pack();
    }

    private CountryPack pack() {
        var regions = regions();
        return new CountryPack(
                pack.text("code"),
                pack.texts("languages"),
                pack.texts("zones").stream().map(ZoneId::of).toList(),
                Currency.getInstance(pack.text("currency")),
                pack.node("numbers").entries(),
                weekend(),
                pack.nodes("holidays").stream().map(PackReader::holiday).toList(),
                pack.nodes("shorterDays").stream().map(PackReader::shorterDays).toList(),
                pack.text("place"),
                regions,
                CommuneFile.read(pack.text("code"), regions),
                pack.node("aliases").lists(),
                pack.node("retired").entries(),
                pack.nodes("documents").stream().map(PackReader::document).toList(),
                pack.nodes("helpLines").stream().map(PackReader::helpLine).toList(),
                routes(),
                parameters(),
                map());
    }

    private EnumSet<DayOfWeek> weekend() {
        var days = EnumSet.noneOf(DayOfWeek.class);
        pack.texts("weekend").forEach(day -> days.add(DayOfWeek.valueOf(day)));
        return days;
    }

    /** Days that have a name each, or several that have one name. */
    private static Holiday holiday(PackNode node) {
        var from = LocalDate.parse(node.text("from"));
        return new Holiday(
                from,
                node.optional("until").map(LocalDate::parse).orElse(from),
                node.node("names").entries(),
                node.optional("expected").map(Boolean::parseBoolean).orElse(false),
                node.text("source"));
    }

    private static ShorterDays shorterDays(PackNode node) {
        return new ShorterDays(
                holiday(node), LocalTime.parse(node.text("opens")), LocalTime.parse(node.text("closes")));
    }

    private List<Region> regions() {
        var official = pack.optional("officialNames")
                .orElseGet(() -> pack.texts("languages").getFirst());
        return pack.nodes("regions").stream()
                .map(node -> new Region(
                        node.text("code"),
                        node.optional("iso").orElseGet(() -> node.text("code")),
                        node.node("names").entries(),
                        node.node("short").entries(),
                        official))
                .toList();
    }

    private static IdentityDocumentRule document(PackNode node) {
        return new IdentityDocumentRule(
                node.text("code"),
                node.node("names").entries(),
                Pattern.compile(node.text("pattern")),
                node.optional("check").map(CheckDigit::valueOf).orElse(CheckDigit.NONE),
                node.optional("example").orElse(""));
    }

    private static HelpLine helpLine(PackNode node) {
        return new HelpLine(
                node.text("code"),
                node.node("names").entries(),
                node.node("purposes").entries(),
                node.text("number"),
                node.optional("whatsapp").orElse(null),
                node.optional("free").map(Boolean::parseBoolean).orElse(false),
                node.nodes("hours").stream().map(PackReader::hours).toList(),
                LocalDate.parse(node.text("from")),
                node.optional("until").map(LocalDate::parse).orElse(null),
                LocalDate.parse(node.text("checkedOn")),
                node.text("source"));
    }

    private static HelpLine.Hours hours(PackNode node) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        node.texts("days").forEach(day -> days.add(DayOfWeek.valueOf(day)));
        return new HelpLine.Hours(days, LocalTime.parse(node.text("from")), LocalTime.parse(node.text("until")));
    }

    private List<LearningRoute> routes() {
        var all = new HashMap<String, LearningRoute>();
        for (var node : PackNode.read("routes.yaml").nodes("routes")) {
            var route = node.text("code");
            all.put(
                    route,
                    new LearningRoute(
                            route,
                            node.nodes("levels").stream()
                                    .map(level -> new RouteLevel(
                                            new RouteLevelId(route, level.text("level")), level.number("hours")))
                                    .toList()));
        }
        return pack.texts("routes").stream()
                .map(code -> Optional.ofNullable(all.get(code))
                        .orElseThrow(() -> new IllegalStateException("routes.yaml does not know " + code)))
                .toList();
    }

    private List<Parameter> parameters() {
        Map<String, String> own = pack.node("parameters").entries();
        return PackNode.read("parameters.yaml").nodes("parameters").stream()
                .map(node -> new Parameter(
                        node.text("code"),
                        node.text("group"),
                        node.text("unit"),
                        Integer.parseInt(own.getOrDefault(node.text("code"), node.text("default"))),
                        node.number("min"),
                        node.number("max"),
                        node.text("source")))
                .toList();
    }

    private Optional<TerritoryMap> map() {
        if (!pack.has("map")) {
            return Optional.empty();
        }
        var map = pack.node("map");
        return Optional.of(TerritoryMap.of(
                "country/packs/" + map.text("file"),
                map.text("layer"),
                map.text("property"),
                map.text("attribution"),
                map.text("noticeKey"),
                map.texts("outside")));
    }
}
