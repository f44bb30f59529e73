//! References between tables that no foreign key holds: one line for each row that points at nothing.

use kernel::statements;

statements! {
    GOAL = "select 'goals_goal ' || g.id || ': no collaboration ' || g.collaboration as value from goals_goal g
        where not exists (select 1 from collaborations_collaboration c where c.id = g.collaboration)";
    INDICATOR = "select 'goals_indicator ' || i.id || ': no goal ' || i.goal || ' of ' || i.collaboration as value
        from goals_indicator i
        where not exists (select 1 from goals_goal g where g.id = i.goal and g.collaboration = i.collaboration)";
    VALUE = "select 'goals_value ' || v.id || ': no indicator ' || v.indicator || ' of ' || v.collaboration as value
        from goals_value v where not exists (select 1 from goals_indicator i
            where i.id = v.indicator and i.collaboration = v.collaboration)";
    OWN = "select 'goals_own ' || o.id || ': no goal ' || o.goal || ' of ' || o.collaboration as value from goals_own o
        where not exists (select 1 from goals_goal g where g.id = o.goal and g.collaboration = o.collaboration)";
    OWN_OF = "select 'goals_own ' || a.id || ': no organisation ' || a.organisation as value from goals_own a
        where not exists (select 1 from actors_organisation o where o.id = a.organisation)";
    ACTION = "select 'goals_action ' || a.id || ': no collaboration ' || a.collaboration as value from goals_action a
        where not exists (select 1 from collaborations_collaboration c where c.id = a.collaboration)";
    CHARGE = "select 'goals_charge ' || c.subject || ': no ' || c.kind as value from goals_charge c
        where not exists (select 1 from goals_action a where a.id = c.subject)
        and not exists (select 1 from goals_goal g where g.id = c.subject)
        and not exists (select 1 from goals_own o where o.id = c.subject)";
    CHARGE_OF = "select 'goals_charge ' || c.subject || ': no organisation ' || c.organisation as value from goals_charge c
        where not exists (select 1 from actors_organisation o where o.id = c.organisation)";
    CHARGE_ON = "select 'goals_charge ' || c.subject || ': no person ' || c.person as value from goals_charge c
        where c.person <> '' and not exists (select 1 from actors_person p where p.id = c.person)";
    FOLLOW_UP = "select 'goals_follow_up ' || f.collaboration || ': no such collaboration' as value from goals_follow_up f
        where not exists (select 1 from collaborations_collaboration c where c.id = f.collaboration)";
}
