//! References between tables that no foreign key holds: one line for each row that points at nothing.

use kernel::statements;

statements! {
    JOURNAL = "select 'kernel_journal_head ' || h.stream || ': no such organisation' as value from kernel_journal_head h
        where h.stream like 'organisation:%'
        and not exists (select 1 from actors_organisation o where o.id = substr(h.stream, 14))";
    DEPUTY = "select 'actors_mandate ' || m.id || ': deputy for no mandate' as value from actors_mandate m
        where m.deputy_for is not null
        and not exists (select 1 from actors_mandate o where o.id = m.deputy_for and o.organisation = m.organisation)";
    UNIT = "select 'actors_mandate ' || m.id || ': no unit ' || m.unit as value from actors_mandate m
        where m.unit is not null
        and not exists (select 1 from actors_unit u where u.organisation = m.organisation and u.place = m.unit)";
}
