-- Whether a party is asked to decide or to sign: what waits for it is found without looking at each of its agreements.
alter table agreements_party add column asked boolean not null default false;
create index agreements_party_asked on agreements_party (organisation, asked);
create index agreements_agreement_state on agreements_agreement (state, id);
update agreements_party set asked = true where agreement in
    (select a.id from agreements_agreement a where a.state = 'deciding')
    and not exists (select 1 from agreements_signature s
        where s.agreement = agreements_party.agreement and s.organisation = agreements_party.organisation);
