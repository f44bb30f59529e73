-- What an organisation answers for: an action, following up a joint goal, or its own goal, and the person it has named for
-- it. Nobody named: an empty text. `open`: there is still something to do.
create table goals_charge (
    collaboration text not null,
    kind text not null,
    subject text not null,
    goal text not null,
    organisation text not null,
    person text not null,
    due text not null,
    open boolean not null,
    primary key (subject, organisation)
);
create index goals_charge_waiting on goals_charge (organisation, person, open, due);
create index goals_charge_person on goals_charge (person);
create index goals_charge_collaboration on goals_charge (collaboration, subject);

-- Whether those who answer for it have been noted. What an older program made, or a file brought, is noted within a day.
alter table goals_action add column noted boolean not null default false;
alter table goals_goal add column noted boolean not null default false;
alter table goals_own add column noted boolean not null default false;
create index goals_action_noted on goals_action (noted, collaboration);
create index goals_goal_noted on goals_goal (noted, collaboration);
create index goals_own_noted on goals_own (noted, collaboration);
