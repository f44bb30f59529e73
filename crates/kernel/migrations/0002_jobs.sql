-- What is to be done outside the request that caused it. `job_key` is unique within its kind, so that the same thing is
-- never asked for twice. A lease says which program does it now, and until when the others leave it alone.
create table kernel_job (
    id text primary key,
    kind text not null,
    job_key text not null,
    payload text not null,
    made_at bigint not null,
    due_at bigint not null,
    attempts bigint not null,
    lease_by text,
    lease_until bigint,
    error text,
    done_at bigint,
    failed_at bigint,
    unique (kind, job_key)
);
create index kernel_job_due on kernel_job (kind, due_at) where done_at is null and failed_at is null;
create index kernel_job_failed on kernel_job (failed_at);

-- Programs that share a database take turns in choosing what to do: whoever changes its row holds it until the end of
-- the transaction.
create table kernel_turn (
    name text primary key,
    number bigint not null
);

-- A lease of its own beside the wait before the next attempt, and an end for what no server will take. `trouble` is a
-- word of a closed list, `reply` the server's code without its text.
alter table kernel_mail add column lease_by text;
alter table kernel_mail add column lease_until bigint;
alter table kernel_mail add column failed_at bigint;
alter table kernel_mail add column trouble text;
alter table kernel_mail add column reply text;
drop index kernel_mail_waiting;
create index kernel_mail_due on kernel_mail (next_attempt_at) where sent_at is null and failed_at is null;
create index kernel_mail_sent on kernel_mail (sent_at);
create index kernel_mail_failed on kernel_mail (failed_at);
