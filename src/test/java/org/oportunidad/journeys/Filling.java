package org.oportunidad.journeys;

import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Fills a form on the screen page by page: by the given answers, else by the first thing offered. */
final class Filling {

    private static final String FORM = "main form.form";
    private static final int MOST_PAGES = 40;

    private final Page page;
    private final Map<String, List<String>> answers;

    Filling(Page page, Map<String, List<String>> answers) {
        this.page = page;
        this.answers = answers;
    }

    /** Sends pages for as long as the address has this beginning. */
    void through(String prefix) {
        for (var pages = 0; page.url().contains(prefix); pages++) {
            if (pages > MOST_PAGES) {
                throw new AssertionError("The form has no end: " + page.url());
            }
            var before = page.url();
            send();
            if (page.url().equals(before)) {
                pickPlace(before);
            }
        }
    }

    /** Fills and sends the one form of the page. */
    void send() {
        var form = Jsoup.parse(page.content()).selectFirst(FORM);
        if (form == null) {
            throw new AssertionError(
                    "No form at " + page.url() + "\n" + page.locator("main").innerText());
        }
        var seen = new LinkedHashSet<String>();
        for (var field : form.select("input:not([type=hidden]), select, textarea")) {
            if (!field.attr("name").equals("website") && seen.add(field.attr("name"))) {
                fill(field, field.attr("name"));
            }
        }
        Journey.press(page, page.locator(FORM + " button").last());
    }

    private void fill(Element field, String name) {
        var mine = answers.getOrDefault(name, List.of());
        switch (field.attr("type").isEmpty() ? field.tagName() : field.attr("type")) {
            case "radio", "checkbox" ->
                (mine.isEmpty() ? List.of(field.attr("value")) : mine)
                        .forEach(value -> page.locator(FORM + " input[name='" + name + "'][value='" + value + "']")
                                .check());
            case "select" -> {
                if (!mine.isEmpty()) {
                    page.locator(FORM + " select[name='" + name + "']").selectOption(mine.getFirst());
                }
            }
            default -> {
                if (!mine.isEmpty()) {
                    page.locator(FORM + " [name='" + name + "']").first().fill(mine.getFirst());
                }
            }
        }
    }

    /** The page came back with places to choose from; anything else is a problem. */
    private void pickPlace(String before) {
        var places = page.locator("#f-commune-places input");
        if (places.count() > 0) {
            places.first().check();
            Journey.press(page, page.locator(FORM + " button").last());
        }
        if (page.url().equals(before)) {
            throw new AssertionError(
                    "Refused at " + before + ":\n" + page.locator("main").innerText());
        }
    }
}
