-- What a unit was called before: notices go on calling it so.
alter table unit add column former_names text[] not null default '{}';
update unit u set former_names = array(select distinct e.payload::json ->> 'name' from event e
    where e.type = 'Unit' and e.aggregate_identifier = u.code and e.payload::json ->> 'name' <> u.name);

-- Everyone who took over from a dissolved unit, who is meant by its names by default the first: where there are several, nobody is.
alter table unit add column successors text[] not null default '{}';
update unit u set successors = array[u.successor] || array(
    select s.successor from succession s where s.unit = u.code and s.successor <> u.successor
    union select i ->> 'code' from event e cross join json_array_elements(e.payload::json -> 'into') i
        where e.payload_type = 'unit-split' and e.aggregate_identifier = u.code and i ->> 'code' <> u.successor)
    where u.dissolved;
alter table unit drop column successor;
