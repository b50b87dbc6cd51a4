//! One clause of an agreement.

use std::collections::BTreeMap;

use super::record::{record, words};
use super::terms::Terms;
use crate::layers::Sensitivity;
use crate::measure::Day;
use crate::words::Phrase;

record! {
    /// What a text settles in one matter.
    Clause {
        /// Stable id within the agreement.
        id: String,
        /// What it settles.
        terms: Terms,
        /// Its text in the languages in which people wrote one; in others it is made of the terms.
        texts: BTreeMap<String, String>,
        /// What its terms said in those languages when people wrote. Not for partners and the public.
        texts_were: BTreeMap<String, String>,
        /// Where it holds.
        scope: Vec<Scope>,
        /// When it holds.
        validity: Option<Validity>,
        /// Whom it binds, or who is asked.
        addressee: Option<Addressee>,
        /// How far it came.
        status: Option<ClauseStatus>,
        /// Who does not stand by it, though by the rest.
        reservations: Vec<Reservation>,
        /// By what one sees whether it is kept.
        indicator: Option<String>,
        /// The field office that follows it, by id or name.
        office: Option<String>,
        /// The field office that follows it as well.
        co_office: Option<String>,
        /// Where in which source it stands.
        source: Option<String>,
        /// Who may see it.
        sensitivity: Sensitivity,
    }

    /// Where a clause holds.
    Scope {
        /// What is named.
        kind: Option<ScopeKind>,
        /// Its id in the agreement or scenario, or its name.
        id: String,
        /// Of a stretch: where it begins.
        from: Option<String>,
        /// Of a stretch: where it ends.
        to: Option<String>,
    }

    /// When a clause holds.
    Validity {
        /// The first day.
        from: Option<Day>,
        /// The last day.
        to: Option<Day>,
        /// In the words of the text: `until the next review`.
        words: Option<String>,
    }

    /// Whom a clause binds, or who is asked. What parties promise each other is kept apart from what they ask of
    /// authorities.
    Addressee {
        /// Which of the two.
        kind: Option<AddresseeKind>,
        /// The parties that promise, by id; all where empty.
        parties: Vec<String>,
        /// The authority that is asked.
        authority: Option<String>,
    }

    /// A party that does not stand by a clause, though by the rest.
    Reservation {
        /// The party, by id.
        party: String,
        /// What it holds against the clause, by language.
        texts: BTreeMap<String, String>,
        /// Until when it asked for time.
        until: Option<Day>,
    }
}

words! {
    /// What a scope names.
    ScopeKind {
        /// A route.
        Route = "route", Phrase("agreed-scope-route");
        /// A part of a route.
        Stretch = "stretch", Phrase("agreed-scope-stretch");
        /// A place.
        Place = "place", Phrase("agreed-scope-place");
        /// A unit: a county, a payam, a boma.
        Unit = "unit", Phrase("agreed-scope-unit");
        /// An area.
        Area = "area", Phrase("agreed-scope-area");
        /// All of it.
        Everywhere = "everywhere", Phrase("agreed-scope-everywhere");
    }

    /// Whether a clause is a promise or a request.
    AddresseeKind {
        /// The parties promise it to each other.
        BetweenParties = "between parties", Phrase("agreed-between-parties");
        /// They ask it of an authority.
        RequestToAuthority = "request to authority", Phrase("agreed-request");
    }

    /// How far a clause came.
    ClauseStatus {
        /// Somebody brought it forward.
        Proposed = "proposed", Phrase("agreed-clause-proposed");
        /// It was agreed.
        Agreed = "agreed", Phrase("agreed-clause-agreed");
        /// Agreed by some, with reservations of others.
        Reserved = "reserved", Phrase("agreed-clause-reserved");
        /// It was refused.
        Refused = "refused", Phrase("agreed-clause-refused");
        /// It does not hold for now.
        Suspended = "suspended", Phrase("agreed-clause-suspended");
    }
}
