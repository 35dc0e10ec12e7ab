-- How far this service has read the county's log. One row: whoever holds it reads; every batch locks it.
create table log_position (
    only_row    boolean primary key default true check (only_row),
    position    bigint not null,
    next_offset bigint not null,
    holder      text,
    lease_until timestamptz not null default '-infinity',
    read_at     timestamptz not null,
    stopped     text
);
insert into log_position (position, next_offset, read_at) values (0, 0, now());

-- Which event stood at which position, so that an earlier one is known again and another one in its place is not taken.
create table log_read (
    position bigint primary key,
    event_id text not null,
    stream   text not null,
    sequence bigint not null
);
create index log_read_stream on log_read (stream, sequence);

-- Events that this version could not understand, with all that followed in the same stream.
create table log_parked (
    position bigint primary key,
    stream   text not null,
    reason   text not null,
    envelope text not null
);
create index log_parked_stream on log_parked (stream, position);

-- The reader begins again at the first position; a service's rebuild_view empties the view itself in the same transaction.
-- Whoever reads loses its lease for six seconds, longer than it goes without renewing it: so it notices, even where nothing
-- new comes.
create function forget_log() returns void language sql as $$
    lock table log_position in exclusive mode;
    truncate log_read, log_parked;
    update log_position set position = 0, next_offset = 0, read_at = 'epoch', stopped = null,
        holder = 'rebuild_view', lease_until = now() + interval '6 seconds';
$$;
