-- The day a person has been reminded of, of what she is named for. Another day, or another person, is reminded anew.
alter table goals_charge add column told_due text;
