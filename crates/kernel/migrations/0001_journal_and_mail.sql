-- The journal: one hash chain per stream. An entry holds ids and digests; what was written stands beside, in
-- kernel_journal_text, and can be erased without breaking the chain.
create table kernel_journal_head (
    stream text primary key,
    number bigint not null,
    hash text not null
);
create table kernel_journal (
    stream text not null,
    number bigint not null,
    at bigint not null,
    person text,
    organisation text,
    verb text not null,
    subject_kind text not null,
    subject_id text not null,
    text_digest text,
    previous text not null,
    hash text not null,
    primary key (stream, number)
);
create index kernel_journal_subject on kernel_journal (subject_kind, subject_id);
create table kernel_journal_text (
    stream text not null,
    number bigint not null,
    body text not null,
    primary key (stream, number),
    foreign key (stream, number) references kernel_journal (stream, number)
);

-- Mail waits here from the transaction that caused it until a server has taken it.
create table kernel_mail (
    id text primary key,
    created_at bigint not null,
    recipient text not null,
    subject text not null,
    body text not null,
    sent_at bigint,
    attempts bigint not null,
    next_attempt_at bigint not null
);
create index kernel_mail_waiting on kernel_mail (sent_at, next_attempt_at);
