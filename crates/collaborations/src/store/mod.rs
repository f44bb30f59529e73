//! The tables of collaborations. Look-ups take the actor: what one may not see is not there.

pub mod checks;
pub mod listing;
pub mod lists;
pub mod merge;
pub mod one;
pub mod presence;
pub mod section;
pub mod work;

use kernel::{Actor, Ctx};

/// The condition on a collaboration, by the columns of its openness and its id, that says what `access::may_see` says. `$1` the
/// organisation acted for, `$2` the person, `$3` whether the program itself asks.
macro_rules! visible {
    () => {
        visible!("c.openness", "c.id")
    };
    ($openness:literal, $id:literal) => {
        concat!(
            "($3 or ",
            $openness,
            " = 'public' or (",
            $openness,
            " = 'parties' and exists (select 1 from collaborations_party v where v.collaboration = ",
            $id,
            " and v.organisation = $1 and v.state in ('party', 'invited')))
        or exists (select 1 from collaborations_named v where v.collaboration = ",
            $id,
            " and v.person = $2))"
        )
    };
}
pub(crate) use visible;

/// The three values `visible!` takes.
pub(crate) fn reader(ctx: &Ctx) -> (&str, &str, bool) {
    (ctx.organisation(), ctx.person().unwrap_or_default(), ctx.actor == Actor::Program)
}
