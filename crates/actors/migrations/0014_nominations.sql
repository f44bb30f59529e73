-- Somebody is named to look after the installation, and waits for another administrator's yes.
create table actors_nomination (
    person text primary key references actors_person (id),
    named_by text not null references actors_person (id),
    named_at bigint not null
);
alter table actors_administrator add column confirmed_by text references actors_person (id);
