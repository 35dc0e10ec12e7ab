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
    event_id text not null
);

-- Events that this version could not understand, with all that followed in the same stream.
create table log_parked (
    position bigint primary key,
    stream   text not null,
    reason   text not null,
    envelope text not null
);
create index log_parked_stream on log_parked (stream, position);
