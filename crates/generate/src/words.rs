//! The words things are called and said in, from `content/generated/words.json`.

use actors::OrganisationKind;
use fastrand::Rng;
use kernel::Stop;
use serde::Deserialize;
use std::sync::Arc;

#[derive(Debug, Deserialize)]
pub struct Words {
    pub first_municipalities: Vec<String>,
    places: Vec<String>,
    pub units: Vec<String>,
    agencies: Vec<String>,
    others: Vec<Others>,
    pub roles: Vec<String>,
    pub themes: Vec<String>,
    challenges: Vec<String>,
    openings: Vec<String>,
    clauses: Vec<String>,
    endings: Vec<String>,
    goals: Vec<String>,
    indicators: Vec<(String, String)>,
    actions: Vec<String>,
    pub agreement_parts: Vec<String>,
}

/// A kind of organisation, how common it is, and what such are called.
#[derive(Debug, Deserialize)]
struct Others {
    kind: OrganisationKind,
    weight: usize,
    names: Vec<String>,
}

pub fn words() -> Result<Arc<Words>, Stop> {
    Ok(Arc::new(serde_json::from_str(include_str!("../../../content/generated/words.json"))?))
}

fn one<'w>(rng: &mut Rng, list: &'w [String]) -> &'w str {
    &list[rng.usize(..list.len())]
}

impl Words {
    /// An organisation of a common kind in a municipality. `nth` tells namesakes apart.
    pub fn other(&self, rng: &mut Rng, municipality: &str, nth: usize) -> (OrganisationKind, String) {
        let total: usize = self.others.iter().map(|others| others.weight).sum();
        let mut left = rng.usize(..total);
        let others = self.others.iter().find(|others| match left.checked_sub(others.weight) {
            Some(rest) => {
                left = rest;
                false
            }
            None => true,
        });
        let others = others.unwrap_or(&self.others[0]);
        let place = match rng.u8(..3) {
            0 => municipality.to_owned(),
            _ => one(rng, &self.places).to_owned(),
        };
        let name = one(rng, &others.names).replace("{place}", &place);
        (others.kind, format!("{name} {nth}"))
    }

    pub fn agency(&self, nth: usize) -> String {
        let name = &self.agencies[nth % self.agencies.len()];
        format!("{name}, avdelning {}", nth / self.agencies.len() + 1)
    }

    pub fn challenge(&self, rng: &mut Rng) -> &str {
        one(rng, &self.challenges)
    }

    /// A few sentences, as somebody who is busy writes them.
    pub fn text(&self, rng: &mut Rng, sentences: usize) -> String {
        let mut text = String::with_capacity(sentences * 90);
        for at in 0..sentences {
            if at > 0 {
                text.push(' ');
            }
            let parts = [one(rng, &self.openings), one(rng, &self.clauses), one(rng, &self.endings)];
            for (nth, part) in parts.into_iter().enumerate() {
                if nth > 0 {
                    text.push(' ');
                }
                text.push_str(part);
            }
        }
        text
    }

    pub fn goal(&self, rng: &mut Rng) -> &str {
        one(rng, &self.goals)
    }

    /// Name and unit.
    pub fn indicator(&self, rng: &mut Rng) -> &(String, String) {
        &self.indicators[rng.usize(..self.indicators.len())]
    }

    pub fn action(&self, rng: &mut Rng) -> &str {
        one(rng, &self.actions)
    }
}
