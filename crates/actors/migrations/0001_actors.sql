-- Places at a level: 1 community, 2 municipality, 3 region, 4 nation, 5 EU.
create table actors_area (
    code text primary key,
    level bigint not null,
    name text not null,
    county text,
    within text references actors_area (code),
    sort_key text not null
);
create index actors_area_within on actors_area (within);

-- Any body that can be a party. `number` is the organisation number without hyphen; informal networks have none.
create table actors_organisation (
    id text primary key,
    name text not null,
    kind text not null,
    area text references actors_area (code),
    number text unique,
    purpose text not null,
    registered_at bigint not null,
    sort_key text not null,
    folded text not null
);
create index actors_organisation_area on actors_organisation (area);
create index actors_organisation_sort on actors_organisation (sort_key);
create index actors_organisation_kind on actors_organisation (kind, sort_key);
create index actors_organisation_folded on actors_organisation (folded);

create table actors_unit (
    organisation text not null references actors_organisation (id),
    place bigint not null,
    name text not null,
    primary key (organisation, place)
);

-- A person and, in a demonstration, the role that stands for one.
create table actors_person (
    id text primary key,
    name text not null,
    mail text unique,
    demo boolean not null,
    is_administrator boolean not null,
    registered_at bigint not null
);

-- What a person may do for an organisation, from one day to another. `acts` holds words with spaces between.
create table actors_mandate (
    id text primary key,
    person text not null references actors_person (id),
    organisation text not null references actors_organisation (id),
    acts text not null,
    task text not null,
    starts text not null,
    ends text,
    granted_by text references actors_person (id),
    granted_at bigint not null,
    withdrawn_at bigint
);
create index actors_mandate_person on actors_mandate (person);
create index actors_mandate_organisation on actors_mandate (organisation);

-- Only digests of secrets are kept.
create table actors_session (
    digest text primary key,
    person text not null references actors_person (id),
    organisation text references actors_organisation (id),
    form_token text not null,
    begun_at bigint not null,
    ends_at bigint not null
);
create index actors_session_person on actors_session (person);

create table actors_link (
    digest text primary key,
    purpose text not null,
    mail text not null,
    person text references actors_person (id),
    organisation text references actors_organisation (id),
    acts text not null,
    task text not null,
    starts text,
    ends text,
    made_by text references actors_person (id),
    made_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);
create index actors_link_organisation on actors_link (organisation);
create index actors_link_mail on actors_link (mail, made_at);

create table actors_token (
    id text primary key,
    digest text not null unique,
    person text not null references actors_person (id),
    organisation text references actors_organisation (id),
    name text not null,
    made_at bigint not null,
    revoked_at bigint
);
create index actors_token_person on actors_token (person);
