package org.oportunidad.programme.settings;

import java.time.ZoneOffset;
import java.util.List;
import org.oportunidad.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code programme.parameter_setting}. */
@Repository
class ParameterTable {

    private final JdbcClient db;

    ParameterTable(JdbcClient db) {
        this.db = db;
    }

    /** The change in force of each parameter that was ever changed. */
    List<ParameterChange> inForce() {
        return db.sql("""
                select distinct on (code) code, value, reason, set_by, set_at
                from programme.parameter_setting
                order by code, set_at desc, id desc
                """).query(ParameterChange::from).list();
    }

    List<ParameterChange> history(String code) {
        return db.sql("""
                select code, value, reason, set_by, set_at
                from programme.parameter_setting
                where code = :code
                order by set_at desc, id desc
                limit 100
                """).param("code", code).query(ParameterChange::from).list();
    }

    void add(ParameterChange change) {
        db.sql("""
                insert into programme.parameter_setting (id, code, value, reason, set_by, set_at)
                values (:id, :code, :value, :reason, :by, :at)
                """)
                .param("id", Ids.next())
                .param("code", change.code())
                .param("value", change.value())
                .param("reason", change.reason())
                .param("by", change.setBy())
                .param("at", change.setAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
