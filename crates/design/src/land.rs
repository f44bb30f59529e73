//! A map of the country's regions, or of one region's municipalities, each shaded by a number. Drawn for eyes and pointers; the
//! page has a table beside it that says the same to everybody.

use maud::{Markup, html};
use std::collections::HashMap;
use std::sync::OnceLock;

/// An area on the map.
pub struct Shaded {
    /// Its official code.
    pub code: String,
    /// What is said of it where the pointer rests, number and all.
    pub words: String,
    pub address: String,
    pub number: i64,
}

/// Shades there are for numbers above none.
const SHADES: i64 = 4;

#[derive(serde::Deserialize)]
struct Borders {
    source: HashMap<String, String>,
    regions: HashMap<String, String>,
    municipalities: HashMap<String, String>,
}

fn borders() -> &'static Borders {
    static BORDERS: OnceLock<Borders> = OnceLock::new();
    BORDERS.get_or_init(|| {
        // The file is compiled in, and a test reads it.
        serde_json::from_str(include_str!("../../../content/map/sweden.json")).unwrap_or_else(|_| Borders {
            source: HashMap::new(),
            regions: HashMap::new(),
            municipalities: HashMap::new(),
        })
    })
}

/// Whose borders they are, and under which licence they may be used.
pub fn source(language: kernel::Language) -> &'static str {
    borders().source.get(language.code()).map_or("", String::as_str)
}

/// The shade of a number: none, or one of four by its root, so that the largest does not make all others pale.
fn shade(number: i64, most: i64) -> i64 {
    if number <= 0 || most <= 0 {
        return 0;
    }
    let share = (number as f64 / most as f64).sqrt();
    1 + ((share * SHADES as f64) as i64).min(SHADES - 1)
}

/// The map, with a link in each area for those who point. `caption` says what is shaded.
pub fn picture(caption: &str, areas: &[Shaded]) -> Markup {
    let borders = borders();
    let drawn: Vec<(&Shaded, &String)> = areas
        .iter()
        .filter_map(|area| {
            Some((area, borders.regions.get(&area.code).or_else(|| borders.municipalities.get(&area.code))?))
        })
        .collect();
    let Some(frame) = drawn.iter().map(|(_, path)| frame(path)).reduce(Frame::and) else { return html! {} };
    let most = areas.iter().map(|area| area.number).max().unwrap_or_default();
    html! {
        figure.s-land {
            figcaption { (caption) }
            // The table beside says the same; here nothing is read out and nothing is stopped at.
            svg.s-land__picture viewBox=(frame.view_box()) aria-hidden="true" focusable="false" {
                @for (area, path) in &drawn {
                    a href=(area.address) tabindex="-1" {
                        path.s-land__area data-shade=(shade(area.number, most)) d=(path) { title { (area.words) } }
                    }
                }
            }
        }
    }
}

/// What a path keeps within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Frame {
    left: i64,
    top: i64,
    right: i64,
    bottom: i64,
}

impl Frame {
    fn and(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// With some air around, so that no border is cut.
    fn view_box(self) -> String {
        let air = ((self.right - self.left).max(self.bottom - self.top) / 50).max(4);
        let (width, height) = (self.right - self.left + 2 * air, self.bottom - self.top + 2 * air);
        format!("{} {} {width} {height}", self.left - air, self.top - air)
    }
}

/// Rings are written as `M x y l dx dy dx dy … z`.
fn frame(path: &str) -> Frame {
    let mut frame = Frame { left: i64::MAX, top: i64::MAX, right: i64::MIN, bottom: i64::MIN };
    for ring in path.split('z').filter(|ring| !ring.is_empty()) {
        let mut numbers = ring.split(['M', 'l', ' ']).filter_map(|number| number.parse::<i64>().ok());
        let (mut x, mut y) = (0, 0);
        while let (Some(dx), Some(dy)) = (numbers.next(), numbers.next()) {
            (x, y) = (x + dx, y + dy);
            frame = frame.and(Frame { left: x, top: y, right: x, bottom: y });
        }
    }
    frame
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_and_municipality_has_borders_of_known_source() {
        assert_eq!((borders().regions.len(), borders().municipalities.len()), (21, 290));
        assert!(source(kernel::Language::Swedish).contains("CC0") && source(kernel::Language::English).contains("MIT"));
        let whole = borders().regions.values().map(|path| frame(path)).reduce(Frame::and).unwrap();
        let kept = borders().municipalities.values().map(|path| frame(path)).reduce(Frame::and).unwrap();
        assert!((whole.left - kept.left).abs() < 40 && (whole.bottom - kept.bottom).abs() < 40, "{whole:?} {kept:?}");
    }

    #[test]
    fn a_path_is_framed_from_where_its_rings_begin() {
        let two = "M10 10l5 0 0 5zM-2 3l1 1z";
        assert_eq!(frame(two), Frame { left: -2, top: 3, right: 15, bottom: 15 });
    }

    #[test]
    fn more_is_never_paler() {
        let shades: Vec<i64> = [0, 1, 10, 40, 70, 100].map(|number| shade(number, 100)).into();
        assert!(shades.is_sorted() && shades[0] == 0 && shades[1] == 1 && shades[5] == SHADES, "{shades:?}");
    }
}
