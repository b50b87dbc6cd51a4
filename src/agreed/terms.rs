//! What clauses settle: one kind of terms for every row of the clause table of the field (UNMISS, PA-X, Concordis, IGAD and
//! MINUSCA texts). Each field may be unknown.

use serde::{Deserialize, Serialize};

use super::amounts::{Count, Money, TimeOfYear};
use super::record::{Forget, Other, record, words};
use super::tariff::Tariff;
use crate::words::Phrase;

/// What a clause settles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Terms {
    /// When herds come and go.
    Season(Season),
    /// What a herd must carry or have asked for.
    Permit(Permit),
    /// Where herds go.
    Route(Way),
    /// Where arriving herds report.
    EntryPoint(EntryPoint),
    /// Where camps may stand.
    CampSiting(CampSiting),
    /// Who drinks where.
    WaterRule(WaterRule),
    /// What may be carried.
    Weapons(Weapons),
    /// What is owed for what.
    Tariff(Tariff),
    /// What becomes of stray cattle.
    Impound(Impound),
    /// How raided cattle are found and returned.
    RaidRecovery(RaidRecovery),
    /// The burning of grass.
    Fire(Fire),
    /// What herds pay for passing or grazing.
    Tax(Tax),
    /// Who judges.
    Court(Court),
    /// Who watches over the agreement.
    Committee(Committee),
    /// Who looks whether it is kept.
    Monitoring(Monitoring),
    /// What is asked of a force.
    SecurityRequest(SecurityRequest),
    /// What is asked of those who build and deliver.
    ServiceRequest(ServiceRequest),
    /// How the text reaches those whom it binds.
    Dissemination(Dissemination),
    /// When the parties meet again.
    Review(Review),
    /// Who must leave, by an order.
    Eviction(Eviction),
    /// Anything else, in the words of the text.
    Free(Free),
    /// Terms of a later version, or such as cannot be read: kept as they stand.
    #[serde(untagged)]
    Unknown(Other),
}

impl Default for Terms {
    fn default() -> Self {
        Self::Unknown(Other::new())
    }
}

impl Terms {
    /// The word in files.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Season(_) => "season",
            Self::Permit(_) => "permit",
            Self::Route(_) => "route",
            Self::EntryPoint(_) => "entry_point",
            Self::CampSiting(_) => "camp_siting",
            Self::WaterRule(_) => "water_rule",
            Self::Weapons(_) => "weapons",
            Self::Tariff(_) => "tariff",
            Self::Impound(_) => "impound",
            Self::RaidRecovery(_) => "raid_recovery",
            Self::Fire(_) => "fire",
            Self::Tax(_) => "tax",
            Self::Court(_) => "court",
            Self::Committee(_) => "committee",
            Self::Monitoring(_) => "monitoring",
            Self::SecurityRequest(_) => "security_request",
            Self::ServiceRequest(_) => "service_request",
            Self::Dissemination(_) => "dissemination",
            Self::Review(_) => "review",
            Self::Eviction(_) => "eviction",
            Self::Free(_) => "free",
            Self::Unknown(members) => members.get("kind").and_then(serde_json::Value::as_str).unwrap_or("unknown"),
        }
    }
}

impl Forget for Terms {
    fn forget_others(&mut self) {
        match self {
            Self::Season(terms) => terms.forget_others(),
            Self::Permit(terms) => terms.forget_others(),
            Self::Route(terms) => terms.forget_others(),
            Self::EntryPoint(terms) => terms.forget_others(),
            Self::CampSiting(terms) => terms.forget_others(),
            Self::WaterRule(terms) => terms.forget_others(),
            Self::Weapons(terms) => terms.forget_others(),
            Self::Tariff(terms) => terms.forget_others(),
            Self::Impound(terms) => terms.forget_others(),
            Self::RaidRecovery(terms) => terms.forget_others(),
            Self::Fire(terms) => terms.forget_others(),
            Self::Tax(terms) => terms.forget_others(),
            Self::Court(terms) => terms.forget_others(),
            Self::Committee(terms) => terms.forget_others(),
            Self::Monitoring(terms) => terms.forget_others(),
            Self::SecurityRequest(terms) => terms.forget_others(),
            Self::ServiceRequest(terms) => terms.forget_others(),
            Self::Dissemination(terms) => terms.forget_others(),
            Self::Review(terms) => terms.forget_others(),
            Self::Eviction(terms) => terms.forget_others(),
            Self::Free(terms) => terms.forget_others(),
            // Of terms that cannot be read, none can be told from what is not to be seen.
            Self::Unknown(members) => members.retain(|key, _| key == "kind"),
        }
    }
}

