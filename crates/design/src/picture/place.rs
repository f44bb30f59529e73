//! Where each phase of a picture stands, by its shape.

use super::WIDTH;
use super::card::Card;
use crate::process::{Drawn, DrawnPhase, Shape, Stands};
use std::f64::consts::{FRAC_PI_2, PI, TAU};

type Point = (f64, f64);

/// Everything with its place, in the order of the phases.
#[derive(Default)]
pub struct Placed<'d> {
    pub height: f64,
    pub cards: Vec<Card<'d>>,
    /// The way around: its middle and its two radii.
    pub ring: Option<(f64, f64, f64, f64)>,
    pub ways: Vec<(Point, Point)>,
    /// Where heads point, and which way.
    pub arrows: Vec<(Point, f64)>,
    pub centre: Option<(f64, f64, f64)>,
}

const GAP: f64 = 20.0;
/// As many phases as can stand around something and still be read.
const MOST: usize = 6;

pub fn placed(drawn: &Drawn) -> Option<Placed<'_>> {
    let of = |stands: Stands| drawn.phases.iter().filter(move |phase| phase.stands == stands).collect::<Vec<_>>();
    let (within, beside, ground) = (of(Stands::Within), of(Stands::Beside), of(Stands::Ground));
    if !(2..=MOST).contains(&within.len()) {
        return None;
    }
    let mut placed = match drawn.shape {
        Shape::Row => return None,
        Shape::Loop => around(&within, true),
        Shape::Core => around(&within, false),
        Shape::Staircase => staircase(&within),
        Shape::Levels => levels(&within, &beside),
    };
    if drawn.shape != Shape::Levels {
        bars(&mut placed, &beside);
    }
    bars(&mut placed, &ground);
    let order = |card: &Card<'_>| drawn.phases.iter().position(|phase| std::ptr::eq(phase, card.phase));
    placed.cards.sort_by_key(order);
    Some(placed)
}

/// Phases over the whole width, below what is there.
fn bars<'d>(placed: &mut Placed<'d>, phases: &[&'d DrawnPhase]) {
    for phase in phases {
        let card = Card::new(phase, WIDTH - 2.0).at(1.0, placed.height + GAP);
        placed.height = card.y + card.height + 2.0;
        placed.cards.push(card);
    }
}

const AROUND_CARD: f64 = 280.0;
const AROUND_X: f64 = 335.0;
const CENTRE: f64 = 86.0;

/// Around a middle, clockwise from above: as near as the cards allow.
fn around<'d>(phases: &[&'d DrawnPhase], is_loop: bool) -> Placed<'d> {
    let n = phases.len() as f64;
    // Four around a core stand in its corners, so that each is as near.
    let from = if !is_loop && phases.len().is_multiple_of(2) { -FRAC_PI_2 - PI / n } else { -FRAC_PI_2 };
    let angle = |i: f64| from + TAU * i / n;
    let cards = |ry: f64| -> Vec<Card<'d>> {
        let one = |(i, phase): (usize, &&'d DrawnPhase)| {
            let card = Card::new(phase, AROUND_CARD);
            let (sin, cos) = angle(i as f64).sin_cos();
            let (x, y) = (WIDTH / 2.0 + AROUND_X * cos, ry * sin);
            let (left, top) = (x - card.width / 2.0, y - card.height / 2.0);
            card.at(left, top)
        };
        phases.iter().enumerate().map(one).collect()
    };
    let is_free = |cards: &[Card<'_>]| {
        let apart = cards.iter().enumerate().all(|(i, card)| cards[i + 1..].iter().all(|other| !close(card, other)));
        apart && cards.iter().all(|card| !covers_middle(card))
    };
    let mut ry = 130.0;
    while !is_free(&cards(ry)) && ry < 4000.0 {
        ry += 15.0;
    }
    let mut cards = cards(ry);
    let top = cards.iter().map(|card| card.y).fold(0.0, f64::min) - 2.0;
    cards.iter_mut().for_each(|card| card.move_by(0.0, -top));
    let lowest = cards.iter().map(|card| card.y + card.height).fold(0.0, f64::max) + 2.0;
    let middle = (WIDTH / 2.0, -top);
    // The way around may go lower than the cards on it.
    let height = if is_loop { lowest.max(middle.1 + ry + 12.0) } else { lowest };
    let mut placed = Placed { height, centre: Some((middle.0, middle.1, CENTRE)), ..Placed::default() };
    if is_loop {
        placed.ring = Some((middle.0, middle.1, AROUND_X, ry));
        placed.arrows = (0..phases.len())
            .map(|i| {
                let between = angle(i as f64 + 0.5);
                let (sin, cos) = between.sin_cos();
                let ahead = (ry * cos).atan2(-AROUND_X * sin);
                let point = (middle.0 + AROUND_X * cos, middle.1 + ry * sin);
                ((point.0 + 8.0 * ahead.cos(), point.1 + 8.0 * ahead.sin()), ahead)
            })
            .collect();
    } else {
        placed.ways = cards.iter().map(|card| (middle, card.middle())).collect();
    }
    placed.cards = cards;
    placed
}

