package org.oportunidad.platform.component;

/** One thing that happened, on a timeline; tone is empty, {@code sun} or {@code clay}. */
public record TimelineItem(String title, String when, String note, String tone) {

    public static TimelineItem of(String title, String when) {
        return new TimelineItem(title, when, "", "");
    }

    public static TimelineItem of(String title, String when, String note) {
        return new TimelineItem(title, when, note, "");
    }
}
