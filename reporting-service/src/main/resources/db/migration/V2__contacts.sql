-- The persons whom units name, as last published; where nobody is named any more, only the key stays, until the topic has lost it too.
create table contact (
    key        text primary key,
    log_offset bigint not null,
    leader     text,
    handler    text,
    phone      text,
    email      text
);
