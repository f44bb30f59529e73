-- What a file says of agreements made elsewhere, in its own order. At place 0: cost sharing and budget that rest on none.
create table agreements_described (
    collaboration text not null,
    place bigint not null,
    local_id text not null,
    body text not null,
    primary key (collaboration, place)
);

-- An agreement made here. `canonical` and `hash` are set when the text is locked for decisions and never changed after
-- a signature.
create table agreements_agreement (
    id text primary key,
    collaboration text not null,
    kind text not null,
    title text not null,
    language text not null,
    body text not null,
    starts text,
    ends text,
    review text,
    financed_until text,
    state text not null,
    version bigint not null,
    canonical text,
    hash text,
    made_at bigint not null,
    changed_at bigint not null
);
create index agreements_agreement_collaboration on agreements_agreement (collaboration, made_at);

-- Each party's own decision.
create table agreements_party (
    agreement text not null references agreements_agreement (id),
    place bigint not null,
    organisation text not null,
    name text not null,
    role text not null,
    decision text not null,
    reference text not null,
    decided_at bigint,
    decided_by text,
    primary key (agreement, organisation)
);

-- Who signed, for whom, by what mandate, when, and exactly which text.
create table agreements_signature (
    agreement text not null references agreements_agreement (id),
    organisation text not null,
    person text not null,
    person_name text not null,
    mandate text not null,
    hash text not null,
    at bigint not null,
    primary key (agreement, organisation)
);
