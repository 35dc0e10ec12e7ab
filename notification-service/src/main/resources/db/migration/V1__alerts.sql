-- The view: what the log says is owed. May be emptied and read again, see rebuild_view.
create table watched_task (
    id         uuid primary key,
    state      text not null,
    next_check timestamptz -- county time at which its ladder has to be looked at again; null: nothing to come
);
create index watched_task_next_check on watched_task (next_check);

create table known_unit (
    code text primary key,
    name text not null
);

-- Has the view made again from the log. Alerts, digests and subscriptions stay.
create function rebuild_view() returns void language sql as $$
    select forget_log();
    truncate watched_task, known_unit;
$$;

-- One mail or call for one recipient, channel and day, frozen before it is sent for the first time.
create table digest (
    id              uuid primary key,
    recipient       text        not null,
    channel         text        not null,
    day             date        not null,
    subject         text        not null,
    body            text        not null,
    status          text        not null,
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null, -- real time
    last_error      text,
    frozen_at       timestamptz not null,
    sent_at         timestamptz,
    unique (recipient, channel, day)
);
create index digest_to_send on digest (next_attempt_at) where status = 'PENDING';

-- An alert's identity is the unique key: whoever records it a second time records nothing.
create table alert (
    id          uuid primary key     default uuidv7(),
    task        uuid        not null,
    plan_title  text,
    ordinal     int         not null,
    requirement text        not null,
    unit        text        not null,
    unit_name   text        not null,
    role        text        not null,
    rung        text        not null,
    deadline    date        not null,
    round       int         not null,
    recipient   text,
    channel     text,
    due_at      timestamptz not null,
    recorded_at timestamptz not null,
    status      text        not null,
    reason      text,
    digest      uuid references digest,
    sent_at     timestamptz,
    unique nulls not distinct (task, unit, rung, deadline, round, recipient, channel)
);
create index alert_undigested on alert (recipient, channel) where status = 'PENDING' and digest is null;
create index alert_digest on alert (digest);
create index alert_unit on alert (unit, recorded_at);
create index alert_recorded on alert (recorded_at);

-- Whom a unit wants told. recipients: JSON array of channel, address, secret.
create table subscription (
    unit       text primary key,
    recipients text        not null,
    changed_by text        not null,
    changed_at timestamptz not null
);

-- The alert ladder. steps: JSON array of rung and days before the deadline.
create table policy (
    id                 text primary key,
    name               text not null,
    steps              text not null,
    overdue_every_days int  not null,
    send_at            time not null
);
insert into policy values ('default', '默认提醒规则',
    '[{"rung":"blue","daysBefore":30},{"rung":"yellow","daysBefore":15},{"rung":"orange","daysBefore":7},{"rung":"red","daysBefore":3}]',
    7, '09:00');
