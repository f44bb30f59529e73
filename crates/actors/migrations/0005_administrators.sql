-- Those who look after the installation. Who made them so, and who ended it, stands in the journal.
create table actors_administrator (
    person text primary key references actors_person (id),
    added_by text references actors_person (id),
    added_at bigint not null
);
insert into actors_administrator (person, added_at) select id, registered_at from actors_person where is_administrator;
