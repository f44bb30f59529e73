//! Who may see and do what, printed as a matrix that people who do not code can read, and compared with the one in the
//! repository. `UPDATE=1 cargo test -p app --test access` writes it anew; the difference is then read in review.

#[path = "access/acts.rs"]
mod acts;
#[path = "access/asked.rs"]
mod asked;
#[path = "access/collaboration_acts.rs"]
mod collaboration_acts;
#[path = "access/coverage.rs"]
mod coverage;
#[path = "access/house.rs"]
mod house;
#[path = "access/house_verdicts.rs"]
mod house_verdicts;
#[path = "access/installation_acts.rs"]
mod installation_acts;
#[path = "access/model_acts.rs"]
mod model_acts;
#[path = "access/organisation_acts.rs"]
mod organisation_acts;
#[path = "access/own_acts.rs"]
mod own_acts;
#[path = "access/verdicts.rs"]
mod verdicts;
#[path = "access/world.rs"]
mod world;

use agreements::agreement::Stage;
use collaborations::PartyState;
use collaborations::access::{
    Act, Standing, allows, allows_moving, makes_models, may_see, may_see_answer, may_see_model,
};
use collaborations::answer::Sight;
use collaborations::collaboration::PartyAct;
use collaborations::file::State;
use collaborations::model::own::Sharing;
use kernel::Mandate;
use kernel::openness::Openness;
use kernel::record::Word;
use kernel::web::Who;
use std::fmt::Write;

const PARTIES: [Option<PartyState>; 5] =
    [None, Some(PartyState::Invited), Some(PartyState::Party), Some(PartyState::Declined), Some(PartyState::Left)];

/// Acting for nobody, or for an organisation that has nothing to do with it, is to be a stranger.
const STANDINGS: [Option<PartyState>; 6] = [
    None,
    Some(PartyState::Invited),
    Some(PartyState::Party),
    Some(PartyState::Declined),
    Some(PartyState::Withdrawn),
    Some(PartyState::Left),
];

fn party(state: Option<PartyState>) -> &'static str {
    state.map_or("stranger", |state| state.as_str())
}

fn mark(yes: bool) -> &'static str {
    if yes { "yes" } else { "·" }
}

