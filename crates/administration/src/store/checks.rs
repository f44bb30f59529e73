//! References between tables that no foreign key holds: one line for each row that points at nothing.

use kernel::statements;

statements! {
    SETTING = "select 'administration_setting ' || a.name || ': no person ' || a.changed_by as value
        from administration_setting a where a.changed_by is not null
        and not exists (select 1 from actors_person o where o.id = a.changed_by)";
    TEXT = "select 'administration_text ' || a.language || ' ' || a.sentence || ': no person ' || a.changed_by as value
        from administration_text a where a.changed_by is not null
        and not exists (select 1 from actors_person o where o.id = a.changed_by)";
    LOGO = "select 'administration_logo: no person ' || a.changed_by as value
        from administration_logo a where a.changed_by is not null
        and not exists (select 1 from actors_person o where o.id = a.changed_by)";
    STEP = "select 'administration_step ' || a.step || ': no person ' || a.done_by as value
        from administration_step a where a.done_by is not null
        and not exists (select 1 from actors_person o where o.id = a.done_by)";
}
