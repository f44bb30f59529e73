-- Somebody who acted for the organisation was named in the collaboration and acts for it no longer: the organisation is to
-- name somebody else.
create table collaborations_unnamed (
    collaboration text not null references collaborations_collaboration (id),
    organisation text not null,
    primary key (organisation, collaboration)
);
