-- Letting somebody administer an organisation that has people or places takes two of the installation's administrators.
alter table actors_claim add column first_yes_by text references actors_person (id);
alter table actors_claim add column first_yes_at bigint;