impl Terms {
    /// The places that they name, by id or name.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        let lists: Vec<&Vec<String>> = match self {
            Self::Route(way) => vec![&way.lines, &way.waypoints, &way.stopovers, &way.gates],
            Self::EntryPoint(point) => vec![&point.places],
            Self::CampSiting(siting) => vec![&siting.sites],
            Self::WaterRule(rule) => vec![&rule.points],
            Self::Monitoring(monitoring) => vec![&monitoring.places],
            Self::SecurityRequest(request) => vec![&request.places],
            Self::ServiceRequest(request) => vec![&request.places],
            Self::Dissemination(dissemination) => vec![&dissemination.reached, &dissemination.not_reached],
            Self::Eviction(eviction) => vec![&eviction.from],
            _ => Vec::new(),
        };
        lists.into_iter().flatten().map(String::as_str)
    }

    /// The lists of places that they name, to be shortened.
    pub(super) fn places_mut(&mut self) -> Vec<&mut Vec<String>> {
        match self {
            Self::Route(way) => vec![&mut way.lines, &mut way.waypoints, &mut way.stopovers, &mut way.gates],
            Self::EntryPoint(point) => vec![&mut point.places],
            Self::CampSiting(siting) => vec![&mut siting.sites],
            Self::WaterRule(rule) => vec![&mut rule.points],
            Self::Monitoring(monitoring) => vec![&mut monitoring.places],
            Self::SecurityRequest(request) => vec![&mut request.places],
            Self::ServiceRequest(request) => vec![&mut request.places],
            Self::Dissemination(dissemination) => vec![&mut dissemination.reached, &mut dissemination.not_reached],
            Self::Eviction(eviction) => vec![&mut eviction.from],
            _ => Vec::new(),
        }
    }
}

record! {
    /// When herds come and go.
    Season {
        /// When they may come.
        entry: Option<Bound>,
        /// When they must have left.
        exit: Option<Bound>,
        /// Whose herds; all where empty.
        herds: Vec<String>,
    }

    /// One end of a season. The days are the first and the last on which it may be.
    Bound {
        /// What decides it.
        trigger: Option<Trigger>,
        /// Not before.
        from: Option<TimeOfYear>,
        /// Not after.
        to: Option<TimeOfYear>,
        /// More, in the words of the text.
        words: Option<String>,
    }

    /// What a herd must carry or have asked for.
    Permit {
        /// What it is: `letter of permission`, `herder booklet`, `transhumance certificate`.
        documents: Vec<String>,
        /// Who gives it.
        issued_by: Vec<String>,
        /// Whether authorities must be met before the herd comes.
        in_advance: Option<bool>,
        /// What it names: `herd`, `route`, `destination`.
        names: Vec<String>,
    }

    /// Where herds go.
    Way {
        /// A fixed corridor or a flexible axis.
        form: Option<WayForm>,
        /// The route of the scenario, by id.
        route: Option<String>,
        /// Its lines, places of the agreement, by id.
        lines: Vec<String>,
        /// The places by which the text names it, in their order.
        waypoints: Vec<String>,
        /// How wide it is, by class.
        widths: Vec<Width>,
        /// Camps on the way, places by id or name.
        stopovers: Vec<String>,
        /// Gates, places by id or name.
        gates: Vec<String>,
        /// How many gates, where the text only counts them.
        gates_number: Option<u32>,
        /// How many routes, where the text only counts them.
        routes_number: Option<u32>,
        /// How many branches, where the text only counts them.
        branches_number: Option<u32>,
        /// How it is marked: `cement posts`.
        marked_by: Option<String>,
        /// The shortest way between two marks, in metres.
        marks_every_min_m: Option<u32>,
        /// The longest way between two marks, in metres.
        marks_every_max_m: Option<u32>,
    }

    /// How wide ways of one class are.
    Width {
        /// The class: `principal`, `secondary`, `tertiary`.
        class: Option<String>,
        /// The least width, in metres.
        min_m: Option<u32>,
        /// The greatest width, in metres; the same where missing.
        max_m: Option<u32>,
    }

    /// Where arriving herds report.
    EntryPoint {
        /// Places of the agreement, by id or name.
        places: Vec<String>,
        /// To whom.
        report_to: Option<String>,
    }

    /// Where camps may stand.
    CampSiting {
        /// With whom a site is agreed.
        agreed_with: Option<String>,
        /// What it must be away from: `fields`, `villages`.
        away_from: Vec<String>,
        /// How far, in metres.
        distance_m: Option<u32>,
        /// Sites that are named, places by id or name.
        sites: Vec<String>,
    }

    /// Who drinks where.
    WaterRule {
        /// Water points, places by id or name.
        points: Vec<String>,
        /// Who may drink there.
        users: Vec<String>,
        /// In which turns.
        turns: Option<String>,
        /// At which hours.
        hours: Option<String>,
        /// How many head at most.
        head_cap: Option<u32>,
        /// What is paid.
        fee: Vec<Money>,
    }

    /// What may be carried.
    Weapons {
        /// Whether guns are forbidden during the migration.
        guns_forbidden: Option<bool>,
        /// Who disarms.
        disarmed_by: Option<String>,
        /// Whether only those may come who come unarmed.
        access_if_unarmed: Option<bool>,
        /// Kinds of weapons that the text names.
        weapons: Vec<String>,
    }

