//! Whether process models' files can be taken, for those who edit them by hand.

use crate::catalogues;
use crate::cli::Failure;
use collaborations::model::check::read_in;
use kernel::{Language, Texts};
use std::path::PathBuf;

/// Looks through each file. One that is sound is counted; of one that is not every problem is printed.
pub fn check_models(files: &[PathBuf], language: Language) -> Result<(), Failure> {
    let texts = Texts::new(&catalogues()).map_err(|error| Failure::new(1, error))?;
    let mut refused = 0;
    for path in files {
        let name = path.display();
        let bytes = std::fs::read(path).map_err(|error| Failure::new(1, format!("{name}: {error}")))?;
        match read_in(&texts, language, &String::from_utf8_lossy(&bytes)) {
            Ok(model) => {
                let questions: usize = model.pages().map(|page| page.questions().len()).sum();
                let args = [("questions", questions.into()), ("phases", model.phases.len().into())];
                eprintln!("{name}: {}", texts.get(language, "app-model-sound", &args));
            }
            Err(wrong) => {
                refused += 1;
                for one in wrong {
                    eprintln!("{name}: {}", one.line());
                }
            }
        }
    }
    match refused {
        0 => Ok(()),
        count => Err(Failure::new(3, texts.get(language, "app-models-refused", &[("count", i64::from(count).into())]))),
    }
}
