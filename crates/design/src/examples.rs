//! Every component with its examples as data: one list for `/stil`, the tests of both languages and accessibility.

use crate::chart::{self, Chart, Point, Series};
use crate::component::{self as c, Tone};
use crate::field::{self, Field, Kind};
use crate::party::{self, PartyMark, Voice};
use crate::process::{Drawn, DrawnPhase, DrawnStep, Shape, Stands, drawing};
use crate::table::{table, verdicts};
use kernel::form::Form;
use kernel::number::Number;
use kernel::openness::Openness;
use kernel::record::Word;
use kernel::{Ctx, PartialDate};
use maud::{Markup, html};

/// A component and one example of it. `name` is the function's, the same in every language.
pub struct Example {
    pub name: &'static str,
    pub show: Markup,
}

pub fn all(ctx: &Ctx) -> Vec<Example> {
    let t = |key: &str| ctx.t(key);
    let names = [t("design-example-region"), t("design-example-municipality"), t("design-example-association")];
    let (organisation, comment, choice) =
        (t("design-example-field"), t("design-example-comment"), t("design-example-choice"));
    let mut wrong = Form::new(&[("example-b", "…")]);
    wrong.error(ctx, "example-b", "form-required", &[]);
    let sound = Form::new(&[("example-a", &names[0]), ("example-d", "b")]);
    let options: Vec<(String, String)> = names.iter().enumerate().map(|(i, n)| (i.to_string(), n.clone())).collect();
    let choices =
        vec![("a".to_owned(), names[0].clone(), Some(t("design-example-hint"))), ("b".into(), names[1].clone(), None)];
    let short = party::short_names(names.iter().map(String::as_str));
    let mark = |place: usize| PartyMark { place, name: &names[place], short: short[place].clone() };
    vec![
        Example { name: "openness_badge", show: html! { @for o in Openness::ALL { (c::openness_badge(ctx, *o)) } } },
        Example { name: "breadcrumbs", show: c::breadcrumbs(ctx, &[(names[0].clone(), "#".into())]) },
        Example {
            name: "button, quiet_button, plain_button",
            show: html! {
            div.s-row { (c::button(&t("design-example-act"))) (c::quiet_button(&t("design-example-act"))) (c::plain_button(&t("design-example-act"))) } },
        },
        Example {
            name: "field::input",
            show: field::input(
                ctx,
                &sound,
                Field::new("example-a", &organisation).hint(&t("design-example-hint")),
                Kind::Text,
            ),
        },
        Example { name: "field::textarea", show: field::textarea(ctx, &wrong, Field::new("example-b", &comment), 4) },
        Example { name: "error_summary", show: c::error_summary(ctx, &wrong) },
        Example {
            name: "field::select",
            show: field::select(ctx, &sound, Field::new("example-c", &choice).optional(), &options, Some("–")),
        },
        Example { name: "field::radios", show: field::radios(ctx, &sound, Field::new("example-d", &choice), &choices) },
        Example {
            name: "field::checkboxes",
            show: field::checkboxes(ctx, &sound, Field::new("example-e", &choice).optional(), &choices),
        },
        Example {
            name: "notice",
            show: html! { @for tone in [Tone::Info, Tone::Done, Tone::Waiting] { (c::notice(tone, html! { p { (t("design-example-hint")) } })) } },
        },
        Example { name: "empty", show: c::empty(&t("design-example-hint"), Some((&t("design-example-act"), "#"))) },
        Example {
            name: "table",
            show: table(
                &choice,
                &[organisation.clone(), comment.clone()],
                &[
                    vec![html! { (names[0]) }, html! { (t("design-example-hint")) }],
                    vec![html! { (names[1]) }, html! { "–" }],
                ],
            ),
        },
        Example {
            name: "verdicts",
            show: verdicts(
                ctx,
                &t("design-example-act"),
                &[organisation.clone(), comment.clone(), choice.clone()],
                &[(names[0].clone(), vec![true, false]), (names[1].clone(), vec![false, false])],
            ),
        },
        Example {
            name: "facts",
            show: c::facts(&[
                (organisation.clone(), html! { (names[0]) }),
                (comment.clone(), html! { (t("design-example-hint")) }),
            ]),
        },
        Example {
            name: "filters",
            show: c::filters(
                ctx,
                "#",
                field::input(ctx, &sound, Field::new("example-f", &organisation), Kind::Search),
                Some("#"),
            ),
        },
        Example { name: "pagination", show: c::pagination(ctx, 4, 9, |_| "#".into()) },
        Example {
            name: "tabs",
            show: c::tabs(&choice, &[(names[0].clone(), "#".into(), true), (names[1].clone(), "#".into(), false)]),
        },
        Example { name: "party_mark", show: html! { div.s-row { @for i in 0..3 { (party::party_mark(&mark(i))) } } } },
        Example {
            name: "side_by_side",
            show: html! { h3.ds-heading data-size="xs" { (choice) } (party::side_by_side(ctx, &[
                Voice { party: mark(0), answer: Some(html! { p { (t("design-example-answer")) } }), below: c::nothing() },
                Voice { party: mark(1), answer: None, below: c::nothing() },
                Voice { party: mark(2), answer: Some(html! { p { (t("design-example-answer-other")) } }), below: c::nothing() },
            ])) },
        },
        Example {
            name: "timeline",
            show: c::timeline(&[
                c::Event { at: "2026-03".into(), body: html! { p { (t("design-example-event")) } } },
                c::Event { at: "2026-01-15".into(), body: html! { p { (t("design-example-event-other")) } } },
            ]),
        },
        Example { name: "chart::line", show: chart::line(ctx, &example_chart(ctx)) },
        Example {
            name: "process::drawing",
            show: html! {
                @for shape in [Shape::Row, Shape::Loop, Shape::Staircase, Shape::Core, Shape::Levels] {
                    (drawing(ctx, &example_process(ctx, shape)))
                }
            },
        },
    ]
}

fn example_process(ctx: &Ctx, shape: Shape) -> Drawn {
    let t = |key: &str| ctx.t(key);
    let step = |key: &str, state: Option<&'static str>| DrawnStep {
        title: t(key),
        address: "#".into(),
        state: state.map(|state| (t("design-example-state"), state)),
        answered: state.map(|_| (2, 3)),
    };
    let phase = |key: &str, stands: Stands, state: Option<&'static str>| DrawnPhase {
        title: t(key),
        address: None,
        stands,
        steps: vec![step("design-example-choice", state), step("design-example-comment", None)],
    };
    Drawn {
        title: t("design-example-choice"),
        shape,
        centre: Some(t("design-example-field")),
        phases: vec![
            phase("design-example-municipality", Stands::Within, Some("open")),
            phase("design-example-association", Stands::Within, None),
            phase("design-example-region", Stands::Ground, None),
        ],
    }
}

fn example_chart(ctx: &Ctx) -> Chart {
    let point = |at: &str, value: &str| Point {
        at: PartialDate::parse(at).unwrap_or_default(),
        value: Number::parse(value).unwrap_or_default(),
    };
    let series = |key: &str, values: [&str; 4]| Series {
        name: ctx.t(key),
        points: ["2022", "2023", "2024", "2025"].iter().zip(values).map(|(at, value)| point(at, value)).collect(),
    };
    Chart {
        title: ctx.t("design-example-chart"),
        unit: "%".into(),
        series: vec![
            series("design-example-women", ["17,4", "16,1", "14,8", "12,2"]),
            series("design-example-men", ["19,0", "18,2", "15,1", "13,7"]),
        ],
        target: Some(point("2026", "10")),
    }
}
