-- What a mandate rests on and how far it reaches. `collaboration`: in that one only. `amount`: at most so many whole kronor.
-- `deputy_for`: the mandate of the one who is away. `warned`: days before its end that was last warned of.
alter table actors_mandate add column form text;
alter table actors_mandate add column holding text;
alter table actors_mandate add column decision text;
alter table actors_mandate add column collaboration text;
alter table actors_mandate add column amount bigint;
alter table actors_mandate add column deputy_for text;
alter table actors_mandate add column warned bigint;
alter table actors_mandate add column lapsed_at bigint;
create index actors_mandate_ends on actors_mandate (ends);

-- The same of a mandate that somebody is invited to, and what comes of it: accepted, declined or lapsed.
alter table actors_link add column form text;
alter table actors_link add column holding text;
alter table actors_link add column decision text;
alter table actors_link add column collaboration text;
alter table actors_link add column amount bigint;
alter table actors_link add column message text;
alter table actors_link add column name text;
alter table actors_link add column outcome text;
create index actors_link_expires on actors_link (expires_at);

-- Somebody asks to act for an organisation.
create table actors_request (
    id text primary key,
    person text not null references actors_person (id),
    organisation text not null references actors_organisation (id),
    task text not null,
    message text not null,
    state text not null,
    reason text not null,
    made_at bigint not null,
    lapses_at bigint not null,
    answered_at bigint,
    answered_by text references actors_person (id)
);
create index actors_request_organisation on actors_request (organisation, state);
create index actors_request_person on actors_request (person);
create index actors_request_lapses on actors_request (state, lapses_at);

-- A role handed over: from whom, to whom, and all that went along, as JSON.
create table actors_handover (
    id text primary key,
    organisation text not null references actors_organisation (id),
    from_person text not null references actors_person (id),
    to_person text not null references actors_person (id),
    last_day text not null,
    body text not null,
    at bigint not null,
    made_by text references actors_person (id)
);
create index actors_handover_organisation on actors_handover (organisation, at);
create index actors_handover_from on actors_handover (from_person);
create index actors_handover_to on actors_handover (to_person);

-- An account that has been closed, and when its name is no longer kept.
alter table actors_person add column closed_at bigint;
alter table actors_person add column forget_at bigint;
alter table actors_person add column forgotten_at bigint;
create index actors_person_forget on actors_person (forget_at);

alter table actors_session add column agent text;
alter table actors_session add column used_at bigint;
