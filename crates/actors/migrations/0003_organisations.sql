-- What an organisation says of itself, once for all (ACT-2). `profile` is described; what lists ask for has columns.
alter table actors_organisation add column level bigint;
alter table actors_organisation add column profile text not null default '{}';
alter table actors_organisation add column version bigint not null default 0;
-- The day it ended, and which organisation took its place when two turned out to be one.
alter table actors_organisation add column ended_on text;
alter table actors_organisation add column merged_into text;
-- Its name without what differs between spellings of one name: see likeness.rs.
alter table actors_organisation add column likeness text;
create index actors_organisation_likeness on actors_organisation (likeness);

-- A unit may be part of another; one that has ended stays in the history.
alter table actors_unit add column within bigint;
alter table actors_unit add column ended_at bigint;

-- Areas an organisation works in besides its home area.
create table actors_works_in (
    organisation text not null references actors_organisation (id),
    area text not null references actors_area (code),
    primary key (organisation, area)
);
create index actors_works_in_area on actors_works_in (area);

-- Whom an organisation is there for (ACT-6): described specifically, by line.
create table actors_target_group (
    organisation text not null references actors_organisation (id),
    place bigint not null,
    name text not null,
    is_primary boolean not null,
    folded text not null,
    primary key (organisation, place)
);

-- What it was called before, its own name and those of organisations merged into it.
create table actors_former_name (
    organisation text not null references actors_organisation (id),
    place bigint not null,
    name text not null,
    until_at bigint not null,
    primary key (organisation, place)
);

-- Who says that an organisation is what it says it is. `evidence` is the domain, or a note.
create table actors_verification (
    id text primary key,
    organisation text not null references actors_organisation (id),
    way text not null,
    evidence text not null,
    by_organisation text references actors_organisation (id),
    by_person text references actors_person (id),
    at bigint not null,
    ended_at bigint
);
create index actors_verification_organisation on actors_verification (organisation);

-- An organisation that speaks for another (ACT-8): an umbrella body for a member, a representative for a target group.
create table actors_voice (
    speaker text not null references actors_organisation (id),
    spoken_for text not null references actors_organisation (id),
    matter text not null,
    since bigint not null,
    ended_at bigint,
    primary key (speaker, spoken_for)
);
create index actors_voice_spoken_for on actors_voice (spoken_for);

-- Somebody asks to administer an organisation that is there already.
create table actors_claim (
    id text primary key,
    organisation text not null references actors_organisation (id),
    person text not null references actors_person (id),
    message text not null,
    made_at bigint not null,
    answer text,
    answered_at bigint,
    answered_by text references actors_person (id)
);
create index actors_claim_organisation on actors_claim (organisation, answered_at);
create index actors_claim_waiting on actors_claim (answered_at, made_at);

-- A file being read into the register, or into one organisation. Its rows stand in parts, so that none is too large.
create table actors_import (
    id text primary key,
    organisation text references actors_organisation (id),
    person text not null references actors_person (id),
    acting_for text,
    language text not null,
    file_name text not null,
    heads text not null,
    columns text not null,
    state text not null,
    total bigint not null,
    done bigint not null,
    added bigint not null,
    filled bigint not null,
    known bigint not null,
    doubtful bigint not null,
    wrong bigint not null,
    made_at bigint not null,
    finished_at bigint
);
create index actors_import_made on actors_import (made_at);
create table actors_import_part (
    import text not null references actors_import (id),
    place bigint not null,
    body text not null,
    primary key (import, place)
);
-- What the preview has to say of a row; rows without a remark have none.
create table actors_import_remark (
    import text not null references actors_import (id),
    line bigint not null,
    kind text not null,
    name text not null,
    body text not null,
    primary key (import, line)
);
create index actors_import_remark_kind on actors_import_remark (import, kind, line);
