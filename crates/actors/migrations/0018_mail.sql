-- The language a person is written to in, by its code; none: she has not chosen one, and gets the installation's own. What she
-- is reminded of by mail; none: she has not said no.
alter table actors_person add column language text;
alter table actors_person add column reminders text;
