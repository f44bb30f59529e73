-- What waits for a party is found in the order it was made: ids begin with their time.
drop index agreements_party_asked;
create index agreements_party_asked on agreements_party (organisation, asked, agreement);
