//! Who there will be and who will work with whom, skewed as life is: a few organisations in hundreds of collaborations,
//! most in one or none.

use crate::size::{Counts, Size};
use crate::words::Words;
use actors::{Area, OrganisationKind};
use fastrand::Rng;
use std::sync::Arc;

/// An organisation to be registered; its id and people are known once it is.
#[derive(Debug)]
pub struct Organisation {
    pub id: String,
    pub name: String,
    pub kind: OrganisationKind,
    pub area: String,
    pub people_wanted: usize,
    /// The first of its people, who act for it.
    pub people: Vec<String>,
}

/// A collaboration to be told: its parties as places in `Plan::organisations`, the one that starts it first.
#[derive(Debug)]
pub struct Planned {
    pub parties: Vec<usize>,
    pub answers: usize,
    pub agreements: usize,
    pub goals: usize,
    pub measurements: usize,
}

pub struct Plan {
    pub size: Size,
    pub rng: Rng,
    pub words: Arc<Words>,
    pub organisations: Vec<Organisation>,
    pub collaborations: Vec<Planned>,
    /// Where the municipalities begin, and the agencies.
    municipalities: usize,
    agencies: usize,
    /// The other organisations of each municipality.
    around: Vec<Vec<usize>>,
    /// How heavy the municipalities up to each are together.
    weights: Vec<f64>,
}

/// The parties of the two collaborations there are for measuring.
const NAMED_PARTIES: [usize; 2] = [12, 40];

impl Plan {
    pub fn new(size: Size, seed: u64, words: Arc<Words>, areas: &[Area]) -> Self {
        let counts = size.counts();
        let mut rng = Rng::with_seed(seed);
        let (regions, municipalities) = chosen_areas(size, &counts, areas, &words);
        let mut organisations = Vec::with_capacity(counts.organisations());
        for region in &regions {
            organisations.push(planned(region.name.clone(), OrganisationKind::Region, &region.code, 250));
        }
        for (rank, municipality) in municipalities.iter().enumerate() {
            let name = format!("{} kommun", municipality.name);
            let people = 40 + 900 / (rank + 5);
            organisations.push(planned(name, OrganisationKind::Municipality, &municipality.code, people));
        }
        for nth in 0..counts.agencies {
            organisations.push(planned(words.agency(nth), OrganisationKind::StateAgency, "SE", 30));
        }
        let weights = weights(municipalities.len());
        let mut around = vec![Vec::new(); municipalities.len()];
        for nth in 0..counts.others {
            let at = draw(&mut rng, &weights);
            let municipality = municipalities[at];
            let (kind, name) = words.other(&mut rng, &municipality.name, nth + 1);
            around[at].push(organisations.len());
            organisations.push(planned(name, kind, &municipality.code, 1));
        }
        share_people(&mut rng, &mut organisations, counts.people, counts.organisations() - counts.others);
        Self {
            size,
            rng,
            words,
            organisations,
            collaborations: Vec::new(),
            municipalities: counts.regions,
            agencies: counts.regions + counts.municipalities,
            around,
            weights,
        }
    }

    pub fn counts(&self) -> Counts {
        self.size.counts()
    }

    /// The municipality with most to do.
    pub fn busiest(&self) -> usize {
        self.municipalities
    }

    pub fn rare_word(&self) -> String {
        self.words.themes.last().cloned().unwrap_or_default().to_lowercase()
    }

    /// Chooses the parties of every collaboration, and shares answers, agreements, goals and measurements among them.
    pub fn choose_collaborations(&mut self) {
        let counts = self.counts();
        for at in 0..counts.collaborations {
            let wanted = NAMED_PARTIES.get(at).copied().unwrap_or_else(|| self.number_of_parties());
            let parties = self.choose_parties(at, wanted);
            self.collaborations.push(Planned { parties, answers: 0, agreements: 0, goals: 0, measurements: 0 });
        }
        let sizes: Vec<usize> = self.collaborations.iter().map(|c| c.parties.len()).collect();
        let answers = shared_out(counts.answers, &sizes);
        let even = vec![1; sizes.len()];
        let agreements = shared_out(counts.agreements, &even);
        let goals = shared_out(counts.goals, &even);
        let measurements = shared_out(counts.measurements, &even);
        for (at, planned) in self.collaborations.iter_mut().enumerate() {
            planned.answers = answers[at];
            planned.agreements = agreements[at];
            planned.goals = goals[at];
            planned.measurements = measurements[at];
        }
    }

    /// Six on average; one in two hundred has twenty to forty.
    fn number_of_parties(&mut self) -> usize {
        match self.rng.u32(..1000) {
            0..5 => self.rng.usize(20..=40),
            5..55 => self.rng.usize(11..20),
            55..300 => self.rng.usize(7..11),
            300..600 => self.rng.usize(5..7),
            _ => self.rng.usize(2..5),
        }
    }

