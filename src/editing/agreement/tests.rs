use std::collections::BTreeSet;

use super::table::{CLAUSE, HEAD, PLACE, Row, Shape};
use super::*;
use crate::agreed;
use crate::measure::Day;
use crate::scenario::{Change, Scenario, Season};
use crate::words::Language;

fn scenario() -> Scenario {
    let day = |text| Day::parse(text).unwrap();
    Scenario::empty("s", "S", Season { first_day: day("2026-10-01"), last_day: day("2027-06-30"), as_of: None })
}

/// The agreements of the field that stand beside the tests.
fn fixtures() -> Vec<Agreement> {
    [
        include_str!("../../../tests/agreements/marial-bai-2016.json"),
        include_str!("../../../tests/agreements/marial-bai-2022.json"),
        include_str!("../../../tests/agreements/aweil-2024.json"),
        include_str!("../../../tests/agreements/abyei-committees.json"),
        include_str!("../../../tests/agreements/lakes-internal.json"),
        include_str!("../../../tests/agreements/niger-corridor.json"),
        include_str!("../../../tests/agreements/car-commune.json"),
        include_str!("../../../tests/agreements/eviction-order.json"),
    ]
    .map(|text| serde_json::from_str(text).unwrap())
    .to_vec()
}

/// One clause of every kind, with an entry in every list.
fn of_every_kind() -> Agreement {
    let mut all = CLAUSE_KINDS.iter().fold(Agreement::default(), |all, (kind, _)| with_clause(&all, kind));
    all.title = "A".to_owned();
    for part in parts(&all) {
        // Lists within entries come to light as entries are added.
        for _ in 0..3 {
            let lists: Vec<String> = form(&scenario(), &all, part, Language::English)
                .into_iter()
                .filter_map(|line| if let Line::Add { list, .. } = line { Some(list) } else { None })
                .collect();
            for list in lists {
                all = with_entry(&all, (part, &list)).unwrap();
            }
        }
    }
    all
}

fn parts(agreement: &Agreement) -> Vec<Part> {
    let clauses = (0..agreement.clauses.len()).map(Part::Clause);
    std::iter::once(Part::Head).chain(clauses).chain((0..agreement.places.len()).map(Part::Place)).collect()
}

fn fields(agreement: &Agreement, part: Part, language: Language) -> Vec<Field> {
    let lines = form(&scenario(), agreement, part, language);
    lines.into_iter().filter_map(|line| if let Line::Field { field, .. } = line { Some(field) } else { None }).collect()
}

/// The schema that is published tells every member of every record; the forms are held against it.
#[test]
fn every_member_that_the_schema_tells_has_its_field() {
    fn check(schema: &Json, of: &str, rows: &[Row], beside: &[&str]) {
        let members = |of: &str| -> BTreeSet<String> {
            schema["$defs"][of]["properties"].as_object().unwrap_or_else(|| panic!("no {of}")).keys().cloned().collect()
        };
        let described: BTreeSet<String> =
            rows.iter().map(|row| row.key.to_owned()).chain(beside.iter().map(|one| (*one).to_owned())).collect();
        assert_eq!(described, members(of), "{of}");
    }
    let schema: Json = serde_json::from_str(include_str!("../../../schemas/agreement-1.json")).unwrap();
    check(&schema, "agreement", HEAD, &["id", "clauses", "conference"]);
    check(&schema, "clause", CLAUSE, &["id", "texts", "texts_were"]);
    let told = [
        "id",
        "role",
        "agreement",
        "agreement_title",
        "agreement_status",
        "clauses",
        "text_en",
        "text_fr",
        "valid_from",
        "valid_to",
        "clause_status",
        "reservations",
    ];
    check(&schema, "place", PLACE, &told);
    for (kind, _) in CLAUSE_KINDS {
        check(&schema, &kind.replace('_', ""), terms::of_kind(kind), &[]);
    }
    for (rows, key, of) in [
        (HEAD, "dates", "citeddate"),
        (HEAD, "parties", "party"),
        (HEAD, "pending", "pendingissue"),
        (CLAUSE, "scope", "scope"),
        (CLAUSE, "validity", "validity"),
        (CLAUSE, "addressee", "addressee"),
        (CLAUSE, "reservations", "reservation"),
        (terms::of_kind("season"), "entry", "bound"),
        (terms::of_kind("route"), "widths", "width"),
        (terms::of_kind("tariff"), "items", "item"),
        (terms::of_kind("raid_recovery"), "sought", "count"),
        (terms::of_kind("tax"), "was", "money"),
    ] {
        match &rows.iter().find(|row| row.key == key).unwrap().shape {
            Shape::List(listed) => check(&schema, of, listed.rows, listed.id.map_or(&[][..], |_| &["id"])),
            Shape::Group(rows) => check(&schema, of, rows, &[]),
            _ => panic!("{key} is no record"),
        }
    }
}

