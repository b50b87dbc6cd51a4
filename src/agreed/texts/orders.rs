//! What clauses say about people: who judges, watches, is asked, is told, and meets again.

use super::super::terms::{Committee, Court, Dissemination, Eviction, Monitoring, Review, SecurityRequest, ServiceRequest};
use super::Says;
use crate::words::{Phrase, Sentence};

impl Says<'_> {
    pub(super) fn court(&mut self, court: &Court) {
        self.words(Phrase("clause-court-form"), &court.form);
        self.words(Phrase("clause-court-seat"), &court.seat);
        self.what(Phrase("clause-court-each-side"), court.members_each_side);
        self.whether(court.equal_numbers, Phrase("clause-court-equal"), Phrase("clause-court-not-equal"));
        self.what(Phrase("clause-court-quorum"), court.quorum);
    }

    pub(super) fn committee(&mut self, committee: &Committee) {
        self.words(Phrase("clause-committee-name"), &committee.name);
        self.words(Phrase("clause-committee-area"), &committee.area);
        self.what(Phrase("clause-committee-each-side"), committee.members_each_side);
        self.what(Phrase("clause-committee-members"), committee.members);
        self.what(Phrase("clause-committee-women"), committee.women_min);
        self.what(Phrase("clause-committee-youth"), committee.youth_min);
        self.words(Phrase("clause-committee-meets"), &committee.meets);
    }

    pub(super) fn monitoring(&mut self, monitoring: &Monitoring) {
        self.words(Phrase("clause-monitoring-by"), &monitoring.by);
        self.words(Phrase("clause-monitoring-means"), &monitoring.means);
        self.words(Phrase("clause-monitoring-places"), &monitoring.places);
        self.words(Phrase("clause-monitoring-every"), &monitoring.every);
    }

    pub(super) fn security_request(&mut self, request: &SecurityRequest) {
        self.words(Phrase("clause-security-what"), &request.what);
        self.words(Phrase("clause-security-of"), &request.of);
        self.words(Phrase("clause-request-places"), &request.places);
    }

    pub(super) fn service_request(&mut self, request: &ServiceRequest) {
        self.words(Phrase("clause-service-what"), &request.what);
        self.words(Phrase("clause-service-of"), &request.of);
        self.words(Phrase("clause-request-places"), &request.places);
        self.money(Phrase("clause-service-ceiling"), &request.ceiling);
    }

    pub(super) fn dissemination(&mut self, dissemination: &Dissemination) {
        self.what(Phrase("clause-dissemination-copies"), dissemination.copies);
        self.words(Phrase("clause-dissemination-languages"), &dissemination.languages);
        self.words(Phrase("clause-dissemination-means"), &dissemination.means);
        self.words(Phrase("clause-dissemination-reached"), &dissemination.reached);
        self.words(Phrase("clause-dissemination-not-reached"), &dissemination.not_reached);
        self.what(Phrase("clause-dissemination-not-reached-number"), dissemination.not_reached_number);
        self.words(Phrase("clause-dissemination-reason"), &dissemination.reason);
    }

    pub(super) fn review(&mut self, review: &Review) {
        self.words(Phrase("clause-review-meeting"), &review.meeting);
        self.what(Phrase("clause-review-when"), review.when.map(super::super::TimeOfYear::told));
        // A year is no quantity: it is not grouped.
        self.what(Phrase("clause-review-year"), review.year.map(|year| year.to_string()));
        self.words(Phrase("clause-review-place"), &review.place);
    }

    pub(super) fn eviction(&mut self, eviction: &Eviction) {
        self.words(Phrase("clause-eviction-who"), &eviction.who);
        self.words(Phrase("clause-eviction-from"), &eviction.from);
        if let Some(days) = eviction.within_days {
            self.say(Sentence::new(Phrase("clause-eviction-within")).with("days", days));
        }
    }
}
