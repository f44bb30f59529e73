//! A process drawn as its model draws itself, as SVG by the server. What it says stands in the list beside it too, so that
//! the picture may be left out where it would be too small to read.

mod card;
mod place;

use crate::process::{Drawn, DrawnPhase, DrawnStep, Stands};
use card::{Card, FONT, LINE, TITLE_FONT, TITLE_LINE};
use kernel::Ctx;
use maud::{Markup, html};
use place::{Placed, placed};

/// How wide the drawing is, in its own units: about as many pixels on a wide screen.
const WIDTH: f64 = 960.0;

/// The picture, or nothing where the shape has none or there are more phases than it can hold.
pub fn picture(ctx: &Ctx, drawn: &Drawn) -> Markup {
    let Some(placed) = placed(drawn) else { return crate::nothing() };
    html! {
        figure.s-picture data-shape=(drawn.shape.as_str()) {
            svg viewBox={ "0 0 " (WIDTH) " " (round(placed.height)) } role="group"
                aria-label=(ctx.ta("design-picture-of", &[("title", (&drawn.title).into())])) {
                (behind(drawn, &placed))
                @for card in &placed.cards { (one_card(card)) }
            }
        }
    }
}

/// What joins the phases: the way around, the spokes, the ways between levels.
fn behind(drawn: &Drawn, placed: &Placed<'_>) -> Markup {
    html! {
        @if let Some((x, y, rx, ry)) = placed.ring {
            ellipse.s-picture__way cx=(round(x)) cy=(round(y)) rx=(round(rx)) ry=(round(ry)) {}
        }
        @for (from, to) in &placed.ways {
            line.s-picture__way x1=(round(from.0)) y1=(round(from.1)) x2=(round(to.0)) y2=(round(to.1)) {}
        }
        @for (at, angle) in &placed.arrows { polygon.s-picture__arrow points=(arrow(*at, *angle)) {} }
        @if let (Some((x, y, r)), Some(words)) = (placed.centre, &drawn.centre) {
            @let lines = card::wrapped(words, 1.6 * r, TITLE_FONT);
            circle.s-picture__centre cx=(round(x)) cy=(round(y)) r=(round(r)) {}
            text.s-picture__title text-anchor="middle" {
                @for (i, line) in lines.iter().enumerate() {
                    @let from_middle = i as f64 - (lines.len() as f64 - 1.0) / 2.0;
                    tspan x=(round(x)) y=(round(y + from_middle * TITLE_LINE + TITLE_FONT * 0.35)) { (line) }
                }
            }
        }
    }
}

/// A head with its point at a place, turned clockwise from pointing right.
fn arrow((x, y): (f64, f64), angle: f64) -> String {
    let corner = |along: f64, across: f64| {
        let (sin, cos) = angle.sin_cos();
        format!("{},{}", round(x + along * cos - across * sin), round(y + along * sin + across * cos))
    };
    [corner(0.0, 0.0), corner(-16.0, -9.0), corner(-16.0, 9.0)].join(" ")
}

fn one_card(card: &Card<'_>) -> Markup {
    let phase = card.phase;
    let top = card.y + card::PAD;
    let here = phase.steps.iter().any(DrawnStep::is_under_way);
    html! {
        g.s-picture__phase data-stands=(stands(phase)) data-here=[here.then_some("true")] {
            rect x=(round(card.x)) y=(round(card.y)) width=(round(card.width)) height=(round(card.height)) rx="3" {}
            (linked(phase.address.as_deref(), None, lines("s-picture__title", card.x + card::PAD, top + TITLE_FONT, TITLE_LINE, &card.title)))
            @for (step, at) in phase.steps.iter().zip(&card.steps) { (one_step(step, at)) }
        }
    }
}

