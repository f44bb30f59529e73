//! References between tables that no foreign key holds: one line for each row that points at nothing.

use kernel::statements;

statements! {
    DESCRIBED = "select 'agreements_described ' || a.collaboration || ' ' || a.place || ': no such collaboration' as value
        from agreements_described a
        where not exists (select 1 from collaborations_collaboration c where c.id = a.collaboration)";
    AGREEMENT = "select 'agreements_agreement ' || a.id || ': no collaboration ' || a.collaboration as value
        from agreements_agreement a
        where not exists (select 1 from collaborations_collaboration c where c.id = a.collaboration)";
    PARTY = "select 'agreements_party ' || a.agreement || ': no organisation ' || a.organisation as value
        from agreements_party a where not exists (select 1 from actors_organisation o where o.id = a.organisation)";
    DECIDED_BY = "select 'agreements_party ' || a.agreement || ' ' || a.organisation || ': no person ' || a.decided_by as value
        from agreements_party a where a.decided_by is not null
        and not exists (select 1 from actors_person p where p.id = a.decided_by)";
    KEEPER = "select 'agreements_party ' || a.agreement || ' ' || a.organisation || ': no person ' || a.keeper as value
        from agreements_party a where a.keeper <> '' and not exists (select 1 from actors_person p where p.id = a.keeper)";
    TASK = "select 'agreements_task ' || t.agreement || ': no party ' || t.organisation as value from agreements_task t
        where not exists (select 1 from agreements_party p
            where p.agreement = t.agreement and p.organisation = t.organisation)";
    SIGNATURE = "select 'agreements_signature ' || s.agreement || ': no party ' || s.organisation as value
        from agreements_signature s where not exists (select 1 from agreements_party p
            where p.agreement = s.agreement and p.organisation = s.organisation)";
    SIGNED_BY = "select 'agreements_signature ' || s.agreement || ' ' || s.organisation || ': no person ' || s.person as value
        from agreements_signature s where not exists (select 1 from actors_person p where p.id = s.person)";
    SIGNED_TEXT = "select 'agreements_signature ' || s.agreement || ' ' || s.organisation || ': of another text' as value
        from agreements_signature s where not exists (select 1 from agreements_agreement a
            where a.id = s.agreement and a.hash = s.hash and a.canonical is not null)";
}
