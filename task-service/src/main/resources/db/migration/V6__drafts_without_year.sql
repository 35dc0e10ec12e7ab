-- A notice that names no year is drafted all the same; it cannot be issued until the office has set it.
alter table plan alter column year drop not null;
