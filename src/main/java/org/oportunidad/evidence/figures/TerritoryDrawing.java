package org.oportunidad.evidence.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.TerritoryMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The country's communes as small SVG paths, from the topology that ships with the country pack: arcs simplified on a grid,
 * islets dropped, outlines relative to the point before. Shared borders stay shared because each arc is simplified alone,
 * and communes of one colour are one area, because their common borders would double the bytes of the page.
 */
@Component
class TerritoryDrawing {

    /** Height of the drawing in its own units; a unit is about 3.5 km of Chile. */
    private static final int HEIGHT = 1200;

    private static final double SLACK = 1;
    private static final double SMALLEST_ISLET = 9;

    private static final Deque<Integer> NONE = new ArrayDeque<>();

    private final Map<String, List<List<Integer>>> outlines = new TreeMap<>();
    private List<List<Point>> arcs = List.of();
    private int width;

    TerritoryDrawing(Country country) {
        country.map().ifPresent(this::draw);
    }

    boolean drawn() {
        return !outlines.isEmpty();
    }

    String viewBox() {
        return "0 0 " + width + " " + HEIGHT;
    }

    /** One path for each colour: the borders of communes with any commune of another colour, and the coast. */
    Map<String, String> areas(UnaryOperator<String> colourOf) {
        var borders = new TreeMap<String, Set<Integer>>();
        outlines.forEach((cut, rings) -> {
            var border = borders.computeIfAbsent(colourOf.apply(cut), colour -> new LinkedHashSet<>());
            rings.stream().flatMap(List::stream).forEach(arc -> {
                if (!border.remove(~arc)) {
                    border.add(arc);
                }
            });
        });
        var paths = new LinkedHashMap<String, String>();
        borders.forEach((colour, border) -> paths.put(colour, path(border)));
        return paths;
    }

    /** Joins arcs where one ends and another begins, until each line is closed. */
    private String path(Set<Integer> border) {
        var from = new HashMap<Point, Deque<Integer>>();
        border.forEach(arc -> from.computeIfAbsent(points(arc).getFirst(), p -> new ArrayDeque<>())
                .add(arc));
        var path = new StringBuilder();
        for (var first : border) {
            var start = points(first).getFirst();
            var line = new ArrayList<Point>();
            for (var here = start; !here.equals(start) || line.isEmpty(); here = line.getLast()) {
                var next = from.getOrDefault(here, NONE).poll();
                if (next == null) {
                    break;
                }
                var points = points(next);
                line.addAll(line.isEmpty() ? points : points.subList(1, points.size()));
            }
            if (!line.isEmpty()) {
                append(path, line);
            }
        }
        return path.toString();
    }

    private record Point(double x, double y) {}

