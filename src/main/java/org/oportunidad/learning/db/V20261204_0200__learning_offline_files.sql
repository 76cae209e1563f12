-- What she recorded or photographed without signal comes with the op; it is kept beside the op while that is kept aside, and
-- moves to the task when it is applied.
alter table learning.offline_op add column kept_files bytea;
alter table learning.offline_op add constraint offline_op_files_belong_to_what_is_kept
    check (kept_files is null or kept is not null);
comment on column learning.offline_op.kept_files is 'P3: what she recorded or photographed, written anew and sealed, while it is kept aside';
