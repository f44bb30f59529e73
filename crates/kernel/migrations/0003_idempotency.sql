-- What a program sent with a key, and what it was answered: the same key again gets the same answer and changes nothing.
-- The answer is absent only inside the transaction that is making it.
create table kernel_idempotency (
    token text not null,
    name text not null,
    method text not null,
    path text not null,
    digest text not null,
    at bigint not null,
    status bigint,
    location text,
    body text,
    primary key (token, name)
);
create index kernel_idempotency_at on kernel_idempotency (at);