    /// What becomes of stray cattle.
    Impound {
        /// Whether they must not be killed.
        killing_forbidden: Option<bool>,
        /// Who keeps them.
        kept_by: Option<String>,
        /// Whether they are kept until the owner pays the keep.
        until_keep_is_paid: Option<bool>,
        /// What the keep costs.
        keep: Vec<Money>,
        /// For how long that is: `day`, `head`.
        keep_per: Option<String>,
    }

    /// How raided cattle are found and returned.
    RaidRecovery {
        /// In how many days they are to be found.
        deadline_days: Option<u32>,
        /// How many are sought.
        sought: Option<Count>,
        /// How many came back.
        returned: Option<Count>,
        /// Of how many.
        of: Option<Count>,
        /// Who answers for it.
        liable: Option<String>,
    }

    /// The burning of grass.
    Fire {
        /// Whether grass must not be burnt.
        burning_forbidden: Option<bool>,
        /// Whether fire breaks are cut.
        fire_breaks: Option<bool>,
        /// How wide, in metres.
        break_width_m: Option<u32>,
    }

    /// What herds pay for passing or grazing.
    Tax {
        /// What is taxed: `pasture`.
        on: Option<String>,
        /// Whether the lawful tax is to be published.
        published: Option<bool>,
        /// What it was.
        was: Vec<Money>,
        /// What it is.
        is: Vec<Money>,
        /// For what that is: `herd`, `head`.
        per: Option<String>,
    }

    /// Who judges.
    Court {
        /// What it is: `mobile court`, `joint border court`, `conciliation commission`.
        form: Option<String>,
        /// Where it sits.
        seat: Option<String>,
        /// Members of each side.
        members_each_side: Option<u32>,
        /// Whether the sides have as many members.
        equal_numbers: Option<bool>,
        /// How many must be there.
        quorum: Option<u32>,
    }

    /// Who watches over the agreement.
    Committee {
        /// What it is called.
        name: Option<String>,
        /// For what area.
        area: Option<String>,
        /// Members of each side.
        members_each_side: Option<u32>,
        /// Members in all.
        members: Option<u32>,
        /// Of them women, at least.
        women_min: Option<u32>,
        /// Of them youth, at least.
        youth_min: Option<u32>,
        /// How often it meets: `weekly`, `monthly`.
        meets: Option<String>,
    }

    /// Who looks whether it is kept.
    Monitoring {
        /// Who.
        by: Vec<String>,
        /// How: `patrols`, `visits`.
        means: Vec<String>,
        /// Where, places by id or name.
        places: Vec<String>,
        /// How often.
        every: Option<String>,
    }

    /// What is asked of a force.
    SecurityRequest {
        /// What: `patrols`, `temporary base`, `deployment`.
        what: Vec<String>,
        /// Of whom.
        of: Option<String>,
        /// Where, places by id or name.
        places: Vec<String>,
    }

    /// What is asked of those who build and deliver.
    ServiceRequest {
        /// What: `water point`, `hafir`, `veterinary products`.
        what: Vec<String>,
        /// Of whom.
        of: Option<String>,
        /// Where, places by id or name.
        places: Vec<String>,
        /// Up to how much a project may cost.
        ceiling: Vec<Money>,
    }

    /// How the text reaches those whom it binds.
    Dissemination {
        /// How many copies.
        copies: Option<u32>,
        /// In which languages.
        languages: Vec<String>,
        /// By which means: `forums`, `radio`.
        means: Vec<String>,
        /// Places that it reached.
        reached: Vec<String>,
        /// Places that it did not reach.
        not_reached: Vec<String>,
        /// How many places it did not reach, where they are only counted.
        not_reached_number: Option<u32>,
        /// Why it did not.
        reason: Option<String>,
    }

    /// When the parties meet again.
    Review {
        /// What meeting: `post-migration review`.
        meeting: Option<String>,
        /// When.
        when: Option<TimeOfYear>,
        /// In which year.
        year: Option<u32>,
        /// Where.
        place: Option<String>,
    }

    /// Who must leave, by an order.
    Eviction {
        /// Who.
        who: Vec<String>,
        /// From where, places by id or name.
        from: Vec<String>,
        /// Within how many days.
        within_days: Option<u32>,
    }

    /// Anything else, in the words of the text.
    Free {
        /// What it is about.
        about: Option<String>,
    }
}

words! {
    /// What decides when a season begins or ends.
    Trigger {
        /// A day.
        Date = "date", Phrase("agreed-trigger-date");
        /// The rain.
        Rain = "rain", Phrase("agreed-trigger-rain");
        /// The harvest.
        Harvest = "harvest", Phrase("agreed-trigger-harvest");
    }

    /// How fixed a way is.
    WayForm {
        /// Fixed: through crops, in the rains.
        Corridor = "corridor", Phrase("agreed-way-corridor");
        /// Flexible: in the dry season.
        Axis = "axis", Phrase("agreed-way-axis");
    }
}
