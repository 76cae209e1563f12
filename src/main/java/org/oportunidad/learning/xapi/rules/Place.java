package org.oportunidad.learning.xapi.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A place in a statement with what stands there; each rule holds or refuses the request, naming the place. */
record Place(String path, JsonNode node) {

    Place child(String name) {
        return new Place(path.isEmpty() ? name : path + "." + name, node.path(name));
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        return node.path(name).stringValue("");
    }

    /** An object with these names and no others. */
    void object(Set<String> names) {
        anyObject();
        for (var property : node.properties()) {
            require(names.contains(property.getKey()), "may not have “" + property.getKey() + "”");
        }
    }

    void anyObject() {
        require(node.isObject(), "must be an object");
    }

    void needs(String... names) {
        for (var name : names) {
            require(node.has(name), "needs “" + name + "”");
        }
    }

    /** The rule holds for what stands under the name, if something does. */
    void each(String name, Consumer<Place> rule) {
        if (node.has(name)) {
            rule.accept(child(name));
        }
    }

    /** The rule holds for each thing in the list. */
    void list(Consumer<Place> rule) {
        require(node.isArray(), "must be a list");
        things().forEach(rule);
    }

    List<Place> things() {
        var things = new ArrayList<Place>();
        for (int i = 0; i < node.size(); i++) {
            things.add(new Place(path + "[" + i + "]", node.path(i)));
        }
        return things;
    }

    void string() {
        require(node.isString(), "must be a string");
    }

    void string(Predicate<String> form, String what) {
        string();
        require(form.test(node.stringValue()), "must be " + what);
    }

    void exactly(String word) {
        string(word::equals, "“" + word + "”");
    }

    void oneOf(Set<String> words) {
        string(words::contains, "one of " + words);
    }

    void bool() {
        require(node.isBoolean(), "must be true or false");
    }

    BigDecimal number() {
        require(node.isNumber(), "must be a number");
        return node.decimalValue();
    }

    void iri() {
        string(Forms::isIri, "an IRI");
    }

    void uuid() {
        string(Forms::isUuid, "a UUID");
    }

    void moment() {
        string(text -> Forms.moment(text).isPresent(), "a time of ISO 8601");
    }

    void language() {
        string(Forms::isLanguage, "a language of RFC 5646");
    }

    void languages() {
        anyObject();
        for (var property : node.properties()) {
            require(Forms.isLanguage(property.getKey()), "names no language: “" + property.getKey() + "”");
            child(property.getKey()).string();
        }
    }

    /** The one part where anything may stand, null too. */
    void extensions() {
        anyObject();
        for (var property : node.properties()) {
            require(Forms.isIri(property.getKey()), "has a name that is no IRI: “" + property.getKey() + "”");
        }
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            throw XapiRefused.broken((path.isEmpty() ? "The statement" : path) + " " + otherwise);
        }
    }
}
