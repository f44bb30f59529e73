-- When somebody last showed, by a link that went there, that the address is hers. Nobody has before the first sign-in after
-- this.
alter table actors_person add column mail_proven_at bigint;
create index actors_claim_person on actors_claim (person, answered_at);
