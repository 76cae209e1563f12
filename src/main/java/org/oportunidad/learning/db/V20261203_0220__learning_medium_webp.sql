-- A picture lies beside itself as WebP where the machine can write one; the JPEG stays for browsers that do not ask for it.
alter table learning.course_medium
    add column webp bytea,
    add constraint course_medium_webp_is_a_picture check (webp is null or kind = 'PICTURE' and length(webp) < bytes);
comment on column learning.course_medium.webp is 'P0: the same picture as WebP, clearly lighter; none where it would save little';
