-- A continuous task outside a plan goes on after its year: the next sweep looks at each that had nothing more to owe, records what it
-- has missed, and notes what it owes next.
update task set check_in_missed_from = now() where plan_id is null and open and check_in_missed_from is null;
