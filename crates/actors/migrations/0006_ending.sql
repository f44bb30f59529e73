-- An organisation's mandates about to end, asked for by the front page of those who administer it.
create index actors_mandate_ending on actors_mandate (organisation, ends);
