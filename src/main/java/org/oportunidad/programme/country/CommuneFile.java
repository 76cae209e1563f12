package org.oportunidad.programme.country;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Region;

/** The list of communes of a country; a country without one has its regions as the finest territory. */
final class CommuneFile {

    private CommuneFile() {}

    static List<Commune> read(String country, List<Region> regions) {
        try (var in = CommuneFile.class.getResourceAsStream("packs/" + country + "-communes.csv")) {
            if (in == null) {
                return regions.stream().map(CommuneFile::whole).toList();
            }
            return rows(new InputStreamReader(in, StandardCharsets.UTF_8), regions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Commune whole(Region region) {
        return new Commune(region.code(), region.names(), region.code(), region.name(), region);
    }

    private static List<Commune> rows(InputStreamReader in, List<Region> regions) throws IOException {
        var byCode = regions.stream().collect(Collectors.toMap(Region::code, Function.identity()));
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var communes = new ArrayList<Commune>();
        try (var parser = format.parse(in)) {
            for (var row : parser) {
                var region = byCode.get(row.get("region_code"));
                if (region == null) {
                    throw new IllegalStateException("commune of an unknown region: " + row.get("cut"));
                }
                communes.add(new Commune(
                        row.get("cut"),
                        Map.of(region.mainLanguage(), row.get("commune")),
                        row.get("province_code"),
                        row.get("province"),
                        region));
            }
        }
        return List.copyOf(communes);
    }
}
