-- A unit's own voice on a question, within its party (ACT-3). `text` is being written; `shown` is what stands under the party's
-- answer, for those who see that. `unit` is its number in the organisation, `unit_name` what it was called when it last wrote.
create table collaborations_voice (
    collaboration text not null references collaborations_collaboration (id),
    question text not null,
    organisation text not null,
    unit bigint not null,
    unit_name text not null,
    text text not null,
    shown text,
    version bigint not null,
    changed_at bigint not null,
    primary key (collaboration, question, organisation, unit)
);
create table collaborations_voice_version (
    collaboration text not null,
    question text not null,
    organisation text not null,
    unit bigint not null,
    version bigint not null,
    unit_name text not null,
    text text not null,
    at bigint not null,
    person text,
    primary key (collaboration, question, organisation, unit, version)
);

-- The units that the one who wrote a version of an answer had mandates in, as they were called then.
alter table collaborations_answer_version add column unit_name text;
