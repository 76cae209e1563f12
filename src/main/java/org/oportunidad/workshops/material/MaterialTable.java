package org.oportunidad.workshops.material;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.oportunidad.workshops.timetable.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of material. */
@Component
public class MaterialTable {

    private final JdbcClient jdbc;

    MaterialTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Material> of(UUID session) {
        return jdbc.sql("""
                        select id, title, words, link from workshops.material
                        where session_id = :session order by added_at, id limit 50
                        """).param("session", session).query(Material::from).list();
    }

    void insert(UUID session, Material material, UUID by, Instant at) {
        jdbc.sql("""
                        insert into workshops.material (id, session_id, title, words, link, added_at, added_by)
                        values (:id, :session, :title, :words, :link, :at, :by)
                        """)
                .param("id", material.id())
                .param("session", session)
                .param("title", material.title())
                .param("words", material.words())
                .param("link", material.link())
                .param("at", Moments.utc(at))
                .param("by", by)
                .update();
    }

    void remove(UUID session, UUID id) {
        jdbc.sql("delete from workshops.material where session_id = :session and id = :id")
                .param("session", session)
                .param("id", id)
                .update();
    }
}
