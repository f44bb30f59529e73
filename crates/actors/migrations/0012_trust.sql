-- Two organisations are proposed to be one. Each side says yes by somebody who administers it or, where nobody does, by an
-- administrator of the installation who did not propose it.
create table actors_merger (
    id text primary key,
    gone text not null references actors_organisation (id),
    kept text not null references actors_organisation (id),
    reason text not null,
    proposed_by text not null references actors_person (id),
    proposed_at bigint not null,
    gone_by text references actors_person (id),
    gone_at bigint,
    kept_by text references actors_person (id),
    kept_at bigint,
    outcome text,
    ended_by text references actors_person (id),
    ended_at bigint
);
create index actors_merger_gone on actors_merger (gone, outcome);
create index actors_merger_kept on actors_merger (kept, outcome);

-- A mandate that ended because its organisation was merged into another, and what the other answered.
create table actors_brought (
    mandate text primary key references actors_mandate (id),
    organisation text not null references actors_organisation (id),
    at bigint not null,
    answer text,
    answered_by text references actors_person (id),
    answered_at bigint
);
create index actors_brought_organisation on actors_brought (organisation, answer);
create index actors_token_organisation on actors_token (organisation);
create index actors_session_organisation on actors_session (organisation);