    fn choose_parties(&mut self, at: usize, wanted: usize) -> Vec<usize> {
        // The two named ones are the busiest municipality's own.
        let home = if at < NAMED_PARTIES.len() { 0 } else { draw(&mut self.rng, &self.weights) };
        let mut parties = vec![self.municipalities + home];
        let mut tries = 0;
        while parties.len() < wanted && tries < wanted * 30 {
            tries += 1;
            let next = match self.rng.u8(..100) {
                0..10 => self.region_of(home),
                10..20 => self.rng.usize(self.agencies..self.agencies + self.counts().agencies),
                20..35 => self.municipalities + draw(&mut self.rng, &self.weights),
                _ => match self.neighbour(home) {
                    Some(neighbour) => neighbour,
                    None => continue,
                },
            };
            if !parties.contains(&next) {
                parties.push(next);
            }
        }
        parties
    }

    fn region_of(&self, municipality: usize) -> usize {
        let county = &self.organisations[self.municipalities + municipality].area[..2];
        self.organisations[..self.municipalities].iter().position(|region| region.area == county).unwrap_or(0)
    }

    /// One of the other organisations in a municipality; the first of them are asked much more often.
    fn neighbour(&mut self, municipality: usize) -> Option<usize> {
        let around = &self.around[municipality];
        let at = (around.len() as f64 * self.rng.f64().powf(2.2)) as usize;
        around.get(at).copied()
    }
}

fn planned(name: String, kind: OrganisationKind, area: &str, people_wanted: usize) -> Organisation {
    Organisation { id: String::new(), name, kind, area: area.to_owned(), people_wanted, people: Vec::new() }
}

/// The regions and municipalities that are in it, the largest cities first.
fn chosen_areas<'a>(size: Size, counts: &Counts, areas: &'a [Area], words: &Words) -> (Vec<&'a Area>, Vec<&'a Area>) {
    let of_level = |level| areas.iter().filter(move |area| area.level == level);
    let is_in = |code: &str| size == Size::National || code.starts_with("18");
    let regions = of_level(actors::Level::REGION).filter(|area| is_in(&area.code)).take(counts.regions).collect();
    let mut municipalities: Vec<&Area> =
        of_level(actors::Level::MUNICIPALITY).filter(|area| is_in(&area.code)).collect();
    municipalities.sort_by_key(|area| {
        let first = words.first_municipalities.iter().position(|code| *code == area.code);
        // The rest in an order that has nothing to do with their codes, and is always the same.
        (first.unwrap_or(usize::MAX), kernel::digest::sha256(&area.code))
    });
    municipalities.truncate(counts.municipalities);
    (regions, municipalities)
}

/// The nth is a little lighter than the one before.
fn weights(count: usize) -> Vec<f64> {
    let mut sum = 0.0;
    (0..count)
        .map(|rank| {
            sum += 1.0 / (rank as f64 + 3.0).powf(0.8);
            sum
        })
        .collect()
}

fn draw(rng: &mut Rng, weights: &[f64]) -> usize {
    let total = weights.last().copied().unwrap_or_default();
    let wanted = rng.f64() * total;
    weights.partition_point(|weight| *weight <= wanted).min(weights.len().saturating_sub(1))
}

/// Gives the people who are left to the organisations from `first_other` on, a few to each and many to some.
fn share_people(rng: &mut Rng, organisations: &mut [Organisation], people: usize, first_other: usize) {
    let given: usize = organisations.iter().map(|organisation| organisation.people_wanted).sum();
    let others = organisations.len() - first_other;
    for _ in given..people {
        let at = first_other + (others as f64 * rng.f64().powf(1.5)) as usize;
        organisations[at.min(first_other + others - 1)].people_wanted += 1;
    }
}

/// Shares a number by weight, so that the shares make it up exactly.
fn shared_out(number: usize, weights: &[usize]) -> Vec<usize> {
    let total: usize = weights.iter().sum();
    let mut weight = 0;
    let mut given = 0;
    weights
        .iter()
        .map(|own| {
            weight += own;
            let up_to_here = number * weight / total.max(1);
            let share = up_to_here - given;
            given = up_to_here;
            share
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_make_up_the_number() {
        for (number, weights) in [(10, vec![1, 1, 1]), (7, vec![5, 0, 2]), (3, vec![1; 10])] {
            assert_eq!(shared_out(number, &weights).iter().sum::<usize>(), number);
        }
    }

    #[test]
    fn the_heavier_is_drawn_more_often_and_nothing_else_than_what_is_there() {
        let weights = weights(5);
        let mut rng = Rng::with_seed(1);
        let mut drawn = [0; 5];
        for _ in 0..10_000 {
            drawn[draw(&mut rng, &weights)] += 1;
        }
        assert!(drawn[0] > drawn[4] && drawn[4] > 0, "{drawn:?}");
    }
}
