-- Runs after every migration, so that a new schema is covered too. The running role reads and writes rows, makes and
-- alters nothing, and may only add to the audit and to tables whose comment begins with "append-only". The history of migrations (public) is none of its business.
do $$
declare
    app constant name := '${app_role}';
    module name;
    ledger regclass;
begin
    for module in
        select nspname from pg_namespace
        where nspname not in ('public', 'information_schema') and nspname not like 'pg\_%'
          and pg_has_role(current_user, nspowner, 'member')
        order by nspname
    loop
        execute format('grant usage on schema %I to %I', module, app);
        execute format('grant usage, select on all sequences in schema %I to %I', module, app);
        if module = 'audit' then
            execute format('revoke all on all tables in schema %I from %I', module, app);
            execute format('grant select, insert on all tables in schema %I to %I', module, app);
        else
            execute format('grant select, insert, update, delete on all tables in schema %I to %I', module, app);
        end if;
    end loop;
    for ledger in
        select c.oid::regclass from pg_class c
        where c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') like 'append-only%'
          and pg_has_role(current_user, c.relowner, 'member')
        order by c.oid
    loop
        execute format('revoke update, delete on %s from %I', ledger, app);
    end loop;
end
$$;
