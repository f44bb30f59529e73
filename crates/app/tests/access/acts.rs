//! The acts with agreements and goals, on places among the parties, and with organisations, by mandate and state.

use super::{PARTIES, mark, party};
use agreements::agreement::Stage;
use collaborations::PartyState;
use collaborations::access::{allows_place, allows_starting};
use collaborations::collaboration::PartyAct;
use collaborations::file::State;
use kernel::Mandate;
use kernel::installation::Starters;
use kernel::record::Word;
use std::fmt::Write;

fn mandates(out: &mut String, width: usize) {
    let _ = write!(out, "{:<width$}", "");
    for mandate in Mandate::ALL {
        let _ = write!(out, "{:<12}", mandate.as_str());
    }
    out.push_str("no mandate\n");
}

/// A row: a mark for each mandate alone, and for none.
fn row(out: &mut String, about: &str, width: usize, may: impl Fn(&[Mandate]) -> bool) {
    let _ = write!(out, "{about:<width$}");
    for mandate in Mandate::ALL {
        let _ = write!(out, "{:<12}", mark(may(&[*mandate])));
    }
    let _ = writeln!(out, "{}", mark(may(&[])));
}

pub fn matrix(out: &mut String) {
    out.push_str("\nWho changes a place among the parties, by where the own organisation stands and mandate: its own, and by withdrawing another's\n\n");
    mandates(out, 24);
    for act in PartyAct::ALL {
        for standing in PARTIES {
            let about = format!("{:<14}{}", act.as_str(), party(standing));
            let is_own = *act != PartyAct::Withdraw;
            let leads_on = !is_own || standing.is_some_and(|own| own.after(*act).is_some());
            row(out, &about, 24, |mandates| leads_on && allows_place(*act, is_own, standing, mandates, State::Ongoing));
        }
    }

    out.push_str("\nWhat a party does with an agreement, by stage and mandate\n\n");
    mandates(out, 24);
    for act in agreements::access::Act::ALL {
        for stage in Stage::ALL {
            let about = format!("{:<14}{}", format!("{act:?}"), stage.as_str());
            row(out, &about, 24, |mandates| agreements::access::allows(act, *stage, mandates, State::Ongoing));
        }
    }

    out.push_str("\nWhat a party with every mandate still does with an agreement and with goals, by the collaboration's state\n\n");
    let _ = write!(out, "{:<16}", "");
    for state in State::ALL {
        let _ = write!(out, "{:<12}", state.as_str());
    }
    out.push('\n');
    for act in agreements::access::Act::ALL {
        let _ = write!(out, "{:<16}", format!("{act:?}"));
        for state in State::ALL {
            let may = |stage: &Stage| agreements::access::allows(act, *stage, Mandate::ALL, *state);
            let _ = write!(out, "{:<12}", mark(Stage::ALL.iter().any(may)));
        }
        out.push('\n');
    }
    for act in goals::access::Act::ALL {
        let _ = write!(out, "{:<16}", format!("{act:?}"));
        for state in State::ALL {
            let may = goals::access::allows(act, Some(PartyState::Party), Mandate::ALL, *state);
            let _ = write!(out, "{:<12}", mark(may));
        }
        out.push('\n');
    }

    out.push_str("\nWhat is done with goals in a collaboration that is going on, by standing and mandate\n\n");
    mandates(out, 24);
    for act in goals::access::Act::ALL {
        for standing in PARTIES {
            let about = format!("{:<14}{}", format!("{act:?}"), party(standing));
            row(out, &about, 24, |mandates| goals::access::allows(act, standing, mandates, State::Ongoing));
        }
    }

    out.push_str("\nWhat somebody signed in does for the organisation acted for and with others, by mandate\n\n");
    mandates(out, 24);
    use actors::access::Act;
    for act in [Act::Add, Act::MakeTokens, Act::AddCommunity, Act::Administer, Act::SpeakFor] {
        row(out, &format!("{act:?}"), 24, |mandates| actors::access::allows(act, mandates));
    }

    out.push_str("\nWho starts a collaboration, by whom the installation lets start one and mandate\n\n");
    mandates(out, 24);
    for starters in Starters::ALL {
        row(out, starters.as_str(), 24, |mandates| allows_starting(*starters, mandates));
    }
}
