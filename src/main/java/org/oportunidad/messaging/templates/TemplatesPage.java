package org.oportunidad.messaging.templates;

import java.util.List;

/** All texts with their figures, and the templates as the channel knows them. */
record TemplatesPage(List<Row> rows, List<TemplateFiguresTable.Approval> approvals) {

    /** One text. */
    record Row(String path, String subject, String code, TemplateFiguresTable.Figures figures) {}
}
