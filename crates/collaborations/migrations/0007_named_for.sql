-- Who is named for what is open to a group or confidential, and for which organisation: it is there for her only while she
-- acts for that one. `until`: the last day of somebody who has handed over. Takes the place of `collaborations_named`, whose
-- rows the program gives an organisation when it starts.
create table collaborations_named_for (
    collaboration text not null references collaborations_collaboration (id),
    person text not null,
    organisation text not null,
    until text,
    primary key (collaboration, person, organisation)
);
create index collaborations_named_for_person on collaborations_named_for (person, organisation);
create index collaborations_named_for_until on collaborations_named_for (until);
