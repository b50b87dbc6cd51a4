//! Random changes of a scenario, for every layer.

use murhal::layers::{
    Access, Crop, FarmingZone, Feature, Incident, LayerKind, MeetingPlace, NoGo, Opening, Origin, Pace, PlacePrecision, Route, RouteKind,
    Sensitivity, Settlement, Standing, Stopover, StopoverPlace, Supply, WATER_KINDS, WaterPoint,
};
use murhal::measure::{Chance, Day, DayRange, LonLat, MonthDay, MonthDayRange, Weekday};
use murhal::scenario::{
    Change, Holiday, HolidayOn, Influence, Level, Part, Scenario, SessionByHand, Stakeholder, StakeholderRole, Written,
};

/// Draws changes by a seed.
pub(crate) struct Maker {
    chance: Chance,
}

const PRECISIONS: [PlacePrecision; 3] = [PlacePrecision::Exact, PlacePrecision::Near, PlacePrecision::District];

impl Maker {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self { chance: Chance::seeded(seed) }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "small numbers")]
    pub(crate) fn below(&mut self, number: usize) -> usize {
        (self.chance.between(0.0, number as f64) as usize).min(number.saturating_sub(1))
    }

    fn maybe(&mut self) -> bool {
        self.below(2) == 0
    }

    fn of<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }

    /// As editing places are: whole ten-millionths of a degree.
    fn place(&mut self) -> LonLat {
        let mut degrees = |from, to| (self.chance.between(from, to) * 1e7_f64).round() / 1e7;
        LonLat { lon: degrees(26.5, 29.5), lat: degrees(6.5, 10.5) }
    }

    fn ring(&mut self) -> Vec<LonLat> {
        let LonLat { lon, lat } = self.place();
        let corner = |x: f64, y: f64| LonLat { lon: ((lon + x) * 1e7).round() / 1e7, lat: ((lat + y) * 1e7).round() / 1e7 };
        vec![corner(0.0, 0.0), corner(0.1, 0.0), corner(0.12, 0.1), corner(0.0, 0.08), corner(0.0, 0.0)]
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "small numbers")]
    fn days(&mut self, season: DayRange) -> DayRange {
        let first = season.first.plus(self.below(200) as i32);
        DayRange { first, last: first.plus(self.below(30) as i32) }
    }

    fn yearly(&mut self) -> MonthDayRange {
        let mut day = || MonthDay::parse(&format!("{:02}-{:02}", 1 + self.below(12), 1 + self.below(28))).expect("a day of the year");
        MonthDayRange { from: day(), to: day() }
    }

    fn origin(&mut self) -> Origin {
        let sensitivity = self.of(&[Sensitivity::Public, Sensitivity::Partners, Sensitivity::Internal]);
        let text = |maker: &mut Self, text: &str| maker.maybe().then(|| text.to_owned());
        let assumed = if self.maybe() { vec!["herd_head".to_owned()] } else { Vec::new() };
        Origin {
            source: text(self, "asked in Kuajok"),
            status: text(self, "reported"),
            sensitivity,
            licence: text(self, "CC BY 4.0"),
            dated: text(self, "2026-03"),
            assumed,
        }
    }

    fn whole(&mut self, to: usize) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        let whole = self.below(to) as f64;
        whole + if self.maybe() { 0.5 } else { 0.0 }
    }

    fn route(&mut self, scenario: &Scenario, id: String, origin: Origin) -> Feature {
        let (name, season) = (format!("{id} by hand"), scenario.season.days());
        let community = scenario.communities[self.below(scenario.communities.len())].id.clone();
        let departs = self.days(season);
        let place = scenario.water_points.first().map_or("nowhere", |point| &point.id).to_owned();
        let stopovers = (0..self.below(3)).map(|_| Stopover {
            place: if self.maybe() { StopoverPlace::Km(self.whole(60)) } else { StopoverPlace::Named(place.clone()) },
            days_min: 1.0,
            days_max: 1.0 + self.whole(20),
            graze_radius_m: 500.0 + self.whole(5_000),
        });
        let stopovers = stopovers.collect();
        let line: Vec<LonLat> = (0..2 + self.below(5)).map(|_| self.place()).collect();
        Feature::Route(Route {
            id,
            name,
            community,
            kind: self.of(&[RouteKind::Axis, RouteKind::Corridor]),
            herd_head: self.maybe().then_some(1_234),
            half_width_m: 100.0 + self.whole(2_000),
            departs,
            pace: Pace { slowest_km_per_day: 6.0, fastest_km_per_day: 7.0 + self.whole(10) },
            passage_days: 0.5 + self.whole(3),
            stopovers,
            returns: self.maybe().then(|| DayRange { first: departs.last.plus(20), last: departs.last.plus(40) }),
            timed_days: None,
            line,
            origin,
        })
    }

    fn incident(&mut self, [id, name]: [String; 2], season: DayRange, origin: Origin) -> Incident {
        Incident {
            id,
            name,
            day: self.days(season).first,
            within_days: self.of(&[0, 7, 30]),
            kind: "clash".to_owned(),
            precision: self.of(&PRECISIONS),
            fatalities: self.maybe().then_some(2),
            at: self.place(),
            origin,
        }
    }

    /// A thing of a layer with this id.
    pub(crate) fn feature(&mut self, scenario: &Scenario, layer: LayerKind, id: &str) -> Feature {
        let (id, name, origin) = (id.to_owned(), format!("{id} by hand"), self.origin());
        let community = scenario.communities[self.below(scenario.communities.len())].id.clone();
        let season = scenario.season.days();
        match layer {
            LayerKind::Routes => self.route(scenario, id, origin),
            LayerKind::WaterPoints => Feature::WaterPoint(WaterPoint {
                id,
                name,
                kind: self.of(&WATER_KINDS).to_owned(),
                supply: self.of(&[Supply::LitresPerDay(40_000.0), Supply::HeadPerDay(1_500.0), Supply::Unknown]),
                opening: match self.below(3) {
                    0 => Opening::Unknown,
                    1 => Opening::DriesOn(self.days(season).first),
                    _ => Opening::Yearly(vec![self.yearly(), self.yearly()]),
                },
                users: if self.maybe() { vec![community] } else { Vec::new() },
                left_by: if self.maybe() { vec!["route-0".to_owned()] } else { Vec::new() },
                at: self.place(),
                origin,
            }),
            LayerKind::FarmingZones => {
                let standing = match self.below(3) {
                    0 => Standing::AllYear,
                    1 => Standing::Dated(self.days(season)),
                    _ => Standing::Yearly(self.yearly()),
                };
                let crops = vec![Crop::new("sorghum-long".to_owned(), standing), Crop::new("okra".to_owned(), standing)];
                let crops = crops.into_iter().take(self.below(3)).collect();
                Feature::FarmingZone(FarmingZone { id, name, community: Some(community), crops, rings: vec![vec![self.ring()]], origin })
            }
            LayerKind::Settlements => Feature::Settlement(Settlement {
                id,
                name,
                kind: self.of(&["village", "town", "cattle camp"]).to_owned(),
                population: self.maybe().then_some(777),
                access: Access { dry: self.maybe().then(|| "track".to_owned()), rains: None },
                meeting: MeetingPlace {
                    communities: self.maybe().then(|| vec![community]),
                    airstrip: self.maybe().then_some(true),
                    market_days: self.maybe().then(|| vec![Weekday::Monday, Weekday::Thursday]),
                    past_meetings: self.maybe().then(Vec::new),
                },
                at: self.place(),
                origin,
            }),
            LayerKind::Incidents => Feature::Incident(self.incident([id, name], season, origin)),
            LayerKind::NoGo => {
                let rings = vec![vec![self.ring()], vec![self.ring()]];
                Feature::NoGo(NoGo { id, name, kind: "oil".to_owned(), rings: rings.into_iter().take(1 + self.below(2)).collect(), origin })
            }
        }
    }

    fn some_id(&mut self, scenario: &Scenario, layer: LayerKind) -> Option<String> {
        fn ids<T: murhal::layers::Placed>(layer: &[T]) -> Vec<String> {
            layer.iter().map(|one| one.id().to_owned()).collect()
        }
        let ids = match layer {
            LayerKind::Routes => ids(&scenario.routes),
            LayerKind::WaterPoints => ids(&scenario.water_points),
            LayerKind::FarmingZones => ids(&scenario.farming_zones),
            LayerKind::Settlements => ids(&scenario.settlements),
            LayerKind::Incidents => ids(&scenario.incidents),
            LayerKind::NoGo => ids(&scenario.no_go),
        };
        (!ids.is_empty()).then(|| self.of(&ids))
    }

    /// A thing that is there, with one or two of its parts different.
    pub(crate) fn edited(&mut self, scenario: &Scenario, layer: LayerKind) -> Option<Feature> {
        let id = self.some_id(scenario, layer)?;
        let mut old = scenario.feature(layer, &id)?;
        let new = self.feature(scenario, layer, &id);
        match (&mut old, new) {
            (Feature::Route(old), Feature::Route(new)) => match self.below(7) {
                0 => old.stopovers = new.stopovers,
                1 => old.returns = new.returns.map(|_| DayRange { first: old.departs.last.plus(30), last: old.departs.last.plus(50) }),
                2 => old.kind = new.kind,
                3 => old.community = new.community,
                4 => old.pace = new.pace,
                5 => (old.passage_days, old.half_width_m) = (new.passage_days, new.half_width_m),
                _ => {
                    old.line.reverse();
                    old.timed_days = None;
                }
            },
            (Feature::WaterPoint(old), Feature::WaterPoint(new)) => match self.below(5) {
                0 => old.at = new.at,
                1 => old.supply = new.supply,
                2 => old.opening = new.opening,
                3 => old.left_by = new.left_by,
                _ => old.users = new.users,
            },
            (Feature::FarmingZone(old), Feature::FarmingZone(new)) => match self.below(3) {
                0 => old.crops = new.crops,
                1 => old.rings = new.rings,
                _ => old.community = new.community,
            },
            (Feature::Settlement(old), Feature::Settlement(new)) => match self.below(3) {
                0 => old.at = new.at,
                1 => old.access = new.access,
                _ => old.population = new.population,
            },
            (Feature::Incident(old), Feature::Incident(new)) => match self.below(3) {
                0 => old.day = new.day,
                1 => old.fatalities = new.fatalities,
                _ => old.precision = new.precision,
            },
            (Feature::NoGo(old), Feature::NoGo(new)) => old.rings = new.rings,
            _ => {}
        }
        if self.below(4) == 0 {
            old.name_mut().push('x');
            *old.origin_mut() = self.origin();
        }
        Some(old)
    }

    /// Any change.
    pub(crate) fn change(&mut self, scenario: &Scenario) -> Change {
        let layer = self.of(&LayerKind::ALL);
        let new_id = format!("new-{}", self.below(5));
        match self.below(14) {
            0..=4 => self.edited(scenario, layer).map_or(Change::Together(Vec::new()), |feature| Change::Put(Box::new(feature))),
            5 | 6 => Change::Put(Box::new(self.feature(scenario, layer, &new_id))),
            7 => Change::Insert { at: self.below(4), feature: Box::new(self.feature(scenario, layer, &new_id)) },
            8 | 9 => Change::Remove { layer, id: self.some_id(scenario, layer).unwrap_or(new_id) },
            10 => self.head_change(scenario),
            11 => self.decision(),
            12 if self.maybe() => self.report_change(),
            12 => self.agreement_change(),
            _ => Change::Together((0..3).map(|_| self.change(scenario)).collect()),
        }
    }

    /// What people write of a meeting.
    fn decision(&mut self) -> Change {
        let meeting = self.of(&["kuajok", "kuajok/coordination"]).to_owned();
        match self.below(3) {
            0 => Change::ConferenceNote {
                conference: meeting,
                note: self.of(&["", "Bring the map.", "Two lines:\nof \"words\"."]).to_owned(),
            },
            1 => Change::SessionOrder {
                meeting,
                order: self.of(&[vec![], vec!["water", "opening"]]).into_iter().map(str::to_owned).collect(),
            },
            _ => Change::Session {
                meeting,
                session: self.of(&["water", "own-1"]).to_owned(),
                by_hand: self.maybe().then(|| Box::new(self.session())),
            },
        }
    }

    fn session(&mut self) -> SessionByHand {
        let was = self.maybe().then(|| "as it was".to_owned());
        let texts = self.maybe().then(|| (Part::Lead, Written { is: "the women who draw it".to_owned(), was }));
        SessionByHand {
            is_own: self.maybe(),
            is_struck: self.maybe(),
            minutes: self.maybe().then_some(Written { is: 35, was: None }),
            texts: texts.into_iter().collect(),
            flashpoints: self.maybe().then(|| "crops:a/out:f".to_owned()).into_iter().collect(),
            struck_questions: self.maybe().then(|| "crops:a/out:f/crops".to_owned()).into_iter().collect(),
            own_questions: self.maybe().then(|| "Who cleans the hafir?".to_owned()).into_iter().collect(),
            other: std::collections::BTreeMap::new(),
        }
    }

    /// A report that comes, is changed or goes, of this season or the one before.
    fn report_change(&mut self) -> Change {
        let id = format!("report-{}", self.below(3));
        let text = format!(
            r#"{{"id":"{id}","day":"{}-02-0{}","what":{{"kind":"incident","fatalities":{}}},"at":[27.{},7.5],"column:x":[null,1.5]}}"#,
            self.of(&["2026", "2027"]),
            1 + self.below(9),
            self.below(3),
            self.below(10)
        );
        Change::Report { id, report: (self.below(3) > 0).then(|| Box::new(serde_json::from_str(&text).expect("made to be read"))) }
    }

    /// An agreement that comes, is changed or goes.
    fn agreement_change(&mut self) -> Change {
        let id = format!("agreement-{}", self.below(3));
        let text = format!(
            r#"{{"id":"{id}","title":"Text {}","clauses":[{{"id":"c","terms":{{"kind":"weapons","guns_forbidden":{}}},"x":[null,1]}}]}}"#,
            self.below(9),
            self.maybe()
        );
        Change::Agreement { id, agreement: (self.below(3) > 0).then(|| Box::new(serde_json::from_str(&text).expect("made to be read"))) }
    }

    fn stakeholder(&mut self, scenario: &Scenario) -> Stakeholder {
        Stakeholder {
            id: format!("role-{}-{}", scenario.stakeholders.len(), self.below(1_000)),
            role: StakeholderRole::of_word(self.of(&["paramount chief", "women's representative", "master of the spear", "UN agency"])),
            community: self.maybe().then(|| "rek".to_owned()),
            state: self.maybe().then(|| "SS08".to_owned()),
            office: None,
            place: None,
            level: self.of(&Level::ALL),
            influence: self.of(&Influence::ALL),
            source: self.maybe().then(|| "a note: #3".to_owned()),
            status: self.maybe().then(|| "illustrative".to_owned()),
            sensitivity: self.of(&[Sensitivity::Public, Sensitivity::Partners, Sensitivity::Internal]),
        }
    }

    fn head_change(&mut self, scenario: &Scenario) -> Change {
        match self.below(8) {
            6 => {
                let mut stakeholders = scenario.stakeholders.clone();
                if self.maybe() {
                    drop(stakeholders.pop());
                } else {
                    stakeholders.push(self.stakeholder(scenario));
                }
                Change::Stakeholders(stakeholders)
            }
            7 => {
                let on = self.of(&["2026-12-25", "12-25", "friday"]);
                let holiday = Holiday { name: "A feast, \"holy\"".to_owned(), on: HolidayOn::parse(on).unwrap() };
                Change::Holidays(scenario.holidays.iter().cloned().chain([holiday]).take(3).collect())
            }
            4 => Change::Told {
                name: format!("{}, again", scenario.name),
                status: self.maybe().then(|| "draft".to_owned()),
                note: self.maybe().then(|| "Two lines:\nof \"words\".".to_owned()),
            },
            5 => {
                let mut grievances = scenario.grievances.clone();
                grievances.pop();
                Change::Grievances(grievances)
            }
            0 => {
                let mut season = scenario.season;
                season.as_of = self.maybe().then_some(Day::from_days_since_1970(20_700));
                season.last_day = season.last_day.plus(1);
                Change::Season(season)
            }
            1 => {
                let mut offices = scenario.offices.clone();
                let office = self.below(offices.len());
                if self.maybe() && offices.len() > 2 {
                    offices.remove(office);
                } else {
                    offices[office].name.push_str(", moved");
                    offices[office].seat = None;
                }
                Change::Offices(offices)
            }
            2 => {
                let mut communities = scenario.communities.clone();
                let mut new = communities[0].clone();
                new.id = format!("community-{}", self.below(1_000));
                communities.push(new);
                Change::Communities(communities)
            }
            _ => {
                let mut settings = scenario.settings.clone();
                settings.women_share = 0.35;
                settings.weights.crops += 1.0;
                Change::Settings(Box::new(settings))
            }
        }
    }
}
