-- Organisations found quickly among very many: by county, by area in order of name, and by words of their names.
alter table actors_organisation add column county text;
update actors_organisation set county = substr(area, 1, 2) where area is not null;
create index actors_organisation_county on actors_organisation (county, sort_key, id);
create index actors_organisation_area_sort on actors_organisation (area, sort_key, id);
drop index actors_organisation_area;

-- Where a search finds an organisation: the words of its name and their ends, as kernel::sort::endings has them.
create table actors_word (
    word text not null,
    organisation text not null references actors_organisation (id),
    primary key (word, organisation)
);
create index actors_word_organisation on actors_word (organisation);

create index actors_session_ends on actors_session (ends_at);
