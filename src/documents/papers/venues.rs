//! Where the conference may be held: the places that are weighed, with what speaks for and against each.

use super::teller::Teller;
use crate::conferences::{Speaks, Venue};
use crate::documents::paper::{Cell, Level, Paper, Table};
use crate::words::say;

impl Teller<'_> {
    /// The places, where anything was weighed.
    pub(super) fn venues(&self, paper: &mut Paper) {
        let venues = &self.conference().venues;
        if venues.iter().all(|venue| venue.trade_offs.is_empty()) {
            return;
        }
        paper.heading(Level::Part, say!(self, "paper-venues"));
        paper.paragraph(say!(self, "paper-venues-choice"));
        let mut table = Table::new([
            (say!(self, "paper-place"), 24),
            (say!(self, "paper-speaks-for"), 32),
            (say!(self, "paper-speaks-against"), 32),
            (say!(self, "paper-to-be-asked"), 26),
        ]);
        for venue in venues {
            let Some(settlement) = self.subject.scenario.settlements.get(venue.settlement) else { continue };
            let place = Cell::lines([settlement.name.clone(), venue.reason.say(self.language)]);
            let [speaks_for, against, unknown] = [Speaks::For, Speaks::Against, Speaks::Unknown].map(|speaks| self.weighed(venue, speaks));
            table.row([place, speaks_for, against, unknown]);
        }
        paper.table(table);
    }

    /// What speaks this way at a place.
    fn weighed(&self, venue: &Venue, speaks: Speaks) -> Cell {
        let of = venue.trade_offs.iter().filter(|weighed| weighed.speaks == speaks);
        Cell::lines(of.map(|weighed| weighed.words.say(self.language)))
    }
}
