-- When a mail is of no use any more, such as one with a sign-in link that has ended; none: it always is of use.
alter table kernel_mail add column useless_at bigint;