fn one_step(step: &DrawnStep, at: &card::StepAt) -> Markup {
    let (x, y) = (at.x + 7.0, at.y + FONT * 0.62);
    let state = step.state.as_ref().map(|(_, state)| *state);
    let name = step.state.as_ref().map(|(words, _)| format!("{}: {words}", step.title));
    html! {
        g.s-picture__step data-state=[state] {
            @match state {
                Some("adjusting") => polygon.s-picture__mark points={ (round(x)) "," (round(y - 7.0)) " " (round(x + 7.0)) "," (round(y)) " " (round(x)) "," (round(y + 7.0)) " " (round(x - 7.0)) "," (round(y)) } {},
                Some(_) => circle.s-picture__mark cx=(round(x)) cy=(round(y)) r="6" {},
                None => circle.s-picture__dot cx=(round(x)) cy=(round(y)) r="3" {},
            }
            @if state == Some("open") { circle.s-picture__dot cx=(round(x)) cy=(round(y)) r="3" {} }
            @if state == Some("settled") { polyline.s-picture__tick points={ (round(x - 3.0)) "," (round(y)) " " (round(x - 1.0)) "," (round(y + 2.5)) " " (round(x + 3.5)) "," (round(y - 2.5)) } {} }
            (linked(Some(&step.address), name.as_deref(), lines("s-picture__words", at.x + card::MARK, at.y + FONT, LINE, &at.lines)))
        }
    }
}

fn linked(address: Option<&str>, name: Option<&str>, words: Markup) -> Markup {
    match address {
        Some(address) => html! { a href=(address) aria-label=[name] { (words) } },
        None => words,
    }
}

fn lines(class: &str, x: f64, y: f64, height: f64, lines: &[String]) -> Markup {
    html! {
        text class=(class) {
            // A blank between the lines, for those who hear them as one.
            @for (i, line) in lines.iter().enumerate() {
                tspan x=(round(x)) y=(round(y + i as f64 * height)) { (line) @if i + 1 < lines.len() { " " } }
            }
        }
    }
}

fn stands(phase: &DrawnPhase) -> &'static str {
    match phase.stands {
        Stands::Ground => "ground",
        Stands::Within => "within",
        Stands::Beside => "beside",
    }
}

fn round(n: f64) -> f64 {
    (n * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::Shape;

    fn touch(one: &Card<'_>, other: &Card<'_>) -> bool {
        let apart = |from: f64, length: f64, other: f64, long: f64| from + length <= other || other + long <= from;
        !apart(one.x, one.width, other.x, other.width) && !apart(one.y, one.height, other.y, other.height)
    }

    fn drawn(shape: Shape, phases: usize) -> Drawn {
        let step = |n: usize| DrawnStep {
            title: format!("Ett steg som heter något ganska långt {n}"),
            address: format!("/{n}"),
            state: None,
            answered: None,
        };
        let phase = |i: usize, stands: Stands| DrawnPhase {
            title: format!("Fas nummer {i} med ett namn"),
            address: Some(format!("/fas-{i}")),
            stands,
            steps: (0..=i).map(step).collect(),
        };
        let mut all: Vec<DrawnPhase> = (0..phases).map(|i| phase(i, Stands::Within)).collect();
        all.push(phase(2, Stands::Beside));
        all.push(phase(3, Stands::Ground));
        Drawn { title: "Modellen".into(), shape, centre: Some("Det allt är till för".into()), phases: all }
    }

    #[test]
    fn no_phase_covers_another_and_all_is_within_the_picture() {
        for shape in [Shape::Loop, Shape::Staircase, Shape::Core, Shape::Levels] {
            for phases in 2..=6 {
                let drawn = drawn(shape, phases);
                let placed = placed(&drawn).unwrap_or_else(|| panic!("{shape:?} {phases}"));
                assert_eq!(placed.cards.len(), phases + 2);
                for (i, card) in placed.cards.iter().enumerate() {
                    let is_inside = card.x >= 0.0
                        && card.y >= 0.0
                        && card.x + card.width <= WIDTH + 0.1
                        && card.y + card.height <= placed.height + 0.1;
                    assert!(is_inside, "{shape:?} {phases}: card {i}");
                    for step in &card.steps {
                        let bottom = step.y + step.lines.len() as f64 * LINE;
                        assert!(bottom <= card.y + card.height, "{shape:?} {phases}: the steps of card {i}");
                    }
                    for (j, other) in placed.cards.iter().enumerate().skip(i + 1) {
                        assert!(!touch(card, other), "{shape:?} {phases}: {i} and {j}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_row_is_drawn_by_its_list_and_so_is_what_no_shape_can_hold() {
        assert!(placed(&drawn(Shape::Row, 3)).is_none());
        assert!(placed(&drawn(Shape::Loop, 12)).is_none());
        assert!(placed(&drawn(Shape::Staircase, 1)).is_none());
    }
}
