-- The texts of the models that are run on, each once, by the SHA-256 of its JSON. What is kept is never changed: neither a newer
-- program nor a newer version of a copy changes a collaboration that has begun.
create table collaborations_model_text (
    digest text primary key,
    model text not null,
    version text not null,
    body text not null,
    kept_at bigint not null
);

-- Which text a collaboration runs on. Empty: it has no model, or one that is not known here.
alter table collaborations_collaboration add column model_digest text;

-- Every text a collaboration has run on, the latest last: answers to questions that are gone are told by them.
create table collaborations_model_run (
    collaboration text not null references collaborations_collaboration (id),
    number bigint not null,
    digest text not null,
    at bigint not null,
    primary key (collaboration, number)
);

-- An organisation's own model. `draft` is what is being written, `published` the number of its newest version, 0 for none.
-- `origin` and `origin_digest`: what it was copied from, as it was then. `family`: the model all copies of it descend from.
create table collaborations_model (
    id text primary key,
    organisation text not null,
    organisation_name text not null,
    title text not null,
    sort_key text not null,
    sharing text not null,
    origin text not null,
    origin_title text not null,
    family text not null,
    origin_digest text not null references collaborations_model_text (digest),
    draft text not null,
    draft_digest text not null,
    published bigint not null,
    published_digest text,
    made_at bigint not null,
    changed_at bigint not null
);
create index collaborations_model_organisation on collaborations_model (organisation, sort_key, id);
create index collaborations_model_sharing on collaborations_model (sharing, sort_key, id);

create table collaborations_model_version (
    model text not null references collaborations_model (id),
    number bigint not null,
    digest text not null references collaborations_model_text (digest),
    note text not null,
    at bigint not null,
    person text,
    primary key (model, number)
);

-- The organisations a model is shared with by name.
create table collaborations_model_shared (
    model text not null references collaborations_model (id),
    organisation text not null,
    name text not null,
    primary key (model, organisation)
);
create index collaborations_model_shared_organisation on collaborations_model_shared (organisation);
