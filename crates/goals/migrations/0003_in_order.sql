-- A collaboration's values in the order its page shows them, so that nothing is sorted when it is opened.
drop index goals_value_collaboration;
create index goals_value_in_order on goals_value (collaboration, indicator, place, id);
