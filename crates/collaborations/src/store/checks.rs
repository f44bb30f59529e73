//! References between tables that no foreign key holds: one line for each row that points at nothing.

use kernel::statements;

statements! {
    AREA = "select 'collaborations_area ' || a.collaboration || ' ' || a.place || ': no area ' || a.code as value
        from collaborations_area a where a.code is not null
        and not exists (select 1 from actors_area o where o.code = a.code)";
    ORGANISATION = "select 'collaborations_organisation ' || a.collaboration || ' ' || a.place || ': no organisation '
        || a.organisation as value from collaborations_organisation a
        where not exists (select 1 from actors_organisation o where o.id = a.organisation)";
    PARTY = "select 'collaborations_party ' || a.collaboration || ' ' || a.place || ': no organisation '
        || a.organisation as value from collaborations_party a
        where not exists (select 1 from actors_organisation o where o.id = a.organisation)";
    PARTY_NAMED = "select 'collaborations_party ' || a.collaboration || ' ' || a.place || ': no organisation named '
        || a.local_id as value from collaborations_party a
        where not exists (select 1 from collaborations_organisation o
            where o.collaboration = a.collaboration and o.local_id = a.local_id)";
    INSIGHT = "select 'collaborations_insight ' || a.id || ': no person ' || a.person as value
        from collaborations_insight a where not exists (select 1 from actors_person o where o.id = a.person)";
    NAMED = "select 'collaborations_named ' || a.collaboration || ': no person ' || a.person as value
        from collaborations_named a where not exists (select 1 from actors_person o where o.id = a.person)";
    NAMED_FOR = "select 'collaborations_named_for ' || a.collaboration || ': no person ' || a.person as value
        from collaborations_named_for a where not exists (select 1 from actors_person o where o.id = a.person)";
    NAMED_BY = "select 'collaborations_named_for ' || a.collaboration || ': no organisation ' || a.organisation as value
        from collaborations_named_for a where not exists (select 1 from actors_organisation o where o.id = a.organisation)";
    ANSWER = "select 'collaborations_answer ' || a.collaboration || ' ' || a.question || ': no organisation '
        || a.organisation as value from collaborations_answer a
        where not exists (select 1 from actors_organisation o where o.id = a.organisation)";
    ANSWER_BY = "select 'collaborations_answer ' || a.collaboration || ' ' || a.question || ': no person '
        || a.changed_by as value from collaborations_answer a where a.changed_by is not null
        and not exists (select 1 from actors_person o where o.id = a.changed_by)";
    ANSWER_NOW = "select 'collaborations_answer ' || a.collaboration || ' ' || a.question || ' ' || a.organisation
        || ': no version ' || a.version as value from collaborations_answer a
        where not exists (select 1 from collaborations_answer_version v where v.collaboration = a.collaboration
            and v.question = a.question and v.organisation = a.organisation and v.version = a.version)";
    VERSION = "select 'collaborations_answer_version ' || v.collaboration || ' ' || v.question || ' ' || v.organisation
        || ' ' || v.version || ': no answer that has come so far' as value from collaborations_answer_version v
        where not exists (select 1 from collaborations_answer a where a.collaboration = v.collaboration
            and a.question = v.question and a.organisation = v.organisation and a.version >= v.version)";
    VOICE = "select 'collaborations_voice ' || a.collaboration || ' ' || a.question || ': no unit ' || a.organisation || ' '
        || a.unit as value from collaborations_voice a where not exists
        (select 1 from actors_unit u where u.organisation = a.organisation and u.place = a.unit)";
    VOICE_NOW = "select 'collaborations_voice ' || a.collaboration || ' ' || a.question || ' ' || a.organisation || ' '
        || a.unit || ': no version ' || a.version as value from collaborations_voice a
        where not exists (select 1 from collaborations_voice_version v where v.collaboration = a.collaboration
            and v.question = a.question and v.organisation = a.organisation and v.unit = a.unit
            and v.version = a.version)";
    REPRESENTED = "select 'collaborations_target_group ' || a.collaboration || ' ' || a.number || ': no organisation '
        || a.represented_by as value from collaborations_target_group a where a.represented_by is not null
        and not exists (select 1 from actors_organisation o where o.id = a.represented_by)";
    CHECK_IN = "select 'collaborations_check_in ' || a.collaboration || ' ' || a.target_group || ' ' || a.number
        || ': no target group' as value from collaborations_check_in a where not exists
        (select 1 from collaborations_target_group g where g.collaboration = a.collaboration and g.number = a.target_group)";
    CHECK_IN_BY = "select 'collaborations_check_in ' || a.collaboration || ' ' || a.target_group || ' ' || a.number
        || ': no organisation ' || a.organisation as value from collaborations_check_in a
        where not exists (select 1 from actors_organisation o where o.id = a.organisation)";
    MARK = "select 'collaborations_mark ' || a.collaboration || ' ' || a.question || ': no organisation '
        || a.organisation as value from collaborations_mark a
        where not exists (select 1 from actors_organisation o where o.id = a.organisation)";
    JOINT = "select 'collaborations_joint ' || a.collaboration || ' ' || a.question || ': no organisation '
        || a.organisation as value from collaborations_joint a
        where not exists (select 1 from actors_organisation o where o.id = a.organisation)";
    RUNS_ON = "select 'collaborations_collaboration ' || c.id || ': no text of its model ' || c.model_digest as value
        from collaborations_collaboration c where c.model_digest is not null
        and not exists (select 1 from collaborations_model_text t where t.digest = c.model_digest)";
    RUN = "select 'collaborations_model_run ' || r.collaboration || ' ' || r.number || ': no text ' || r.digest as value
        from collaborations_model_run r
        where not exists (select 1 from collaborations_model_text t where t.digest = r.digest)";
    RUN_NOW = "select 'collaborations_collaboration ' || c.id || ': not said to have run on ' || c.model_digest as value
        from collaborations_collaboration c where c.model_digest is not null
        and not exists (select 1 from collaborations_model_run r where r.collaboration = c.id
            and r.digest = c.model_digest)";
    MODEL = "select 'collaborations_model ' || m.id || ': no organisation ' || m.organisation as value
        from collaborations_model m where not exists (select 1 from actors_organisation o where o.id = m.organisation)";
    MODEL_NOW = "select 'collaborations_model ' || m.id || ': no version ' || m.published as value
        from collaborations_model m where m.published > 0
        and not exists (select 1 from collaborations_model_version v where v.model = m.id and v.number = m.published
            and v.digest = m.published_digest)";
    MODEL_BY = "select 'collaborations_model_version ' || v.model || ' ' || v.number || ': no person ' || v.person as value
        from collaborations_model_version v where v.person is not null
        and not exists (select 1 from actors_person o where o.id = v.person)";
    SHARED = "select 'collaborations_model_shared ' || s.model || ': no organisation ' || s.organisation as value
        from collaborations_model_shared s
        where not exists (select 1 from actors_organisation o where o.id = s.organisation)";
    JOURNAL = "select 'kernel_journal_head ' || h.stream || ': no such collaboration' as value from kernel_journal_head h
        where h.stream like 'collaboration:%'
        and not exists (select 1 from collaborations_collaboration c where c.id = substr(h.stream, 15))";
    UNNAMED = "select 'collaborations_unnamed ' || u.collaboration || ': no organisation ' || u.organisation as value
        from collaborations_unnamed u where not exists (select 1 from actors_organisation o where o.id = u.organisation)";
}
