-- Who stands in for the one who has a mandate: asked for by her page, and each time a mandate ends.
create index actors_mandate_deputy_for on actors_mandate (deputy_for) where deputy_for is not null;