async fn matrix() -> String {
    let mut out = String::from(
        "Who may see a collaboration, by its openness, where the organisation acted for stands, and whether the person is named for it\n\n",
    );
    let _ = write!(out, "{:<30}", "");
    for state in STANDINGS {
        let _ = write!(out, "{:<10}", party(state));
    }
    out.push_str("party, by a mandate limited to another\n");
    for openness in Openness::ALL {
        for named in [false, true] {
            let who = if named { "named" } else { "not named" };
            let _ = write!(out, "{:<14}{:<16}", openness.as_str(), who);
            let of = |party| Standing { party, named, reaches: true, program: false };
            for state in STANDINGS {
                let _ = write!(out, "{:<10}", mark(may_see(*openness, of(state))));
            }
            let elsewhere = Standing { reaches: false, ..of(Some(PartyState::Party)) };
            let _ = writeln!(out, "{}", mark(may_see(*openness, elsewhere)));
        }
    }

    out.push_str("\nWho may act in a collaboration that is going on, by standing and mandate\n\n");
    let _ = write!(out, "{:<24}", "");
    for mandate in Mandate::ALL {
        let _ = write!(out, "{:<12}", mandate.as_str());
    }
    out.push_str("no mandate\n");
    for act in Act::ALL {
        for state in PARTIES {
            let _ = write!(out, "{:<14}{:<10}", format!("{act:?}"), party(state));
            for mandate in Mandate::ALL {
                let _ = write!(out, "{:<12}", mark(allows(act, state, &[*mandate], State::Ongoing)));
            }
            let _ = writeln!(out, "{}", mark(allows(act, state, &[], State::Ongoing)));
        }
    }

    out.push_str("\nWhat may still be done by a party with every mandate, by the collaboration's state\n\n");
    let _ = write!(out, "{:<16}", "");
    for state in State::ALL {
        let _ = write!(out, "{:<12}", state.as_str());
    }
    out.push('\n');
    for act in Act::ALL {
        let _ = write!(out, "{:<16}", format!("{act:?}"));
        for state in State::ALL {
            let _ = write!(out, "{:<12}", mark(allows(act, Some(PartyState::Party), Mandate::ALL, *state)));
        }
        out.push('\n');
    }

    out.push_str("\nWho sees an answer, by whom it is shown to\n\n");
    let _ = writeln!(out, "{:<10}{:<10}{:<10}{:<10}{:<10}", "", "own party", "party", "invited", "stranger");
    for sight in Sight::ALL {
        let see = |own, reader| mark(may_see_answer(*sight, own, reader, false));
        let (of_party, invited) = (Some(PartyState::Party), Some(PartyState::Invited));
        let _ = writeln!(
            out,
            "{:<10}{:<10}{:<10}{:<10}{:<10}",
            sight.as_str(),
            see(true, of_party),
            see(false, of_party),
            see(false, invited),
            see(false, None)
        );
    }

    out.push_str("\nWhat an act does to an organisation's place\n\n");
    let _ = write!(out, "{:<12}", "");
    for act in PartyAct::ALL {
        let _ = write!(out, "{:<12}", act.as_str());
    }
    out.push('\n');
    for state in PartyState::ALL {
        let _ = write!(out, "{:<12}", state.as_str());
        for act in PartyAct::ALL {
            let _ = write!(out, "{:<12}", state.after(*act).map_or("·", Word::as_str));
        }
        out.push('\n');
    }

    out.push_str("\nWho copies, changes, publishes and shares the models of the own organisation, by mandate\n\n");
    for mandate in Mandate::ALL {
        let _ = writeln!(out, "{:<14}{}", mandate.as_str(), mark(makes_models(&[*mandate])));
    }

    out.push_str("\nWho sees a published model of an organisation's own; its draft only the organisation itself\n\n");
    let _ = writeln!(out, "{:<14}{:<18}{:<18}{:<10}", "", "own organisation", "shared with", "stranger");
    for sharing in Sharing::ALL {
        let see = |is_own, is_named| mark(may_see_model(*sharing, is_own, is_named));
        let _ = writeln!(
            out,
            "{:<14}{:<18}{:<18}{:<10}",
            sharing.as_str(),
            see(true, false),
            see(false, true),
            see(false, false)
        );
    }

    out.push_str(
        "\nWhich party moves a collaboration that is going on to another version of its model, by mandate\n\n",
    );
    let _ = writeln!(
        out,
        "{:<14}{:<14}{:<34}{:<10}",
        "", "coordinator", "party, where one coordinates", "party, where nobody does"
    );
    for mandate in Mandate::ALL {
        let moves = |coordinates, has| mark(allows_moving(coordinates, has, &[*mandate], State::Ongoing));
        let _ = writeln!(
            out,
            "{:<14}{:<14}{:<34}{:<10}",
            mandate.as_str(),
            moves(true, true),
            moves(false, true),
            moves(false, false)
        );
    }

    out.push_str("\nWho sees an agreement, by its stage\n\n");
    let _ = writeln!(out, "{:<12}{:<10}{:<10}{:<10}", "", "party", "invited", "stranger");
    for stage in Stage::ALL {
        let see = |standing| mark(agreements::access::may_see(*stage, standing, false));
        let _ = writeln!(
            out,
            "{:<12}{:<10}{:<10}{:<10}",
            stage.as_str(),
            see(Some(PartyState::Party)),
            see(Some(PartyState::Invited)),
            see(None)
        );
    }

    acts::matrix(&mut out);

    out.push_str("\nWhat a program is answered in a public collaboration that is going on, by standing and mandate; the page says the same\n\n");
    out.push_str(&verdicts::matrix().await);

    out.push_str("\nWhat a program is answered outside collaborations, and where only a page can do it, that; the page says the same\n\n");
    out.push_str(&house_verdicts::matrix().await);

    out.push_str("\nEvery address, and who it answers at all\n\n");
    for route in app::routes() {
        let who = if route.api && route.get.is_none() {
            "token"
        } else if route.api && (route.post.is_some() || route.put.is_some()) {
            "anyone or token, send: token"
        } else if route.api {
            "anyone or token"
        } else if route.who == Who::Anyone && route.sender == Who::SignedIn {
            "anyone, send: signed in"
        } else if route.who == Who::Anyone {
            "anyone"
        } else {
            "signed in"
        };
        let verbs = match (route.get.is_some(), route.post.is_some() || route.put.is_some()) {
            (true, true) => "read, send",
            (true, false) => "read",
            (false, _) => "send",
        };
        let _ = writeln!(out, "{:<72}{:<12}{who}", route.address.sv, verbs);
    }
    out.lines().map(str::trim_end).collect::<Vec<_>>().join("\n") + "\n"
}

#[tokio::test]
async fn the_matrix_is_the_one_that_was_read() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/access.txt");
    let now = matrix().await;
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(now, kept, "who may do what has changed; read the difference and run with UPDATE=1");
}

#[test]
fn nothing_is_open_to_a_stranger_but_what_is_public() {
    for openness in Openness::ALL {
        for state in
            STANDINGS.into_iter().filter(|state| !matches!(state, Some(PartyState::Party | PartyState::Invited)))
        {
            for named in [false, true] {
                let outside = Standing { party: state, named, reaches: true, program: false };
                assert_eq!(may_see(*openness, outside), *openness == Openness::Public, "{state:?} {named}");
            }
        }
    }
    for act in Act::ALL {
        assert!(!allows(act, None, Mandate::ALL, State::Ongoing));
    }
}