/// Whether two cards have too little room between them.
fn close(card: &Card<'_>, other: &Card<'_>) -> bool {
    let (x, y) = (card.middle(), other.middle());
    (x.0 - y.0).abs() < (card.width + other.width) / 2.0 + GAP
        && (x.1 - y.1).abs() < (card.height + other.height) / 2.0 + 2.0 * GAP
}

/// The middle is at height 0 while the cards are placed.
fn covers_middle(card: &Card<'_>) -> bool {
    let nearest = |from: f64, length: f64, to: f64| to.clamp(from, from + length) - to;
    let (x, y) = (nearest(card.x, card.width, WIDTH / 2.0), nearest(card.y, card.height, 0.0));
    x.hypot(y) < CENTRE + GAP
}

/// Each a step higher than the one before, all standing on the same floor.
fn staircase<'d>(phases: &[&'d DrawnPhase]) -> Placed<'d> {
    const RISE: f64 = 56.0;
    let width = (WIDTH - 2.0) / phases.len() as f64;
    let mut cards: Vec<Card<'d>> = phases.iter().map(|phase| Card::new(phase, width)).collect();
    let highest = cards.iter().map(|card| card.height).fold(0.0, f64::max);
    let floor = highest + RISE * (cards.len() as f64 - 1.0) + 2.0;
    for (i, card) in cards.iter_mut().enumerate() {
        card.height = highest + RISE * i as f64;
        let top = floor - card.height;
        card.move_by(1.0 + width * i as f64, top);
    }
    Placed { height: floor + 2.0, cards, ..Placed::default() }
}

/// The first lowest, the next above it, with ways both up and down; what reaches all of them stands beside.
fn levels<'d>(within: &[&'d DrawnPhase], beside: &[&'d DrawnPhase]) -> Placed<'d> {
    const BETWEEN: f64 = 46.0;
    const BESIDE: f64 = 270.0;
    let width = if beside.is_empty() { WIDTH - 2.0 } else { WIDTH - 2.0 - BESIDE - BETWEEN };
    let mut placed = Placed::default();
    let mut y = 2.0;
    for phase in within.iter().rev() {
        let card = Card::new(phase, width).at(1.0, y);
        y += card.height + BETWEEN;
        placed.cards.push(card);
    }
    let mut bottom = y - BETWEEN;
    let mut top = 2.0;
    for phase in beside {
        let card = Card::new(phase, BESIDE).at(WIDTH - 1.0 - BESIDE, top);
        top += card.height + GAP;
        placed.cards.push(card);
    }
    bottom = bottom.max(top - GAP);
    let (levels, others) = placed.cards.split_at_mut(within.len());
    if let Some(last) = others.last_mut() {
        last.height = bottom - last.y;
    }
    if let Some(lowest) = levels.last_mut() {
        lowest.height = bottom - lowest.y;
    }
    for pair in levels.windows(2) {
        let (upper, lower) = (pair[0].y + pair[0].height, pair[1].y);
        for (share, up) in [(0.33, true), (0.67, false)] {
            let x = width * share;
            placed.ways.push(((x, upper), (x, lower)));
            placed.arrows.push(if up { ((x, upper + 2.0), -FRAC_PI_2) } else { ((x, lower - 2.0), FRAC_PI_2) });
        }
    }
    // What stands beside meets every level.
    if !others.is_empty() {
        for level in levels.iter() {
            let (from, to, y) = (1.0 + width, WIDTH - 1.0 - BESIDE, level.middle().1);
            placed.ways.push(((from, y), (to, y)));
            placed.arrows.extend([((from + 2.0, y), PI), ((to - 2.0, y), 0.0)]);
        }
    }
    placed.height = bottom + 2.0;
    placed
}
