//! A phase with its steps as a card: its words broken into lines, and how much room they take.

use crate::process::DrawnPhase;

pub const TITLE_FONT: f64 = 20.0;
pub const TITLE_LINE: f64 = 25.0;
pub const FONT: f64 = 17.0;
pub const LINE: f64 = 22.0;
pub const PAD: f64 = 16.0;
/// Room for the mark before a step.
pub const MARK: f64 = 22.0;

const BETWEEN_STEPS: f64 = 7.0;
const BELOW_TITLE: f64 = 10.0;
/// The narrowest column of steps.
const COLUMN: f64 = 230.0;

pub struct StepAt {
    pub x: f64,
    pub y: f64,
    pub lines: Vec<String>,
}

pub struct Card<'d> {
    pub phase: &'d DrawnPhase,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    pub title: Vec<String>,
    pub steps: Vec<StepAt>,
}

impl<'d> Card<'d> {
    /// A card of a width, as high as its words need, at the upper left corner.
    pub fn new(phase: &'d DrawnPhase, width: f64) -> Self {
        let inner = width - 2.0 * PAD;
        let title = wrapped(&phase.title, inner, TITLE_FONT);
        let columns = ((inner / COLUMN) as usize).clamp(1, phase.steps.len().max(1));
        let column = inner / columns as f64;
        let mut y = PAD + title.len() as f64 * TITLE_LINE + BELOW_TITLE;
        let mut steps = Vec::new();
        for row in phase.steps.chunks(columns) {
            let at = row.iter().enumerate().map(|(i, step)| StepAt {
                x: PAD + i as f64 * column,
                y,
                lines: wrapped(&step.title, column - MARK - 8.0, FONT),
            });
            let at: Vec<StepAt> = at.collect();
            let highest = at.iter().map(|step| step.lines.len()).max().unwrap_or_default();
            y += highest as f64 * LINE + BETWEEN_STEPS;
            steps.extend(at);
        }
        let height = if steps.is_empty() { y - BELOW_TITLE + PAD } else { y - BETWEEN_STEPS + PAD };
        Self { phase, x: 0.0, y: 0.0, width, height, title, steps }
    }

    pub fn at(mut self, x: f64, y: f64) -> Self {
        self.move_by(x - self.x, y - self.y);
        self
    }

    pub fn move_by(&mut self, x: f64, y: f64) {
        self.x += x;
        self.y += y;
        for step in &mut self.steps {
            step.x += x;
            step.y += y;
        }
    }

    pub fn middle(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}

/// Broken into lines of a width, by how wide letters are in most faces. A word that is wider than a line is cut.
pub fn wrapped(text: &str, width: f64, font: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if wide(&longer, font) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            if !line.is_empty() && wide(&line, font) + font > width {
                lines.push(format!("{line}-"));
                line.clear();
            }
            line.push(letter);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn wide(text: &str, font: f64) -> f64 {
    let of = |letter: char| match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | '\'' | '!' | ' ' => 0.28,
        'f' | 'r' | 't' | '(' | ')' | '-' => 0.37,
        'm' | 'w' | 'M' | 'W' => 0.84,
        letter if letter.is_uppercase() => 0.62,
        _ => 0.53,
    };
    text.chars().map(of).sum::<f64>() * font
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_and_lines_are_not_wider_than_they_may() {
        let text = "Vem äger arbetet, och hur rörliga är ni?";
        let lines = wrapped(text, 200.0, FONT);
        assert!(lines.len() > 1 && lines.iter().all(|line| wide(line, FONT) <= 200.0), "{lines:?}");
        assert_eq!(lines.join(" "), text);
        let cut = wrapped("Kommunalförbundssamverkansöverenskommelse", 150.0, FONT);
        assert!(cut.len() > 1 && cut.iter().all(|line| wide(line, FONT) <= 150.0), "{cut:?}");
        assert_eq!(cut.join("").replace('-', ""), "Kommunalförbundssamverkansöverenskommelse");
    }
}
