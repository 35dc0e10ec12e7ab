-- Every event that was read, as it stood in the log: history and every view as of a day are folded from here.
create table event (
    position bigint primary key,
    id       text not null,
    source   text not null,
    type     text not null,
    stream   text not null,
    sequence bigint not null,
    time     timestamptz not null,
    metadata text not null,
    payload  text not null,
    digest   text not null,
    unique (stream, sequence)
);

-- Each task as it stands now. state is TaskState as JSON; text, since jsonb would lose the order of the duties.
create table task (
    id            uuid primary key,
    plan_id       uuid,
    year          int not null,
    ordinal       int not null,
    stage         text not null,
    assigned_at   timestamptz not null,
    last_event_at timestamptz not null,
    version       bigint not null,
    state         text not null
);
create index task_plan on task (plan_id, ordinal);

create table plan (
    id         uuid primary key,
    title      text,
    doc_number text,
    year       int not null
);

create table unit (
    code text primary key,
    name text not null
);

-- Has every view made again from the log.
create function rebuild_view() returns void language sql as $$
    select forget_log();
    truncate event, task, plan, unit;
$$;
