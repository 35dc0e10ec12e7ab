-- A unit's standing contacts (no task), and those of single duties; key is what they are published under.
alter table contact drop constraint contact_pkey;
alter table contact alter column task_id drop not null;
alter table contact add column email text;
alter table contact add column key text;
update contact set key = unit || '/' || task_id;
alter table contact add primary key (key);
create index contact_by_unit on contact (unit);

-- What has to be published or forgotten: keys alone, no persons. Filled by whatever changes a row, a hand at the database included.
create table contact_change (
    id  bigserial primary key,
    key text not null
);
create function contact_awaits_publishing() returns trigger language plpgsql as $$
begin
    insert into contact_change (key) values (case when tg_op = 'DELETE' then old.key else new.key end);
    return null;
end $$;
create trigger contact_awaits_publishing after insert or update or delete on contact
    for each row execute function contact_awaits_publishing();
insert into contact_change (key) select key from contact;
