//! Agreements as data: what a conference settled, who stands by it, and where. Unlike the drafts of a plan, they are
//! decided by people and saved. What a text does not say is unknown here, never zero and never a default.
//!
//! Roles and units stand here, never names of persons.

mod record;
mod amounts;
mod places;
mod terms;
mod tariff;
mod clause;
mod check;
mod owed;
mod texts;
mod lineage;
mod force;
pub mod exchange;

use crate::layers::Sensitivity;
use crate::measure::Day;
use crate::words::Phrase;
use record::{record, words};

pub use crate::measure::Position;
pub use amounts::{Animals, Count, Exact, Exactness, Money, TimeOfYear, exact, plural};
pub use check::problems;
pub use clause::{Addressee, AddresseeKind, Clause, ClauseStatus, Reservation, Scope, ScopeKind, Validity};
pub use force::{Held, in_force, revises};
pub use lineage::{Difference, differences};
pub use owed::{Claim, Line, Owed, Total, owed};
pub use places::{Drawn, Place, PlaceKind};
pub use record::Other;
pub use tariff::{Item, Tariff};
pub use terms::{
    Bound, CampSiting, Committee, Court, Dissemination, EntryPoint, Eviction, Fire, Free, Impound, Monitoring, Permit, RaidRecovery,
    Review, Season, SecurityRequest, ServiceRequest, Tax, Terms, Trigger, WaterRule, Way, WayForm, Weapons, Width,
};
pub use texts::{generated, kind, radio, text, told};

record! {
    /// A text that parties agreed on, or tried to.
    Agreement {
        /// Stable id.
        id: String,
        /// What people call it.
        title: String,
        /// What sort of text it is.
        kind: Option<Kind>,
        /// How far it came.
        status: Option<Status>,
        /// Its dates as cited; sources disagree, and all are kept.
        dates: Vec<CitedDate>,
        /// The texts that it revises, by id.
        revises: Vec<String>,
        /// The languages in which the text stands, by code (ISO 639): `en`, `ar`, `din`, `fr`, `sg`.
        languages: Vec<String>,
        /// Who stands by it, and how.
        parties: Vec<Party>,
        /// What it settles.
        clauses: Vec<Clause>,
        /// What it leaves open.
        pending: Vec<PendingIssue>,
        /// The places that its clauses speak of.
        places: Vec<Place>,
        /// Where the text and its terms come from.
        sources: Vec<String>,
        /// The conference at which it was made, by id.
        conference: Option<String>,
        /// Who may see it.
        sensitivity: Sensitivity,
    }

    /// A date as a source gives it.
    CitedDate {
        /// What happened then: `opened`, `agreed`, `signed`, `issued`.
        of: Option<String>,
        /// The date in the words of the source: `2016`, `late January 2019`.
        cited: String,
        /// The day, where the source gives one.
        day: Option<Day>,
        /// The source.
        source: Option<String>,
    }

    /// A party.
    Party {
        /// Stable id within the agreement.
        id: String,
        /// In which role.
        role: Option<PartyRole>,
        /// The unit: a county, a state, a community, an armed youth, an authority.
        unit: String,
        /// The community of the scenario, by id.
        community: Option<String>,
        /// The role that signs for it, such as `paramount chief`: never a name.
        signatory: Option<String>,
        /// The role that is its witness: never a name.
        witness: Option<String>,
        /// Whether it signed; nothing where that is unknown.
        signed: Option<bool>,
        /// Whether it was there; nothing where that is unknown.
        present: Option<bool>,
    }

    /// What an agreement leaves open.
    PendingIssue {
        /// Stable id within the agreement.
        id: String,
        /// What is open, by language.
        texts: std::collections::BTreeMap<String, String>,
        /// Where.
        scope: Vec<Scope>,
        /// Who brings it forward.
        raised_by: Vec<String>,
        /// Who may see it.
        sensitivity: Sensitivity,
    }
}

words! {
    /// What sort of text it is.
    Kind {
        /// The parties agreed on it together.
        JointAgreement = "joint agreement", Phrase("agreed-kind-joint");
        /// It looks back on an earlier text and changes it.
        Review = "review", Phrase("agreed-kind-review");
        /// It says what a meeting came to.
        Communique = "communique", Phrase("agreed-kind-communique");
        /// An authority ordered it.
        Order = "order", Phrase("agreed-kind-order");
        /// A list of resolutions.
        ResolutionList = "resolution list", Phrase("agreed-kind-resolutions");
    }

    /// How far it came.
    Status {
        /// It is being written.
        Draft = "draft", Phrase("agreed-status-draft");
        /// All signed.
        Signed = "signed", Phrase("agreed-status-signed");
        /// Some signed.
        PartiallySigned = "partially signed", Phrase("agreed-status-partially-signed");
        /// Nobody signed.
        NotSigned = "not signed", Phrase("agreed-status-not-signed");
        /// It does not hold for now.
        Suspended = "suspended", Phrase("agreed-status-suspended");
        /// A later text stands in its place.
        Superseded = "superseded", Phrase("agreed-status-superseded");
    }

    /// In which role a party stands by it.
    PartyRole {
        /// It receives the herds.
        Host = "host", Phrase("agreed-role-host");
        /// Its herds come.
        Migrant = "migrant", Phrase("agreed-role-migrant");
        /// It answers for its being kept.
        Guarantor = "guarantor", Phrase("agreed-role-guarantor");
        /// It saw the signing.
        Witness = "witness", Phrase("agreed-role-witness");
        /// It listened.
        Observer = "observer", Phrase("agreed-role-observer");
        /// It helped the parties to talk.
        Facilitator = "facilitator", Phrase("agreed-role-facilitator");
    }
}

impl Agreement {
    /// A party, by id.
    #[must_use]
    pub fn party(&self, id: &str) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == id)
    }

    /// A place, by id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.id == id)
    }

    /// What people call a place of it; the word itself where it is no place's id.
    #[must_use]
    pub fn place_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.place(id).and_then(|place| place.name.as_deref()).unwrap_or(id)
    }
}
