-- What commands look up; written in the transaction of the events themselves.
create table unit (
    code    text primary key,
    name    text not null unique,
    kind    text not null,
    groups  text[] not null,
    aliases text[] not null,
    dissolved boolean not null default false
);

create table plan (
    id         uuid primary key,
    title      text,
    doc_number text,
    sha256     text not null,
    year       int not null,
    issued_on  date,
    status     text not null,
    items      int not null,
    drafted_at timestamptz not null
);
create unique index plan_once_by_file on plan (sha256);
create unique index plan_once_by_number on plan (doc_number);

-- overdue_from and check_in_missed_from: the next passing that would have to be recorded; null for none.
create table task (
    id                   uuid primary key,
    plan_id              uuid,
    ordinal              int not null,
    units                varchar[] not null,
    overdue_from         timestamptz,
    check_in_missed_from timestamptz,
    open                 boolean not null default true
);
create index task_by_plan on task (plan_id, ordinal);
create index task_awaiting_its_deadline on task (overdue_from) where overdue_from is not null;
create index task_awaiting_a_check_in on task (check_in_missed_from) where check_in_missed_from is not null;

-- The notices' files as they came, by their digest.
create table source_file (
    sha256     text primary key,
    name       text not null,
    media_type text not null,
    content    bytea not null
);

-- Named persons are personal data: never in an event, deletable at any time.
create table contact (
    task_id uuid not null,
    unit    text not null,
    leader  text,
    handler text,
    phone   text,
    primary key (task_id, unit)
);

-- The first successful answer to a command that came with an Idempotency-Key; scope is person and path.
create table idempotency (
    scope        text not null,
    key          text not null,
    request_hash text not null,
    answer       text,
    answered_at  timestamptz not null default now(),
    primary key (scope, key)
);
create index idempotency_by_age on idempotency (answered_at);