#[test]
fn what_stands_in_each_field_can_be_typed_into_it_and_changes_nothing() {
    for agreement in fixtures().into_iter().chain([of_every_kind()]) {
        for language in [Language::English, Language::French] {
            for part in parts(&agreement) {
                for field in fields(&agreement, part, language) {
                    let same = with_agreed(&scenario(), &agreement, (part, &field.key), &field.text, language);
                    assert_eq!(same.as_ref(), Ok(&agreement), "{}: {}", agreement.id, field.key);
                }
            }
        }
    }
}

/// Something that each sort of field takes.
fn something(field: &Field) -> String {
    use super::super::FieldKind;
    match field.kind {
        FieldKind::Number => "3".to_owned(),
        FieldKind::Day => "2026-11-24".to_owned(),
        FieldKind::TimeOfYear => "01-15".to_owned(),
        FieldKind::Choice(choices) => choices.last().unwrap().0.to_owned(),
        _ => "some words".to_owned(),
    }
}

#[test]
fn every_field_of_every_kind_is_filled_read_again_and_emptied() {
    let bare = of_every_kind();
    for part in parts(&bare) {
        let keys: Vec<Field> = fields(&bare, part, Language::English);
        assert!(!keys.is_empty(), "{part:?}");
        for field in keys {
            let text = something(&field);
            let filled = with_agreed(&scenario(), &bare, (part, &field.key), &text, Language::English).unwrap();
            let again = fields(&filled, part, Language::English).into_iter().find(|one| one.key == field.key).unwrap();
            assert_eq!(again.text, text, "{}", field.key);
            let says = |agreement: &Agreement| serde_json::to_string(agreement).unwrap();
            let emptied = with_agreed(&scenario(), &filled, (part, &field.key), "", Language::English);
            match field.key.as_str() {
                // Without a title nobody knows what it is; who may see it is always said.
                "title" => assert!(emptied.is_err()),
                _ if field.text.is_empty() => assert_eq!(says(&emptied.unwrap()), says(&bare), "{}", field.key),
                _ => assert_ne!(says(&emptied.unwrap()), says(&filled), "{}", field.key),
            }
        }
    }
}

#[test]
fn no_field_takes_nonsense_unless_it_is_words() {
    use super::super::FieldKind;
    let bare = of_every_kind();
    for part in parts(&bare) {
        for field in fields(&bare, part, Language::English).iter().filter(|one| !matches!(one.kind, FieldKind::Text | FieldKind::Words)) {
            for nonsense in ["-5 x", "NaN", "inf", "-1", "31-31"] {
                let refused = with_agreed(&scenario(), &bare, (part, &field.key), nonsense, Language::English);
                assert!(refused.is_err(), "{}: {nonsense}", field.key);
            }
        }
    }
}

#[test]
fn words_and_names_are_typed_in_the_language_of_the_window_and_kept_as_files_have_them() {
    let (scenario, bare) = (scenario(), with_clause(&Agreement::default(), "tariff"));
    let part = Part::Clause(0);
    let with_item = with_entry(&bare, (part, "terms/items")).unwrap();
    let of = |text: &str, language| with_agreed(&scenario, &with_item, (part, "terms/items/0/offence"), text, language).unwrap();
    let Terms::Tariff(tariff) = &of("mort", Language::French).clauses[0].terms else { panic!("a tariff") };
    let said = crate::words::of_files(Language::French, "death");
    let Terms::Tariff(french) = &of(&said, Language::French).clauses[0].terms else { panic!("a tariff") };
    assert_eq!(french.items[0].offence.as_deref(), Some("death"));
    assert!(tariff.items[0].offence.is_some());
    let shown = fields(&of("death", Language::English), part, Language::French).into_iter().find(|one| one.key.ends_with("offence"));
    assert_eq!(shown.unwrap().text, said);
    let party = with_entry(&with_entry(&bare, (Part::Head, "parties")).unwrap(), (Part::Head, "parties")).unwrap();
    assert_eq!(party.parties.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["party-1", "party-2"]);
    let party = with_agreed(&scenario, &party, (Part::Head, "parties/1/unit"), "Rizeigat", Language::English).unwrap();
    let bound = with_agreed(&scenario, &party, (part, "addressee/parties"), "Rizeigat; a third", Language::English).unwrap();
    assert_eq!(bound.clauses[0].addressee.as_ref().unwrap().parties, ["party-2", "a third"]);
}

