-- A dissolved unit keeps the name by which history knows it, and keeps nobody else from having it.
alter table unit drop constraint unit_name_key;
create unique index unit_name_once on unit (name) where not dissolved;

-- 机构改革: who takes over what a dissolved unit owes: by task where a split says so, without a task for all the rest.
create table succession (
    unit      text not null references unit,
    task_id   uuid,
    successor text not null references unit,
    reason    text not null,
    unique nulls not distinct (unit, task_id)
);

-- Who a dissolved unit's names mean from now on; null while it stands.
alter table unit add column successor text references unit;

-- The units whose duty in the task is not settled: what passes on when one of them is dissolved.
alter table task add column owing varchar[] not null default '{}';
update task set owing = units;
