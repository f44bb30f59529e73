-- A mandate may be in a unit of its organisation (ACT-3): its number there. So may one that somebody is invited to.
alter table actors_mandate add column unit bigint;
alter table actors_link add column unit bigint;
