-- A collaboration. Its id is its address and never changes. `body` holds what a file says of it beyond the columns that
-- lists and rules use; `file_digest` tells whether a file read again says anything new.
create table collaborations_collaboration (
    id text primary key,
    language text not null,
    title text not null,
    summary text not null,
    state text not null,
    openness text not null,
    process_model text,
    as_of text,
    body text not null,
    area_words text not null,
    sort_key text not null,
    folded text not null,
    file_digest text,
    begun_at bigint not null,
    changed_at bigint not null
);
create index collaborations_collaboration_sort on collaborations_collaboration (sort_key, id);
create index collaborations_collaboration_state on collaborations_collaboration (state);

create table collaborations_area (
    collaboration text not null references collaborations_collaboration (id),
    place bigint not null,
    code text,
    level bigint,
    primary key (collaboration, place)
);
create index collaborations_area_code on collaborations_area (code);
create index collaborations_area_level on collaborations_area (level);

-- Every organisation named in a collaboration: by its id there, and who it is in the register.
create table collaborations_organisation (
    collaboration text not null references collaborations_collaboration (id),
    place bigint not null,
    local_id text not null,
    organisation text not null,
    name text not null,
    kind text not null,
    body text not null,
    primary key (collaboration, place),
    unique (collaboration, local_id)
);
create index collaborations_organisation_organisation on collaborations_organisation (organisation);

-- A party, from invitation to leaving. One that left and came back stands twice. `asked_here`: invited on the platform, not
-- named by a file, so no file takes its place away.
create table collaborations_party (
    collaboration text not null references collaborations_collaboration (id),
    place bigint not null,
    local_id text not null,
    organisation text not null,
    kind text not null,
    state text not null,
    asked_here boolean not null,
    body text not null,
    changed_at bigint not null,
    primary key (collaboration, place)
);
create index collaborations_party_organisation on collaborations_party (organisation, state);
create index collaborations_party_kind on collaborations_party (kind);

-- Persons named for what is open to a group or confidential.
create table collaborations_named (
    collaboration text not null references collaborations_collaboration (id),
    person text not null,
    primary key (collaboration, person)
);
create index collaborations_named_person on collaborations_named (person);
