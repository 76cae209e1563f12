package org.oportunidad.forms.instrument;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** One filling of a form by ODK JavaRosa; for one thread, since its parser holds a static lock badly. */
final class JavaRosaForm {

    static {
        for (var chatty : List.of("XFormParser", "org.javarosa")) {
            ((Logger) LoggerFactory.getLogger(chatty)).setLevel(Level.WARN);
        }
        new XFormsModule().registerModule();
        PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
    }

    private final FormDef form;
    private final Map<String, TreeElement> nodes = new HashMap<>();

    JavaRosaForm(Sheets sheets) {
        var xml = XForm.of(sheets);
        try {
            form = XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (XFormParser.ParseException unreadable) {
            throw new IllegalArgumentException(xml, unreadable);
        }
        form.initialize(true, new InstanceInitializationFactory());
        XForm.paths(sheets).forEach((name, path) -> nodes.put(name, node(path)));
    }

    FormDef definition() {
        return form;
    }

    private TreeElement node(String path) {
        TreeElement node = form.getInstance().getRoot();
        for (var step : List.of(path.substring("/data/".length()).split("/"))) {
            node = Objects.requireNonNull(node.getFirstChild(step), path);
        }
        return node;
    }

    void answer(Question question, String stored) {
        form.setValue(answerData(question, stored), reference(question), true);
    }

    boolean relevant(Question question) {
        return node(question).isRelevant();
    }

    boolean keepsConstraint(Question question, String stored) {
        return form.evaluateConstraint(reference(question), answerData(question, stored));
    }

    boolean required(Question question) {
        return node(question).isRequired();
    }

    String value(Question question) {
        var value = node(question).getValue();
        // a calculated day comes back as midnight of it
        return value == null ? "" : value.uncast().getString().replaceFirst("T00:00:00.*", "");
    }

    private TreeElement node(Question question) {
        var node = nodes.get(question.name());
        if (node == null) {
            throw new IllegalArgumentException(question.name());
        }
        return node;
    }

    private TreeReference reference(Question question) {
        return node(question).getRef();
    }

    private static @Nullable IAnswerData answerData(Question question, String stored) {
        if (stored.isEmpty()) {
            return null;
        }
        return switch (question.type()) {
            case INTEGER -> new IntegerData(Integer.parseInt(stored));
            case DECIMAL -> new DecimalData(Double.parseDouble(stored));
            case DATE ->
                new DateData(Date.from(LocalDate.parse(stored)
                        .atStartOfDay(ZoneId.systemDefault())
                        .toInstant()));
            case ONE, SCALE, CONSENT -> new SelectOneData(new Selection(stored));
            case SEVERAL, FREE_HOURS ->
                new MultipleItemsData(
                        List.of(stored.split(" ")).stream().map(Selection::new).toList());
            default -> new StringData(stored);
        };
    }
}
