-- How much an agreement binds its parties for together, in whole kronor: a mandate can be limited to an amount.
alter table agreements_agreement add column amount bigint;
create index agreements_signature_person on agreements_signature (person);
create index agreements_party_decided_by on agreements_party (decided_by);
