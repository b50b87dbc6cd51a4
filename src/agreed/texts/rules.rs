//! What clauses say about herds: when and where they go, what is owed.

use super::super::terms::{CampSiting, EntryPoint, Fire, Impound, Permit, RaidRecovery, Season, Tax, WaterRule, Way, Weapons, Width};
use super::super::{Item, Tariff, exact};
use super::{Says, bound, money};
use crate::words::{Phrase, Sentence, Value};

impl Says<'_> {
    pub(super) fn season(&mut self, season: &Season) {
        self.words(Phrase("clause-season-herds"), &season.herds);
        self.what(Phrase("clause-season-entry"), season.entry.as_ref().and_then(bound));
        self.what(Phrase("clause-season-exit"), season.exit.as_ref().and_then(bound));
    }

    pub(super) fn permit(&mut self, permit: &Permit) {
        self.words(Phrase("clause-permit-documents"), &permit.documents);
        self.words(Phrase("clause-permit-by"), &permit.issued_by);
        self.words(Phrase("clause-permit-names"), &permit.names);
        self.whether(permit.in_advance, Phrase("clause-permit-in-advance"), Phrase("clause-permit-not-in-advance"));
    }

    pub(super) fn way(&mut self, way: &Way) {
        self.what(Phrase("clause-way-form"), way.form.as_ref().map(super::super::WayForm::called));
        self.words(Phrase("clause-way-lines"), &way.lines);
        self.words(Phrase("clause-way-waypoints"), &way.waypoints);
        for width in &way.widths {
            self.width(width);
        }
        self.words(Phrase("clause-way-stopovers"), &way.stopovers);
        self.words(Phrase("clause-way-gates"), &way.gates);
        self.what(Phrase("clause-way-gates-number"), way.gates_number);
        self.what(Phrase("clause-way-routes-number"), way.routes_number);
        self.what(Phrase("clause-way-branches-number"), way.branches_number);
        self.words(Phrase("clause-way-marked"), &way.marked_by);
        match (way.marks_every_min_m, way.marks_every_max_m) {
            (Some(min), Some(max)) => self.say(Sentence::new(Phrase("clause-way-marks-between")).with("min", min).with("max", max)),
            (one, other) => self.what(Phrase("clause-way-marks-every"), one.or(other)),
        }
    }

    fn width(&mut self, width: &Width) {
        let class = width.class.clone().map_or(Phrase("clause-way-any-class").into(), Value::OfFiles);
        let sentence = match (width.min_m, width.max_m) {
            (Some(min), Some(max)) if min != max => Sentence::new(Phrase("clause-way-width-between")).with("min", min).with("max", max),
            (None, None) => Sentence::new(Phrase("clause-way-width-unknown")),
            (min, max) => Sentence::new(Phrase("clause-way-width")).with("width", min.or(max).unwrap_or_default()),
        };
        self.say(sentence.with("class", class));
    }

    pub(super) fn entry_point(&mut self, point: &EntryPoint) {
        self.words(Phrase("clause-entry-point-places"), &point.places);
        self.words(Phrase("clause-entry-point-to"), &point.report_to);
    }

    pub(super) fn camp_siting(&mut self, siting: &CampSiting) {
        self.words(Phrase("clause-camp-agreed-with"), &siting.agreed_with);
        self.words(Phrase("clause-camp-away-from"), &siting.away_from);
        self.what(Phrase("clause-camp-distance"), siting.distance_m);
        self.words(Phrase("clause-camp-sites"), &siting.sites);
    }

    pub(super) fn water_rule(&mut self, rule: &WaterRule) {
        self.words(Phrase("clause-water-points"), &rule.points);
        self.words(Phrase("clause-water-users"), &rule.users);
        self.words(Phrase("clause-water-turns"), &rule.turns);
        self.words(Phrase("clause-water-hours"), &rule.hours);
        self.what(Phrase("clause-water-cap"), rule.head_cap);
        self.money(Phrase("clause-water-fee"), &rule.fee);
    }

    pub(super) fn weapons(&mut self, weapons: &Weapons) {
        self.whether(weapons.guns_forbidden, Phrase("clause-weapons-forbidden"), Phrase("clause-weapons-not-forbidden"));
        self.words(Phrase("clause-weapons-disarmed-by"), &weapons.disarmed_by);
        self.whether(weapons.access_if_unarmed, Phrase("clause-weapons-access"), Phrase("clause-weapons-no-condition"));
        self.words(Phrase("clause-weapons-named"), &weapons.weapons);
    }

    pub(super) fn tariff(&mut self, tariff: &Tariff) {
        for item in &tariff.items {
            self.item(Phrase("clause-tariff-line"), item);
            self.whether(item.prosecution, Phrase("clause-tariff-prosecuted"), Phrase("clause-tariff-not-prosecuted"));
        }
        self.words(Phrase("clause-tariff-paid-by"), &tariff.paid_by);
        self.what(Phrase("clause-tariff-within"), tariff.within_days);
    }

    /// What one line gives, in a sentence that says for what, too.
    pub(super) fn item(&mut self, line: Phrase, item: &Item) {
        let offence = item.offence.clone().map_or(Phrase("clause-tariff-any-offence").into(), Value::OfFiles);
        let mut about = vec![offence];
        about.extend(item.of.clone().map(Value::OfFiles));
        if let Some(unit) = &item.unit {
            about.push(Sentence::new(Phrase("clause-tariff-per")).with("unit", Value::OfFiles(unit.clone())).into());
        }
        let mut owed = owed(item);
        if owed.is_empty() {
            owed.push(Phrase("clause-tariff-not-said").into());
        }
        self.say(Sentence::new(line).with("about", Value::List(about)).with("owed", Value::List(owed)));
    }

    pub(super) fn impound(&mut self, impound: &Impound) {
        self.whether(impound.killing_forbidden, Phrase("clause-impound-not-killed"), Phrase("clause-impound-killed"));
        self.words(Phrase("clause-impound-kept-by"), &impound.kept_by);
        self.whether(impound.until_keep_is_paid, Phrase("clause-impound-until-paid"), Phrase("clause-impound-not-until-paid"));
        self.money(Phrase("clause-impound-keep"), &impound.keep);
        self.words(Phrase("clause-impound-per"), &impound.keep_per);
    }

    pub(super) fn raid(&mut self, raid: &RaidRecovery) {
        self.what(Phrase("clause-raid-deadline"), raid.deadline_days);
        let told = |count: &Option<super::super::Count>| count.as_ref().and_then(super::super::Count::told);
        self.what(Phrase("clause-raid-sought"), told(&raid.sought));
        match (told(&raid.returned), told(&raid.of)) {
            (Some(returned), Some(of)) => {
                self.say(Sentence::new(Phrase("clause-raid-returned-of")).with("returned", returned).with("of", of));
            }
            (returned, of) => {
                self.what(Phrase("clause-raid-returned"), returned);
                self.what(Phrase("clause-raid-of"), of);
            }
        }
        self.words(Phrase("clause-raid-liable"), &raid.liable);
    }

    pub(super) fn fire(&mut self, fire: &Fire) {
        self.whether(fire.burning_forbidden, Phrase("clause-fire-forbidden"), Phrase("clause-fire-not-forbidden"));
        self.whether(fire.fire_breaks, Phrase("clause-fire-breaks"), Phrase("clause-fire-no-breaks"));
        self.what(Phrase("clause-fire-break-width"), fire.break_width_m);
    }

    pub(super) fn tax(&mut self, tax: &Tax) {
        self.words(Phrase("clause-tax-on"), &tax.on);
        self.whether(tax.published, Phrase("clause-tax-published"), Phrase("clause-tax-not-published"));
        if tax.was.is_empty() || tax.is.is_empty() {
            self.money(Phrase("clause-tax-was"), &tax.was);
            self.money(Phrase("clause-tax-is"), &tax.is);
        } else {
            self.say(Sentence::new(Phrase("clause-tax-changed")).with("was", money(&tax.was)).with("is", money(&tax.is)));
        }
        self.words(Phrase("clause-tax-per"), &tax.per);
    }
}

/// What one line of a tariff gives, part by part.
fn owed(item: &Item) -> Vec<Value> {
    let mut owed: Vec<Value> = item.money.iter().map(|money| money.told().into()).collect();
    if item.money.len() > 1 && item.currencies_together == Some(false) {
        owed.push(Phrase("clause-tariff-either").into());
    }
    owed.extend(item.animals.iter().map(|animals| Value::from(animals.told())));
    if item.like_for_like == Some(true) {
        owed.push(Phrase("clause-tariff-like-for-like").into());
    }
    if item.market_price == Some(true) {
        owed.push(Phrase("clause-tariff-market").into());
    }
    if let Some(times) = item.taken_times {
        owed.push(Sentence::new(Phrase("clause-tariff-taken-times")).with("times", exact(times)).into());
    }
    owed.extend(item.taken_plus.map(|plus| Sentence::new(Phrase("clause-tariff-taken-plus")).with("plus", plus).into()));
    if let Some(times) = item.earlier_times {
        owed.push(Sentence::new(Phrase("clause-tariff-earlier-times")).with("times", exact(times)).into());
    }
    owed
}
