package org.oportunidad.evidence.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.TerritoryMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The country's communes as small SVG paths, drawn once from the topology that ships with the country pack: arcs simplified
 * on a grid, islets dropped, outlines relative to the point before. Shared borders stay shared because each arc is
 * simplified alone.
 */
@Component
class TerritoryDrawing {

    /** Height of the drawing in its own units; a unit is about 3 km of Chile. */
    private static final int HEIGHT = 1400;

    private static final double SLACK = 1.1;
    private static final double SMALLEST_ISLET = 12;

    private final Map<String, String> paths = new HashMap<>();
    private int width;

    TerritoryDrawing(Country country) {
        country.map().ifPresent(this::draw);
    }

    boolean drawn() {
        return !paths.isEmpty();
    }

    String viewBox() {
        return "0 0 " + width + " " + HEIGHT;
    }

    /** The outline of a commune; empty where the map has none. */
    String path(String cut) {
        return paths.getOrDefault(cut, "");
    }

    private record Point(double x, double y) {}

    private void draw(TerritoryMap map) {
        JsonNode topology;
        try (var in = map.open()) {
            topology = new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var arcs = arcs(topology);
        var shapes = new HashMap<String, List<List<Integer>>>();
        for (var shape : topology.path("objects").path(map.layer()).path("geometries")) {
            var cut = shape.path("properties").path(map.property()).asString();
            if (!map.outside().contains(cut)) {
                shapes.computeIfAbsent(cut, c -> new ArrayList<>()).addAll(outerRings(shape));
            }
        }
        var frame = Frame.around(shapes.values(), arcs);
        width = (int) Math.ceil(frame.width());
        var simple = arcs.stream()
                .map(arc -> simplify(arc.stream().map(frame::place).toList()))
                .toList();
        shapes.forEach((cut, rings) -> paths.put(cut, outline(rings, simple)));
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

    private static String outline(List<List<Integer>> rings, List<List<Point>> arcs) {
        var drawn = rings.stream().map(ring -> joined(ring, arcs)).toList();
        var largest = drawn.stream().mapToDouble(TerritoryDrawing::area).max().orElse(0);
        var path = new StringBuilder();
        for (var ring : drawn) {
            if (area(ring) >= SMALLEST_ISLET || area(ring) == largest) {
                append(path, ring);
            }
        }
        return path.toString();
    }

    private static List<Point> joined(List<Integer> ring, List<List<Point>> arcs) {
        var points = new ArrayList<Point>();
        for (var number : ring) {
            var arc = number < 0 ? arcs.get(~number).reversed() : arcs.get(number);
            points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return points;
    }

    private static double area(List<Point> ring) {
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
