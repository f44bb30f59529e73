//! What would be half of a transaction.

use kernel::statements;

statements! {
    // Each counts what would be half of a transaction.
    WITHOUT_VERSIONS = "select count(*) as value from collaborations_answer a where version <>
        (select count(*) from collaborations_answer_version v where v.collaboration = a.collaboration
        and v.question = a.question and v.organisation = a.organisation and v.version <= a.version)";
    WITHOUT_ANSWER = "select count(*) as value from collaborations_answer_version v where not exists
        (select 1 from collaborations_answer a where v.collaboration = a.collaboration
        and v.question = a.question and v.organisation = a.organisation and v.version <= a.version)";
    WITHOUT_ENTRY = "select count(*) as value from collaborations_answer a where version <>
        (select count(*) from kernel_journal j where j.stream = 'collaboration:' || a.collaboration
        and j.verb like 'journal-answer-%' and j.subject_id = a.question and j.organisation = a.organisation)";
    JOINT_WITHOUT_ENTRY = "select count(*) as value from collaborations_joint a where version <>
        (select count(*) from kernel_journal j where j.stream = 'collaboration:' || a.collaboration
        and j.verb = 'journal-settled' and j.subject_id = a.question)";
    VALUE_WITHOUT_ENTRY = "select count(*) as value from goals_goal g where
        (select count(*) from goals_value v join goals_indicator i on i.id = v.indicator where i.goal = g.id) <>
        (select count(*) from kernel_journal j where j.stream = 'collaboration:' || g.collaboration
        and j.verb = 'journal-value-recorded' and j.subject_id = g.id)";
    DRAFT_WITHOUT_ENTRY = "select count(*) as value from agreements_agreement a where 1 <>
        (select count(*) from kernel_journal j where j.stream = 'collaboration:' || a.collaboration
        and j.verb = 'journal-agreement-drafted' and j.subject_id = a.id)";
    DRAFT_WITHOUT_PARTIES = "select count(*) as value from agreements_agreement a where 2 <>
        (select count(*) from agreements_party p where p.agreement = a.id)";
    LOCKED_WITHOUT_TEXT = "select count(*) as value from agreements_agreement where state = 'deciding'
        and (hash is null or canonical is null)";
    DECISION_WITHOUT_ENTRY = "select count(*) as value from agreements_party p where decision = 'yes' and 1 <>
        (select count(*) from kernel_journal j where j.verb = 'journal-agreement-decided-yes'
        and j.subject_id = p.agreement and j.organisation = p.organisation)";
    SIGNATURE_WITHOUT_ENTRY = "select count(*) as value from agreements_signature s where 1 <>
        (select count(*) from kernel_journal j where j.verb = 'journal-agreement-signed'
        and j.subject_id = s.agreement and j.organisation = s.organisation)";
    ENTRY_WITHOUT_SIGNATURE = "select count(*) as value from kernel_journal j where verb = 'journal-agreement-signed'
        and not exists (select 1 from agreements_signature s where s.agreement = j.subject_id
        and s.organisation = j.organisation)";
    WITHOUT_FACETS = "select count(*) as value from collaborations_collaboration c where 2 <>
        (select count(*) from collaborations_facet f where f.collaboration = c.id and f.sort_key = c.sort_key
        and f.openness = c.openness and f.facet in ('all', 'state:' || c.state))";
    PARTY_WITHOUT_FACET = "select count(*) as value from collaborations_party p where p.state in ('party', 'left')
        and not exists (select 1 from collaborations_facet f where f.collaboration = p.collaboration
        and f.facet = 'organisation:' || p.organisation)";
    KEY_WITHOUT_ANSWER = "select count(*) as value from kernel_idempotency where status is null";
    INVITATION_WITHOUT_MAIL = "select count(*) as value from actors_link l where l.purpose = 'invitation' and 1 <>
        (select count(*) from kernel_mail m where m.recipient = l.mail)";
    MAIL_WITHOUT_INVITATION = "select count(*) as value from kernel_mail m where not exists
        (select 1 from actors_link l where l.mail = m.recipient)";
    INVITATION_WITHOUT_ENTRY = "select abs((select count(*) from actors_link where purpose = 'invitation') -
        (select count(*) from kernel_journal where verb = 'journal-person-invited')) as value";
    ENTRY_WITHOUT_TEXT = "select count(*) as value from kernel_journal j where text_digest is not null and not exists
        (select 1 from kernel_journal_text t where t.stream = j.stream and t.number = j.number)";
}

pub const HALVES: &[(&str, &kernel::db::Statement)] = &[
    ("an answer without all its versions", &WITHOUT_VERSIONS),
    ("a version without its answer", &WITHOUT_ANSWER),
    ("an answer without its entries in the journal", &WITHOUT_ENTRY),
    ("a joint answer without its entries in the journal", &JOINT_WITHOUT_ENTRY),
    ("a value without its entry in the journal", &VALUE_WITHOUT_ENTRY),
    ("an entry without its text", &ENTRY_WITHOUT_TEXT),
    ("an agreement without its entry in the journal", &DRAFT_WITHOUT_ENTRY),
    ("an agreement without its parties", &DRAFT_WITHOUT_PARTIES),
    ("an agreement sent for decision without its exact text", &LOCKED_WITHOUT_TEXT),
    ("a decision without its entry in the journal", &DECISION_WITHOUT_ENTRY),
    ("a signature without its entry in the journal", &SIGNATURE_WITHOUT_ENTRY),
    ("an entry of a signature that is not there", &ENTRY_WITHOUT_SIGNATURE),
    ("a collaboration that lists do not find", &WITHOUT_FACETS),
    ("a party whose collaboration is not found under it", &PARTY_WITHOUT_FACET),
    ("a program's key without the answer", &KEY_WITHOUT_ANSWER),
    ("an invitation without its mail", &INVITATION_WITHOUT_MAIL),
    ("a mail without its invitation", &MAIL_WITHOUT_INVITATION),
    ("an invitation without its entry in the journal", &INVITATION_WITHOUT_ENTRY),
];
