//! Models by the digest of their text. What has been read once is kept in memory, so that a page costs nothing more for the
//! model it stands on; a digest never means another text, so nothing here goes out of date.

use super::{ProcessModel, all};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

/// How many models beside the delivered ones are held at a time.
const HELD: usize = 100;

/// A model and the text it is kept as.
#[derive(Clone, Debug)]
pub struct Kept {
    pub digest: String,
    pub model: Arc<ProcessModel>,
}

impl Kept {
    /// A model as it is to be kept: the text its digest is of.
    pub fn of(model: ProcessModel) -> Result<(Self, String), serde_json::Error> {
        let body = serde_json::to_string(&model)?;
        Ok((Self { digest: kernel::digest::sha256(&body), model: Arc::new(model) }, body))
    }
}

/// The models delivered with the program, with their digests.
pub fn delivered() -> &'static [Kept] {
    static DELIVERED: OnceLock<Vec<Kept>> = OnceLock::new();
    DELIVERED.get_or_init(|| {
        let kept = all().iter().map(|model| Kept::of(model.clone()).map(|(kept, _)| kept));
        kept.collect::<Result<_, _>>().unwrap_or_else(|error| panic!("a delivered model cannot be written: {error}"))
    })
}

/// The models read lately, with when each was last asked for.
#[derive(Default)]
struct Held {
    models: HashMap<String, (u64, Arc<ProcessModel>)>,
    asked: u64,
}

fn held() -> &'static Mutex<Held> {
    static HOLDING: OnceLock<Mutex<Held>> = OnceLock::new();
    HOLDING.get_or_init(Mutex::default)
}

/// The model of this digest, if it is at hand.
pub fn at_hand(digest: &str) -> Option<Arc<ProcessModel>> {
    if let Some(kept) = delivered().iter().find(|kept| kept.digest == digest) {
        return Some(kept.model.clone());
    }
    let mut held = held().lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    held.asked += 1;
    let now = held.asked;
    let (last, model) = held.models.get_mut(digest)?;
    *last = now;
    Some(model.clone())
}

/// Holds a model, and lets go of the one that nobody has asked for longest.
pub fn hold(digest: &str, model: &Arc<ProcessModel>) {
    let mut held = held().lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    if held.models.len() >= HELD {
        let idle = held.models.iter().min_by_key(|(_, (last, _))| *last).map(|(digest, _)| digest.clone());
        idle.and_then(|digest| held.models.remove(&digest));
    }
    held.asked += 1;
    let now = held.asked;
    held.models.insert(digest.to_owned(), (now, model.clone()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delivered_are_always_at_hand_and_the_rest_give_way() {
        let model = Arc::new(ProcessModel::default());
        for n in 0..HELD + 3 {
            hold(&format!("{n}"), &model);
        }
        assert!(at_hand("0").is_none() && at_hand(&format!("{}", HELD + 2)).is_some());
        assert!(delivered().iter().all(|kept| at_hand(&kept.digest).is_some()));
    }
}
