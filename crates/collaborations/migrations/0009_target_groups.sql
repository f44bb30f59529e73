-- Whom a collaboration is there for, described specifically, and who represents them: an organisation in the register, or nobody
-- yet (ACT-6). `next_on` is the day of the next check-in.
create table collaborations_target_group (
    collaboration text not null references collaborations_collaboration (id),
    number bigint not null,
    name text not null,
    description text not null,
    is_primary boolean not null,
    represented_by text,
    next_on text,
    version bigint not null,
    changed_at bigint not null,
    primary key (collaboration, number)
);
create index collaborations_target_group_represented on collaborations_target_group (represented_by);

-- A check-in with a target group: what was asked, what they said, and what came of it.
create table collaborations_check_in (
    collaboration text not null,
    target_group bigint not null,
    number bigint not null,
    held_on text not null,
    asked text not null,
    said text not null,
    result text not null,
    result_at bigint,
    organisation text not null,
    person text,
    at bigint not null,
    primary key (collaboration, target_group, number)
);
create index collaborations_check_in_organisation on collaborations_check_in (organisation);
create index collaborations_check_in_person on collaborations_check_in (person);
