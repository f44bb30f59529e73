//! A line chart with its target, drawn by the server as SVG, and the same figures as a table beside it.

use kernel::number::Number;
use kernel::{Ctx, PartialDate};
use maud::{Markup, html};
use std::collections::HashMap;

/// A measured value at a date.
#[derive(Clone, Debug)]
pub struct Point {
    pub at: PartialDate,
    pub value: Number,
}

#[derive(Clone, Debug)]
pub struct Series {
    pub name: String,
    pub points: Vec<Point>,
}

/// Values over time, towards a target.
#[derive(Clone, Debug, Default)]
pub struct Chart {
    pub title: String,
    pub unit: String,
    pub series: Vec<Series>,
    pub target: Option<Point>,
}

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 280.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 20.0;
const TOP: f64 = 20.0;
const BOTTOM: f64 = 40.0;
/// How far apart two dates must stand below the picture.
const ROOM_FOR_A_DATE: f64 = 280.0;

/// Picture and table. The picture needs two values to be of use; the table is always there.
pub fn line(ctx: &Ctx, chart: &Chart) -> Markup {
    let points = chart.series.iter().map(|s| s.points.len()).max().unwrap_or_default();
    html! {
        figure.s-chart {
            figcaption { (chart.title) @if !chart.unit.is_empty() { " (" (chart.unit) ")" } }
            @if points > 1 { (picture(ctx, chart)) }
            (table(ctx, chart))
        }
    }
}

struct Scale {
    from: f64,
    to: f64,
    low: f64,
    high: f64,
    step: f64,
}

impl Scale {
    fn of(chart: &Chart) -> Self {
        let all: Vec<&Point> = chart.series.iter().flat_map(|s| &s.points).chain(&chart.target).collect();
        let at = || all.iter().map(|p| p.at.position());
        let values = || all.iter().map(|p| p.value.to_f64());
        let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
        let step = nice_step((high - low).max(1e-9) / 4.0);
        Self {
            from: at().fold(f64::INFINITY, f64::min),
            to: at().fold(f64::NEG_INFINITY, f64::max),
            low: (low / step).floor() * step,
            high: (high / step).ceil() * step,
            step,
        }
    }

    fn x(&self, at: &PartialDate) -> f64 {
        let span = (self.to - self.from).max(1e-9);
        LEFT + (at.position() - self.from) / span * (WIDTH - LEFT - RIGHT)
    }

    fn y(&self, value: f64) -> f64 {
        let span = (self.high - self.low).max(1e-9);
        HEIGHT - BOTTOM - (value - self.low) / span * (HEIGHT - TOP - BOTTOM)
    }

    fn ticks(&self) -> Vec<f64> {
        let count = ((self.high - self.low) / self.step).round().clamp(0.0, 12.0) as i32;
        (0..=count).map(|i| self.low + f64::from(i) * self.step).collect()
    }
}

/// 1, 2 or 5 times a power of ten, at least as large as `rough`.
fn nice_step(rough: f64) -> f64 {
    let power = 10_f64.powf(rough.log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|m| m * power).find(|step| *step >= rough * 0.999).unwrap_or(power)
}

