-- Where the parties stand in each step of their model.
create table collaborations_step (
    collaboration text not null references collaborations_collaboration (id),
    step text not null,
    state text not null,
    changed_at bigint not null,
    primary key (collaboration, step)
);

-- One party's answer to one question: `text` is being written, `shown` is what others see.
create table collaborations_answer (
    collaboration text not null references collaborations_collaboration (id),
    question text not null,
    organisation text not null,
    sight text not null,
    text text not null,
    shown text,
    version bigint not null,
    changed_at bigint not null,
    changed_by text,
    primary key (collaboration, question, organisation)
);
create table collaborations_answer_version (
    collaboration text not null,
    question text not null,
    organisation text not null,
    version bigint not null,
    sight text not null,
    text text not null,
    at bigint not null,
    person text,
    primary key (collaboration, question, organisation, version)
);

-- What a party thinks of the answers side by side.
create table collaborations_mark (
    collaboration text not null references collaborations_collaboration (id),
    question text not null,
    organisation text not null,
    mark text not null,
    note text not null,
    at bigint not null,
    primary key (collaboration, question, organisation)
);

-- The answer the parties settle on, and what they agree to disagree on.
create table collaborations_joint (
    collaboration text not null references collaborations_collaboration (id),
    question text not null,
    text text not null,
    disagreement text not null,
    version bigint not null,
    at bigint not null,
    organisation text not null,
    primary key (collaboration, question)
);
