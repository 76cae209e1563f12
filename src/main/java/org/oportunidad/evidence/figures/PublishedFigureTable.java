package org.oportunidad.evidence.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures that were published elsewhere, kept apart from those that are computed here. */
@Component
class PublishedFigureTable {

    private final JdbcClient jdbc;

    PublishedFigureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One figure as its source gives it. */
    record PublishedFigure(
            String code,
            String text,
            @Nullable Double share,
            @Nullable Long numerator,
            @Nullable Long base,
            @Nullable String indicator,
            String source) {

        static PublishedFigure from(ResultSet row, int n) throws SQLException {
            var share = row.getObject("published_share", BigDecimal.class);
            return new PublishedFigure(
                    row.getString("code"),
                    row.getString("published_text"),
                    share == null ? null : share.doubleValue(),
                    row.getObject("numerator", Long.class),
                    row.getObject("base", Long.class),
                    row.getString("indicator"),
                    row.getString("source"));
        }
    }

    List<PublishedFigure> of(String country) {
        return jdbc.sql("""
                select code, published_text, published_share, numerator, base, indicator, source
                from evidence.published_figure where country = :country order by place
                """)
                .param("country", country)
                .query(PublishedFigure::from)
                .list();
    }
}
