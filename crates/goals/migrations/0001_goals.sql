-- Joint goals and their indicators. What a file described is marked so: a later file replaces it, never what was
-- recorded here by hand. An indicator's id is its place in the file, so values find it again.
create table goals_goal (
    id text primary key,
    collaboration text not null,
    place bigint not null,
    from_file boolean not null,
    body text not null
);
create index goals_goal_collaboration on goals_goal (collaboration, place);

create table goals_indicator (
    id text primary key,
    goal text not null,
    collaboration text not null,
    place bigint not null,
    from_file boolean not null,
    body text not null
);
create index goals_indicator_collaboration on goals_indicator (collaboration);

-- Exact decimals as text. `starts` and `ends` where the value is of a period.
create table goals_value (
    id text primary key,
    indicator text not null,
    collaboration text not null,
    place bigint not null,
    from_file boolean not null,
    at text,
    starts text,
    ends text,
    value text,
    gender text,
    source text,
    about boolean,
    recorded_for text,
    recorded_at bigint
);
create index goals_value_collaboration on goals_value (collaboration, indicator);

-- What a party sets itself to serve a joint goal.
create table goals_own (
    id text primary key,
    collaboration text not null,
    goal text not null,
    organisation text not null,
    text text not null,
    at bigint not null
);
create index goals_own_collaboration on goals_own (collaboration);

create table goals_action (
    id text primary key,
    collaboration text not null,
    place bigint not null,
    from_file boolean not null,
    body text not null
);
create index goals_action_collaboration on goals_action (collaboration, place);

create table goals_follow_up (
    collaboration text primary key,
    body text not null
);
