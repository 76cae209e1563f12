create schema if not exists platform;

-- Makes the partitions of a table partitioned by range of a UUIDv7 id: one a month, and a default one for clocks that lie.
-- May be called again with a later last month; what exists stays.
create function platform.month_partitions(parent regclass, first_month date default '2023-01-01', last_month date default '2027-12-01')
returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
    parent_schema name;
    parent_name name;
    month date := date_trunc('month', first_month)::date;
begin
    select n.nspname, c.relname into strict parent_schema, parent_name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.oid = parent;
    execute format('create table if not exists %I.%I partition of %s default', parent_schema, parent_name || '_other', parent);
    while month <= last_month loop
        execute format(
            'create table if not exists %I.%I partition of %s for values from (%L) to (%L)',
            parent_schema, parent_name || to_char(month, '_YYYY_MM'), parent,
            platform.first_id_of(month), platform.first_id_of((month + interval '1 month')::date));
        month := (month + interval '1 month')::date;
    end loop;
end
$$;

-- The smallest UUID whose first 48 bits are the milliseconds at which that day begins in UTC.
create function platform.first_id_of(day date)
returns uuid
language sql
immutable
strict
set search_path = pg_catalog
as $$
    select (lpad(to_hex((extract(epoch from day::timestamp) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;