    private void draw(TerritoryMap map) {
        JsonNode topology;
        try (var in = map.open()) {
            topology = new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var raw = arcs(topology);
        var shapes = new HashMap<String, List<List<Integer>>>();
        for (var shape : topology.path("objects").path(map.layer()).path("geometries")) {
            var cut = shape.path("properties").path(map.property()).asString();
            if (!map.outside().contains(cut)) {
                shapes.computeIfAbsent(cut, c -> new ArrayList<>()).addAll(outerRings(shape));
            }
        }
        var frame = Frame.around(shapes.values(), raw);
        width = (int) Math.ceil(frame.width());
        arcs = raw.stream()
                .map(arc -> simplify(arc.stream().map(frame::place).toList()))
                .toList();
        shapes.forEach((cut, rings) -> outlines.put(cut, withoutIslets(rings)));
    }

    private static List<List<Point>> arcs(JsonNode topology) {
        var scale = topology.path("transform").path("scale");
        var shift = topology.path("transform").path("translate");
        var arcs = new ArrayList<List<Point>>();
        for (var arc : topology.path("arcs")) {
            long x = 0;
            long y = 0;
            var points = new ArrayList<Point>();
            for (var step : arc) {
                x += step.path(0).asLong();
                y += step.path(1).asLong();
                points.add(new Point(
                        x * scale.path(0).asDouble() + shift.path(0).asDouble(),
                        y * scale.path(1).asDouble() + shift.path(1).asDouble()));
            }
            arcs.add(points);
        }
        return arcs;
    }

    private static List<List<Integer>> outerRings(JsonNode shape) {
        var rings = new ArrayList<List<Integer>>();
        if (shape.path("type").asString().equals("Polygon")) {
            rings.add(numbers(shape.path("arcs").path(0)));
        } else {
            for (var polygon : shape.path("arcs")) {
                rings.add(numbers(polygon.path(0)));
            }
        }
        return rings;
    }

    private static List<Integer> numbers(JsonNode ring) {
        var numbers = new ArrayList<Integer>();
        ring.forEach(arc -> numbers.add(arc.asInt()));
        return numbers;
    }

    /** Where the country lies and how its degrees become units: longitudes shrink with the middle latitude's cosine. */
    private record Frame(double west, double north, double across, double down, double width) {

        static Frame around(Iterable<List<List<Integer>>> shapes, List<List<Point>> arcs) {
            double west = 180;
            double east = -180;
            double north = -90;
            double south = 90;
            for (var rings : shapes) {
                for (var ring : rings) {
                    for (var number : ring) {
                        for (var p : arcs.get(number < 0 ? ~number : number)) {
                            west = Math.min(west, p.x());
                            east = Math.max(east, p.x());
                            north = Math.max(north, p.y());
                            south = Math.min(south, p.y());
                        }
                    }
                }
            }
            var down = HEIGHT / (north - south);
            var across = down * Math.cos(Math.toRadians((north + south) / 2));
            return new Frame(west, north, across, down, (east - west) * across);
        }

        Point place(Point p) {
            return new Point((p.x() - west) * across, (north - p.y()) * down);
        }
    }

    /** Ramer–Douglas–Peucker: keeps the points that lie further than the slack from the line between their neighbours. */
    private static List<Point> simplify(List<Point> line) {
        var keep = new boolean[line.size()];
        keep[0] = true;
        keep[line.size() - 1] = true;
        keepBetween(line, 0, line.size() - 1, keep);
        var kept = new ArrayList<Point>();
        for (int i = 0; i < line.size(); i++) {
            if (keep[i]) {
                kept.add(line.get(i));
            }
        }
        return kept;
    }

    private static void keepBetween(List<Point> line, int from, int to, boolean[] keep) {
        int furthest = -1;
        double most = SLACK;
        for (int i = from + 1; i < to; i++) {
            var distance = distance(line.get(i), line.get(from), line.get(to));
            if (distance > most) {
                most = distance;
                furthest = i;
            }
        }
        if (furthest > 0) {
            keep[furthest] = true;
            keepBetween(line, from, furthest, keep);
            keepBetween(line, furthest, to, keep);
        }
    }

    private static double distance(Point p, Point a, Point b) {
        var length = Math.hypot(b.x() - a.x(), b.y() - a.y());
        return length < 1e-9
                ? Math.hypot(p.x() - a.x(), p.y() - a.y())
                : Math.abs((b.x() - a.x()) * (a.y() - p.y()) - (a.x() - p.x()) * (b.y() - a.y())) / length;
    }

    private List<List<Integer>> withoutIslets(List<List<Integer>> rings) {
        var largest = rings.stream().mapToDouble(this::area).max().orElse(0);
        return rings.stream()
                .filter(ring -> area(ring) >= SMALLEST_ISLET || area(ring) == largest)
                .toList();
    }

    /** The points of an arc; the number's complement stands for the way back. */
    private List<Point> points(int arc) {
        return arc < 0 ? arcs.get(~arc).reversed() : arcs.get(arc);
    }

    private double area(List<Integer> ring) {
        return areaOf(ring.stream().flatMap(arc -> points(arc).stream()).toList());
    }

    private static double areaOf(List<Point> ring) {
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            var a = ring.get(i);
            var b = ring.get((i + 1) % ring.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(twice) / 2;
    }

    private static void append(StringBuilder path, List<Point> ring) {
        long x = Math.round(ring.getFirst().x());
        long y = Math.round(ring.getFirst().y());
        path.append('M').append(x).append(' ').append(y).append('l');
        boolean first = true;
        for (var point : ring.subList(1, ring.size())) {
            var dx = Math.round(point.x()) - x;
            var dy = Math.round(point.y()) - y;
            if (dx != 0 || dy != 0) {
                path.append(first || dx < 0 ? "" : " ")
                        .append(dx)
                        .append(dy < 0 ? "" : " ")
                        .append(dy);
                first = false;
                x += dx;
                y += dy;
            }
        }
        path.append(first ? "0 0z" : "z");
    }
}
