-- Jobs of db-scheduler: clocks that are safe with many nodes.
create table platform.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
create index scheduled_tasks_by_execution_time on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on platform.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on platform.scheduled_tasks (priority desc, execution_time asc);
comment on column platform.scheduled_tasks.task_name is 'P1: which job';
comment on column platform.scheduled_tasks.task_instance is 'P1: which run of the job; codes only';
comment on column platform.scheduled_tasks.task_data is 'P1: state of the job; ids only';
comment on column platform.scheduled_tasks.execution_time is 'P1: when it is due';
comment on column platform.scheduled_tasks.picked is 'P1: whether a node runs it now';
comment on column platform.scheduled_tasks.picked_by is 'P1: the node that runs it';
comment on column platform.scheduled_tasks.last_success is 'P1: when it last went well';
comment on column platform.scheduled_tasks.last_failure is 'P1: when it last failed';
comment on column platform.scheduled_tasks.consecutive_failures is 'P1: failures since it last went well';
comment on column platform.scheduled_tasks.last_heartbeat is 'P1: last sign of life of the node that runs it';
comment on column platform.scheduled_tasks.version is 'P1: guards against two nodes taking it';
comment on column platform.scheduled_tasks.priority is 'P1: order among those that are due';

-- Registry of events between modules (Spring Modulith): written with the change, completed by the listener.
create table platform.event_publication (
    id uuid not null,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz,
    constraint event_publication_pk primary key (id)
);
create index event_publication_by_event on platform.event_publication using hash (serialized_event);
create index event_publication_by_completion_date on platform.event_publication (completion_date);
comment on column platform.event_publication.id is 'P1: one delivery of one event';
comment on column platform.event_publication.listener_id is 'P1: who shall hear it';
comment on column platform.event_publication.event_type is 'P1: kind of event';
comment on column platform.event_publication.serialized_event is 'P1: ids and facts, never names or free text';
comment on column platform.event_publication.publication_date is 'P1: when it was published';
comment on column platform.event_publication.completion_date is 'P1: when it was heard';
comment on column platform.event_publication.status is 'P1: state of the delivery';
comment on column platform.event_publication.completion_attempts is 'P1: how often it was tried';
comment on column platform.event_publication.last_resubmission_date is 'P1: when it was last tried again';

create table platform.event_publication_archive (
    id uuid not null,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz,
    constraint event_publication_archive_pk primary key (id)
);
create index event_publication_archive_by_event on platform.event_publication_archive using hash (serialized_event);
create index event_publication_archive_by_completion_date on platform.event_publication_archive (completion_date);
comment on column platform.event_publication_archive.id is 'P1: one delivery of one event';
comment on column platform.event_publication_archive.listener_id is 'P1: who heard it';
comment on column platform.event_publication_archive.event_type is 'P1: kind of event';
comment on column platform.event_publication_archive.serialized_event is 'P1: ids and facts, never names or free text';
comment on column platform.event_publication_archive.publication_date is 'P1: when it was published';
comment on column platform.event_publication_archive.completion_date is 'P1: when it was heard';
comment on column platform.event_publication_archive.status is 'P1: state of the delivery';
comment on column platform.event_publication_archive.completion_attempts is 'P1: how often it was tried';
comment on column platform.event_publication_archive.last_resubmission_date is 'P1: when it was last tried again';