fn picture(ctx: &Ctx, chart: &Chart) -> Markup {
    let scale = Scale::of(chart);
    let number = |n: f64| {
        let text = format!("{n:.2}");
        Number::parse(text.trim_end_matches('0').trim_end_matches('.')).unwrap_or_default().in_words(ctx.language)
    };
    let first_and_last: Vec<&PartialDate> = {
        let mut dates: Vec<_> =
            chart.series.iter().flat_map(|s| &s.points).chain(&chart.target).map(|p| &p.at).collect();
        dates.sort_unstable();
        dates.dedup();
        let (first, last) = (dates.first().copied(), dates.last().copied());
        // One between them, where its words have room also on a phone.
        let between = dates.get(dates.len() / 2).copied().filter(|at| {
            [first, last].into_iter().flatten().all(|end| (scale.x(end) - scale.x(at)).abs() > ROOM_FOR_A_DATE)
        });
        [first, between, last].into_iter().flatten().collect()
    };
    html! {
        svg.s-chart__picture viewBox={ "0 0 " (At(WIDTH)) " " (At(HEIGHT)) } role="img"
            aria-label=(ctx.ta("design-chart-of", &[("title", (&chart.title).into())])) {
            @for tick in scale.ticks() {
                line.s-chart__grid x1=(At(LEFT)) x2=(At(WIDTH - RIGHT)) y1=(At(scale.y(tick))) y2=(At(scale.y(tick))) {}
                text.s-chart__label x=(At(LEFT - 8.0)) y=(At(scale.y(tick) + 4.0)) text-anchor="end" { (number(tick)) }
            }
            @for (i, at) in first_and_last.iter().enumerate() {
                @let anchor = if i == 0 { "start" } else if i + 1 == first_and_last.len() { "end" } else { "middle" };
                text.s-chart__label x=(At(scale.x(at))) y=(At(HEIGHT - 14.0)) text-anchor=(anchor) { (at.in_words(ctx.language)) }
            }
            @if let Some(target) = &chart.target {
                @let y = scale.y(target.value.to_f64());
                line.s-chart__target x1=(At(LEFT)) x2=(At(WIDTH - RIGHT)) y1=(At(y)) y2=(At(y)) {}
                text.s-chart__target-label x=(At(WIDTH - RIGHT)) y=(At(y - 6.0)) text-anchor="end" {
                    (ctx.t("design-target")) " " (target.value.in_words(ctx.language))
                }
            }
            @for (i, series) in chart.series.iter().enumerate() {
                @let places: Vec<(At, At)> = series.points.iter().map(|p| (At(scale.x(&p.at)), At(scale.y(p.value.to_f64())))).collect();
                polyline.s-chart__line data-series=(i % 4) points={ @for (x, y) in &places { (x) "," (y) " " } } {}
                @for (x, y) in &places { circle.s-chart__point data-series=(i % 4) r="4" cx=(x) cy=(y) {} }
            }
        }
        @if chart.series.len() > 1 {
            ul.s-chart__key {
                @for (i, series) in chart.series.iter().enumerate() {
                    li data-series=(i % 4) { (series.name) }
                }
            }
        }
    }
}

/// A place in the picture, to a tenth: `64`, `12.5`.
struct At(f64);

impl std::fmt::Display for At {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let tenths = (self.0 * 10.0).round() as i64;
        let sign = if tenths < 0 { "-" } else { "" };
        let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        match tenth {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{tenth}"),
        }
    }
}

fn table(ctx: &Ctx, chart: &Chart) -> Markup {
    let mut dates: Vec<&PartialDate> = chart.series.iter().flat_map(|s| s.points.iter().map(|p| &p.at)).collect();
    dates.sort_unstable();
    dates.dedup();
    let found: Vec<HashMap<&PartialDate, &Number>> =
        chart.series.iter().map(|s| s.points.iter().map(|p| (&p.at, &p.value)).collect()).collect();
    let mut heads = vec![ctx.t("design-date")];
    heads.extend(chart.series.iter().map(|s| s.name.clone()));
    let values = |value: &dyn Fn(usize) -> Option<Number>| {
        html! {
            @for i in 0..chart.series.len() {
                td { span.s-number { @match value(i) { Some(value) => (value.in_words(ctx.language)), None => "–" } } }
            }
        }
    };
    let rows = html! {
        @for at in dates {
            tr { th scope="row" { (at.in_words(ctx.language)) } (values(&|i| found[i].get(at).copied().copied())) }
        }
        @if let Some(target) = &chart.target {
            tr {
                th scope="row" { (ctx.t("design-target")) " " (target.at.in_words(ctx.language)) }
                (values(&|_| Some(target.value)))
            }
        }
    };
    crate::table::table_of(&ctx.ta("design-figures-of", &[("title", (&chart.title).into())]), &heads, rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_written_to_a_tenth() {
        for (place, written) in [(64.0, "64"), (12.54, "12.5"), (0.04, "0"), (-3.26, "-3.3"), (99.96, "100")] {
            assert_eq!(At(place).to_string(), written);
        }
    }

    #[test]
    fn steps_people_can_read() {
        for (rough, nice) in [(0.3, 0.5), (1.0, 1.0), (13.0, 20.0), (60.0, 100.0)] {
            assert!((nice_step(rough) - nice).abs() < 1e-9, "{rough}");
        }
    }
}
