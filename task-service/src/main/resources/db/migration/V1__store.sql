-- The event store (Axon's JDBC engine, our names). Payload and metadata are text, and are published byte for byte.
create table event (
    global_index         bigserial primary key,
    event_identifier     varchar(64) not null unique,
    aggregate_identifier varchar(64) not null,
    sequence_number      bigint not null,
    type                 varchar(64) not null,
    payload_type         varchar(128) not null,
    payload_revision     varchar(16) not null,
    payload              text not null,
    meta_data            text not null,
    time_stamp           varchar(64) not null,
    unique (aggregate_identifier, sequence_number)
);

-- Committed events that have no position yet. Filled by the event's own transaction, so that none can be overlooked, however
-- long that transaction stays open and whatever numbers others draw meanwhile.
create table unpositioned (
    global_index bigint primary key references event
);
create function event_awaits_position() returns trigger language plpgsql as $$
begin
    insert into unpositioned (global_index) select global_index from appended;
    return null;
end $$;
create trigger event_awaits_position after insert on event
    referencing new table as appended for each statement execute function event_awaits_position();

-- The county's log: positions dense from 1, given once and for ever.
create table log (
    position     bigint primary key,
    global_index bigint not null unique references event
);

-- Who publishes. Real time, by the database's clock.
create table publisher_lease (
    only_row    boolean primary key default true check (only_row),
    holder      text,
    lease_until timestamptz not null default '-infinity'
);
insert into publisher_lease default values;
