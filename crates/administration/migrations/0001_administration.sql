-- What administrators have decided. What has no row is as the program has it by default.
create table administration_setting (
    name text primary key,
    value text not null,
    changed_by text,
    changed_at bigint not null
);

-- Sentences of the interface in other words than the program's own.
create table administration_text (
    language text not null,
    sentence text not null,
    words text not null,
    changed_by text,
    changed_at bigint not null,
    primary key (language, sentence)
);

-- The installation's own picture, at most one, as text.
create table administration_logo (
    place text primary key,
    kind text not null,
    digest text not null,
    body text not null,
    changed_by text,
    changed_at bigint not null
);

-- Goes up with every change of what each program keeps at hand, so that a program sees that it must read again.
create table administration_number (
    name text primary key,
    number bigint not null
);

-- The steps of the first start that are done.
create table administration_step (
    step text primary key,
    done_by text,
    done_at bigint not null
);
