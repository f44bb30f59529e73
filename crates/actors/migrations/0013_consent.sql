-- The one spoken for says yes first. Nobody was asked until now: what stands waits for an answer, and what rested on it ends.
alter table actors_voice add column accepted_at bigint;
alter table actors_voice add column accepted_by text references actors_person (id);
update actors_verification set ended_at = at where way = 'umbrella' and ended_at is null;
create index actors_verification_by on actors_verification (by_organisation);
