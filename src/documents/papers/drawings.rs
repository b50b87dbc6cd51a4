//! The map sheets that papers hold: each is drawn once, when the first paper asks for it.

use std::sync::{Arc, OnceLock};

use crate::documents::map::sheets::{self, About, MapSheet, Paper};
use crate::documents::paper::Sheet;
use crate::documents::{SHEETS_FILE, Subject};
use crate::words::Language;

/// A drawing a language.
type Place = [OnceLock<Arc<str>>; Language::ALL.len()];

#[derive(Default)]
pub(super) struct Drawings {
    conferences: Vec<Place>,
    routes: Vec<Place>,
}

impl Drawings {
    /// None: papers name their sheets and show none.
    pub(super) fn none() -> Self {
        Self::default()
    }

    /// Of a season.
    pub(super) fn of(subject: Subject<'_>) -> Self {
        let places = |count: usize| (0..count).map(|_| Place::default()).collect();
        Self { conferences: places(subject.plan.conferences.len()), routes: places(subject.scenario.routes.len()) }
    }

    /// The sheet of something; nothing where its readers may not see one.
    pub(super) fn sheet(&self, subject: Subject<'_>, about: About, readers: Language) -> Option<Sheet> {
        let language = readers.on_maps();
        let sheet = MapSheet { about, paper: Paper::A4, day: None, language };
        let place = match about {
            About::Season => None,
            About::Conference(number) => self.conferences.get(number),
            About::Route(number) => self.routes.get(number),
        };
        let place = place.and_then(|place| Language::ALL.iter().zip(place).find(|(of, _)| **of == language));
        let place = place.map(|(_, place)| place);
        let drawing = place.map_or_else(|| Arc::from(""), |place| Arc::clone(place.get_or_init(|| Arc::from(sheets::svg(subject, sheet)))));
        about.is_there(subject).then(|| Sheet {
            name: about.name(subject, readers),
            file: SHEETS_FILE.to_owned(),
            drawing,
            is_for_print: matches!(about, About::Route(_)),
        })
    }
}
