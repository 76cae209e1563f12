package org.oportunidad.identity.demo;

import java.util.List;
import org.oportunidad.identity.Role;

/** What the entrance of the demonstration may know. */
public record DemoPage(List<Person> people) {

    /** One of the cast. */
    public record Person(String handle, String name, String lineKey, Role role) {}

    public List<Person> participants() {
        return people.stream().filter(person -> !person.role().isStaff()).toList();
    }

    public List<Person> staff() {
        return people.stream().filter(person -> person.role().isStaff()).toList();
    }
}
