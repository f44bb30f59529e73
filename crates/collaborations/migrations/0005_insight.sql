-- An administrator who has to see what is not open to her: asked for with a reason, let in by another administrator,
-- for so many hours. The parties see it in their own history.
create table collaborations_insight (
    id text primary key,
    collaboration text not null references collaborations_collaboration (id),
    person text not null,
    reason text not null,
    hours bigint not null,
    asked_at bigint not null,
    answer text,
    answered_by text,
    answered_at bigint,
    ended_by text,
    ended_at bigint
);
create index collaborations_insight_person on collaborations_insight (person, collaboration);
create index collaborations_insight_collaboration on collaborations_insight (collaboration);
create index collaborations_insight_asked on collaborations_insight (asked_at);
