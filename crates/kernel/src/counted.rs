//! How long a list is.

/// How long a list is, counted no further than its reader needs: a long list costs no more than a short one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub number: i64,
    /// Whether there are more than `number`.
    pub is_more: bool,
}

impl Counted {
    /// How far a statement counts for a reader who has come to `offset`: a page further than `ahead`.
    pub fn limit(offset: i64, ahead: i64) -> i64 {
        offset + ahead + 1
    }

    /// What a statement that counted up to `limit` found.
    pub fn of(found: i64, limit: i64) -> Self {
        match found >= limit {
            true => Self { number: limit - 1, is_more: true },
            false => Self { number: found, is_more: false },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_no_further_is_said_to_be_more() {
        let limit = Counted::limit(20, 200);
        assert_eq!(Counted::of(220, limit), Counted { number: 220, is_more: false });
        assert_eq!(Counted::of(221, limit), Counted { number: 220, is_more: true });
    }
}