#[test]
fn what_another_program_wrote_beside_a_field_stays() {
    let text = r#"{"id":"a","title":"A","x":[1.5,null],"clauses":[{"id":"w","terms":{"kind":"weapons","guns_forbidden":true,"y":{"z":0.1}},"q":7}]}"#;
    let agreement: Agreement = serde_json::from_str(text).unwrap();
    let edited = with_agreed(&scenario(), &agreement, (Part::Head, "title"), "B", Language::English).unwrap();
    let edited = with_agreed(&scenario(), &edited, (Part::Clause(0), "terms/guns_forbidden"), "no", Language::English).unwrap();
    let says = serde_json::to_value(&edited).unwrap();
    assert_eq!(
        (&says["x"], &says["clauses"][0]["terms"]["y"], &says["clauses"][0]["q"]),
        (&serde_json::json!([1.5, null]), &serde_json::json!({"z":0.1}), &serde_json::json!(7))
    );
    assert_eq!(says["clauses"][0]["terms"]["guns_forbidden"], false);
}

#[test]
fn clauses_are_added_moved_and_taken_out_and_a_list_is_lengthened_and_shortened() {
    let two = with_clause(&with_clause(&Agreement::default(), "weapons"), "weapons");
    assert_eq!(two.clauses.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["weapons", "weapons-1"]);
    let (moved, at) = moved_clause(&two, 0, Toward::Down).unwrap();
    assert_eq!((moved.clauses[1].id.as_str(), at), ("weapons", 1));
    assert_eq!((moved_clause(&two, 1, Toward::Down), moved_clause(&two, 0, Toward::Up)), (None, None));
    assert_eq!(without_clause(&two, 0).unwrap().clauses[0].id, "weapons-1");
    assert_eq!(without_clause(&two, 2), None);
    let longer = with_entry(&two, (Part::Clause(0), "scope")).unwrap();
    assert_eq!(without_entry(&longer, (Part::Clause(0), "scope/0")), Ok(two.clone()));
    assert!(without_entry(&longer, (Part::Clause(0), "scope/7")).is_err() && with_entry(&two, (Part::Head, "nothing")).is_err());
}

#[test]
fn a_revision_names_what_it_revises_and_nobody_has_signed_it() {
    let mut scenario = scenario();
    let old = &fixtures()[0];
    scenario.apply(Change::Agreement { id: old.id.clone(), agreement: Some(Box::new(old.clone())) }).unwrap();
    let new = revision(&scenario, old, "Review".to_owned());
    assert_eq!((new.revises[0].as_str(), new.id.as_str()), (old.id.as_str(), format!("{}-review", old.id).as_str()));
    assert!(new.dates.is_empty() && new.parties.iter().all(|party| party.signed.is_none()));
    assert_eq!(new.clauses.len(), old.clauses.len());
    assert_eq!(agreed::differences(old, &new).iter().filter(|one| !matches!(one, agreed::Difference::Changed { .. })).count(), 0);
}

#[test]
fn a_text_by_hand_stands_until_it_is_emptied_and_is_marked_once_the_terms_say_something_else() {
    let french = Language::French;
    let plain = with_clause(&Agreement::default(), "weapons");
    let written = with_text(&plain, 0, french, "Personne ne porte d’arme.").unwrap();
    assert_eq!(agreed::text(&written, &written.clauses[0], french), "Personne ne porte d’arme.");
    assert!(!is_outdated(&written, 0, french) && kept_text(&written, 0, Language::English).is_none());
    let changed = with_agreed(&scenario(), &written, (Part::Clause(0), "terms/guns_forbidden"), "yes", french).unwrap();
    assert!(is_outdated(&changed, 0, french), "the terms changed underneath");
    assert_eq!(kept_text(&changed, 0, french), Some("Personne ne porte d’arme."));
    let again = with_text(&changed, 0, french, "").unwrap();
    assert!(again.clauses[0].texts.is_empty() && again.clauses[0].texts_were.is_empty());
    let seen = agreed::exchange::for_audience(
        &[Agreement { sensitivity: crate::layers::Sensitivity::Public, ..changed }],
        crate::layers::Sensitivity::Public,
    );
    assert!(seen.iter().all(|one| one.clauses.iter().all(|clause| clause.texts_were.is_empty())));
}
