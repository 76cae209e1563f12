-- At each start the owner sees to it that every growing table has its months for two years ahead; it does nothing while a
-- year of them is left. A month whose rows already stand in the default partition stays there: slower, and nothing is lost.
do $$
declare
    parent regclass;
begin
    for parent in
        select c.oid::regclass
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'p'
          and exists (select from pg_class d where d.relnamespace = n.oid and d.relname = c.relname || '_other')
          and not exists (
              select from pg_class d
              where d.relnamespace = n.oid and d.relname = c.relname || to_char(now() + interval '12 months', '_YYYY_MM'))
    loop
        begin
            perform platform.month_partitions(
                parent, date_trunc('month', now())::date, date_trunc('month', now() + interval '24 months')::date);
        exception when check_violation then
            raise warning 'rows of coming months stand in the default partition of %', parent;
        end;
    end loop;
end
$$;
