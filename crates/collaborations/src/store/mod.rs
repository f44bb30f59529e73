//! The tables of collaborations. Look-ups take the actor: what one may not see is not there.

pub mod carried;
pub mod checks;
pub mod insight;
pub mod listing;
pub mod lists;
pub mod merge;
pub mod models;
pub mod named;
pub mod one;
pub mod own_models;
pub mod persons;
pub mod presence;
pub mod section;
pub mod target_groups;
pub mod titles;
pub mod together;
pub mod totals;
pub mod voices;
pub mod work;

use kernel::{Actor, Ctx};

/// Whether a mandate reaches a collaboration, by its id: `$4` is empty where it is not limited.
macro_rules! reached {
    ($id:expr) => {
        concat!("case when $4 = '' then true else replace($4, ' ' || ", $id, " || ' ', '') <> $4 end")
    };
}
pub(crate) use reached;

/// The condition on a collaboration, by the columns of its openness and its id, that says what `access::may_see` says. `$1` the
/// organisation acted for, `$2` the person, `$3` whether the program itself asks, `$4` what her mandates are limited to, by
/// [`kernel::Reach::as_text`]: looked at only where she would see it otherwise. That she has a standing mandate is what having an
/// organisation to act for means. Who acts for none is not looked for among parties and persons: a list would do it for each
/// row that is not public. Both are asked for as values: where it is an `exists`, PostgreSQL may first gather all that the
/// organisation takes part in.
macro_rules! visible {
    () => {
        visible!("c.openness", "c.id")
    };
    ($openness:literal, $id:literal) => {
        concat!(
            "($3 or ",
            $openness,
            " = 'public' or ($1 <> '' and case when ",
            $openness,
            " = 'parties' then true else (select 1 from collaborations_named_for v where v.collaboration = ",
            $id,
            " and v.person = $2 and v.organisation = $1 limit 1) is not null end and (select 1 from collaborations_party v
                where v.collaboration = ",
            $id,
            " and v.organisation = $1 and v.state in ('party', 'invited') limit 1) is not null and ",
            crate::store::reached!($id),
            "))"
        )
    };
}
pub(crate) use visible;

/// The four values `visible!` takes.
pub(crate) fn reader(ctx: &Ctx) -> (&str, &str, bool, String) {
    (ctx.organisation(), ctx.person().unwrap_or_default(), ctx.actor == Actor::Program, ctx.reach_text())
}
