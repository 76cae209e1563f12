package org.oportunidad.platform.style;

import java.util.List;
import org.oportunidad.platform.component.Chip;
import org.oportunidad.platform.component.Interval;
import org.oportunidad.platform.component.PathStep;
import org.oportunidad.platform.component.TimelineItem;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;

/** The samples that the style page shows, and how each component is called. */
public record StylePage(
        List<Look> looks,
        List<PathStep> path,
        List<TimelineItem> timeline,
        List<Interval> intervals,
        List<Option> options,
        List<Chip> chips,
        List<Signature> signatures,
        List<String> icons,
        List<String> colours) {

    /** One of the four ways in which everything is shown. */
    public record Look(String id, String theme, String dir) {

        public Problems problems() {
            return Problems.none()
                    .add(id + "-email", "platform.style.problem")
                    .add(id + "-day", "platform.style.problem");
        }
    }

    /** How a template is called: its name and its parameters in order. */
    public record Signature(String name, String parameters) {}
}
