alter table platform.bucket add column explicit_lock bigint;
comment on column platform.bucket.explicit_lock is 'P1: marks a row that is being made';
