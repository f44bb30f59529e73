-- Who keeps the agreement for each party; nobody: the party's representatives do.
alter table agreements_party add column keeper text not null default '';
create index agreements_party_keeper on agreements_party (organisation, keeper);
create index agreements_party_kept_by on agreements_party (keeper);

-- What each party is to do by a day about an agreement in force: review it, or see to it that it ends. A row stands until
-- the party has noted what came of it. `told`: how many days before they were last written to.
create table agreements_task (
    agreement text not null references agreements_agreement (id),
    organisation text not null,
    kind text not null,
    due text not null,
    told bigint,
    primary key (agreement, organisation, kind)
);
create index agreements_task_organisation on agreements_task (organisation, due);
create index agreements_task_due on agreements_task (due);
insert into agreements_task (agreement, organisation, kind, due)
    select p.agreement, p.organisation, 'review', a.review from agreements_party p
    join agreements_agreement a on a.id = p.agreement where a.state = 'in-force' and a.review > '';
insert into agreements_task (agreement, organisation, kind, due)
    select p.agreement, p.organisation, 'ends', a.ends from agreements_party p
    join agreements_agreement a on a.id = p.agreement where a.state = 'in-force' and a.ends > '';
