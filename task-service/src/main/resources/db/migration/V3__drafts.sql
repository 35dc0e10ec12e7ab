-- A withdrawn plan gives its file and number free; a title that was not found is filled in later.
alter table plan alter column title drop not null;
drop index plan_once_by_file;
drop index plan_once_by_number;
create unique index plan_once_by_file on plan (sha256) where status <> 'withdrawn';
create unique index plan_once_by_number on plan (doc_number) where status <> 'withdrawn';
