//! How it is said for whom, and where, somebody acts.

use kernel::{Ctx, Reach};

/// Where a mandate that is limited to some collaborations holds: `in A safe way to school`. None where it is not.
pub fn limit(ctx: &Ctx, reach: &Reach) -> Option<String> {
    let Reach::Only(ids) = reach else { return None };
    let titled = |id: &String| ctx.scopes.iter().find(|scope| scope.id == *id);
    Some(match ids.as_slice() {
        [only] if titled(only).is_some() => {
            let title = titled(only).map_or("", |scope| scope.title.as_str());
            ctx.ta("design-only-in", &[("title", title.into())])
        }
        ids => ctx.ta("design-only-in-some", &[("count", ids.len().into())]),
    })
}

/// An organisation to act for, and where.
pub fn acting_in(ctx: &Ctx, organisation: &str, reach: &Reach) -> String {
    match limit(ctx, reach) {
        Some(limit) => {
            ctx.ta("design-acting-in", &[("organisation", organisation.into()), ("limit", limit.as_str().into())])
        }
        None => organisation.to_owned(),
    }
}
