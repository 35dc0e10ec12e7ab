-- A rung's occurrence makes the alert, not the deadline and round of the moment: an urging of Monday is the same after an
-- extension on Tuesday. On the ladder it is the deadline and the return round, for a check-in the end of the period, otherwise what
-- happened. deadline is shown only, and null for a task without one.
alter table alert add column occurrence text;
update alert set occurrence = deadline || '/' || round;
alter table alert alter column occurrence set not null;
alter table alert alter column deadline drop not null;
alter table alert drop constraint alert_task_unit_rung_deadline_round_recipient_channel_key;
alter table alert add constraint alert_identity unique nulls not distinct (task, unit, rung, occurrence, recipient, channel);

-- What was said with it: the text of an urging, the answer to an extension or objection.
alter table alert add column words text;

-- An urging does not wait for the next day's digest.
alter table digest add column urgent boolean not null default false;
alter table digest drop constraint digest_recipient_channel_day_key;
create unique index digest_of_the_day on digest (recipient, channel, day) where not urgent;

-- 机构改革: nobody writes to a dissolved unit any more.
alter table known_unit add column dissolved boolean not null default false;

-- How many days before the end of a period a check-in is asked for, and until when an urging goes out on the same day.
alter table policy add column check_in_days_before int not null default 7;
alter table policy add column work_ends_at time not null default '17:30';
