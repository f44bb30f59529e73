-- A new figure or indicator takes the next place in its list, which is asked for by indicator and by goal.
create index goals_value_indicator on goals_value (indicator, place);
create index goals_indicator_goal on goals_indicator (goal, place);
