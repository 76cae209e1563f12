-- Runs after every migration, so that a new schema is covered too. The running role reads and writes rows, makes and
-- alters nothing, and may only add to the audit and to tables whose comment begins with "append-only". A schema whose comment
-- begins with "sealed" belongs to the sealed role, which has no right anywhere else, and the running role may not enter it.
-- The history of migrations (public) is none of their business.
do $$
declare
    app constant name := '${app_role}';
    sealed constant name := '${sealed_role}';
    module name;
    reader name;
    is_sealed boolean;
    ledger regclass;
begin
    for module, is_sealed in
        select nspname, coalesce(obj_description(oid, 'pg_namespace') like 'sealed%', false) from pg_namespace
        where nspname not in ('public', 'information_schema') and nspname not like 'pg\_%'
          and pg_has_role(current_user, nspowner, 'member')
        order by nspname
    loop
        reader := case when is_sealed then sealed else app end;
        if is_sealed then
            execute format('revoke all on schema %I from public, %I', module, app);
            execute format('revoke all on all tables in schema %I from public, %I', module, app);
        end if;
        execute format('grant usage on schema %I to %I', module, reader);
        execute format('grant usage, select on all sequences in schema %I to %I', module, reader);
        if module = 'audit' then
            execute format('revoke all on all tables in schema %I from %I', module, reader);
            execute format('grant select, insert on all tables in schema %I to %I', module, reader);
        else
            execute format('grant select, insert, update, delete on all tables in schema %I to %I', module, reader);
        end if;
    end loop;
    for ledger in
        select c.oid::regclass from pg_class c
        where c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') like 'append-only%'
          and pg_has_role(current_user, c.relowner, 'member')
        order by c.oid
    loop
        execute format('revoke update, delete on %s from %I, %I', ledger, app, sealed);
    end loop;
end
$$;
