-- Whether an organisation says whom it is there for: an area's page asks for those that do, among the thousands of a county.
alter table actors_organisation add column has_target_groups boolean not null default false;
update actors_organisation set has_target_groups = true where id in (select organisation from actors_target_group);
create index actors_organisation_groups_in_area on actors_organisation (area, sort_key, id) where has_target_groups;
create index actors_organisation_groups_in_county on actors_organisation (county, sort_key, id) where has_target_groups;
