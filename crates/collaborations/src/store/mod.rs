//! The tables of collaborations. Look-ups take the actor: what one may not see is not there.

pub mod checks;
pub mod insight;
pub mod listing;
pub mod lists;
pub mod merge;
pub mod models;
pub mod one;
pub mod own_models;
pub mod persons;
pub mod presence;
pub mod section;
pub mod target_groups;
pub mod together;
pub mod voices;
pub mod work;

use kernel::{Actor, Ctx};

/// The condition on a collaboration, by the columns of its openness and its id, that says what `access::may_see` says. `$1` the
/// organisation acted for, `$2` the person, `$3` whether the program itself asks. A stranger, who has neither, is not looked
/// for among parties and persons: a list would do it for each row that is not public. Both are asked for as values: where it
/// is an `exists`, PostgreSQL may first gather all that the organisation takes part in.
macro_rules! visible {
    () => {
        visible!("c.openness", "c.id")
    };
    ($openness:literal, $id:literal) => {
        concat!(
            "($3 or ",
            $openness,
            " = 'public' or ($1 <> '' and ",
            $openness,
            " = 'parties' and (select 1 from collaborations_party v where v.collaboration = ",
            $id,
            " and v.organisation = $1 and v.state in ('party', 'invited') limit 1) is not null)
        or ($2 <> '' and (select 1 from collaborations_named v where v.collaboration = ",
            $id,
            " and v.person = $2 limit 1) is not null))"
        )
    };
}
pub(crate) use visible;

/// The three values `visible!` takes.
pub(crate) fn reader(ctx: &Ctx) -> (&str, &str, bool) {
    (ctx.organisation(), ctx.person().unwrap_or_default(), ctx.actor == Actor::Program)
}
