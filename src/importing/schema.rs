//! Schemas that are known by their columns: whose file it is, which layer, which column says what.

use super::flows;
use crate::formats::Found;
use crate::formats::table::plain;
use crate::layers::LayerKind;

/// A known schema.
#[derive(Debug)]
pub struct Schema {
    /// What it is called.
    pub name: &'static str,
    /// Which layer it is; nothing for what belongs to the maps.
    pub layer: Option<LayerKind>,
    /// Columns that it has, each by any of its names.
    needs: &'static [&'static [&'static str]],
    /// Fields and the columns that fill them, by the first of their names that is there.
    pub(super) fields: &'static [(&'static str, &'static [&'static str])],
    /// What is known of where it comes from.
    pub(super) provenance: Known,
    /// The names of its columns, where a file of it may come without a header.
    pub(super) columns: &'static [&'static str],
}

/// What a schema says of its own provenance.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known {
    pub(super) source: Option<&'static str>,
    pub(super) licence: Option<&'static str>,
    pub(super) sensitivity: Option<&'static str>,
}

/// How registries of flows call the size of a herd.
const HEADS: &[&str] = &[
    "heads",
    "head",
    "number_of_animals",
    "number_of_cattle",
    "nb_animaux",
    "nombre_animaux",
    "nombre_de_tetes",
    "cattle",
    "bovins",
    "tetes",
    "effectif",
    "livestock_heads",
    "livestock",
    "number_of_heads",
    "animals_cattle",
    "total_animals",
    "nombre_de_bovins",
];
/// How they call the day.
const DATES: &[&str] = &["date", "date_of_movement", "survey_date", "departure_date", "date_depart", "date_de_depart", "date_enquete"];

const NOTHING: Known = Known { source: None, licence: None, sensitivity: None };

/// The known schemas (columns: domain notes, section 7; licences as their publishers state them).
const SCHEMAS: &[Schema] = &[
    Schema {
        name: "ACLED",
        layer: Some(LayerKind::Incidents),
        needs: &[&["event_id_cnty"], &["event_date"], &["geo_precision"], &["sub_event_type", "event_type"]],
        fields: &[
            ("id", &["event_id_cnty"]),
            ("date", &["event_date"]),
            ("time_precision", &["time_precision"]),
            ("kind", &["sub_event_type", "event_type"]),
            ("geo_precision", &["geo_precision"]),
            ("fatalities", &["fatalities"]),
            ("place", &["location"]),
        ],
        // Its rows may not be handed on: they stay in the house, whoever adds them.
        provenance: Known { source: Some("ACLED"), licence: Some("ACLED terms of use"), sensitivity: Some("internal") },
        columns: &[],
    },
    Schema {
        name: "UCDP GED",
        layer: Some(LayerKind::Incidents),
        needs: &[&["id"], &["where_prec"], &["date_start"], &["type_of_violence"]],
        fields: &[
            ("id", &["id"]),
            ("date", &["date_start"]),
            ("date_prec", &["date_prec"]),
            ("kind", &["type_of_violence"]),
            ("where_prec", &["where_prec"]),
            ("fatalities", &["best", "best_est"]),
            ("place", &["where_coordinates"]),
        ],
        provenance: Known { source: Some("UCDP GED (Sundberg & Melander 2013)"), licence: Some("CC BY 4.0"), sensitivity: None },
        columns: &GED,
    },
    Schema {
        name: "WPdx-Plus",
        layer: Some(LayerKind::WaterPoints),
        needs: &[&["lat_deg"], &["lon_deg"], &["status_clean", "status_id", "status"], &["row_id", "water_source_clean", "water_source"]],
        fields: &[
            ("id", &["row_id", "wpdx_id"]),
            ("kind", &["water_source_clean", "water_source_category", "water_source"]),
            ("working", &["status_clean", "status_id", "status"]),
            ("source_date", &["report_date"]),
        ],
        provenance: Known { source: Some("WPdx"), ..NOTHING },
        columns: &[],
    },
    Schema {
        name: "OCHA COD-AB",
        layer: None,
        needs: &[
            &["adm0_pcode", "admin0pcode", "adm1_pcode", "admin1pcode"],
            &["adm0_en", "adm0_fr", "admin0name_en", "admin0name", "adm1_en", "adm1_fr", "admin1name", "admin1name_en"],
            &["validon", "date", "adm1_pcode", "admin1pcode"],
        ],
        fields: &[],
        provenance: Known { source: Some("OCHA COD-AB"), ..NOTHING },
        columns: &[],
    },
    Schema {
        name: "OpenStreetMap",
        layer: None,
        needs: &[&["osm_id", "osm_way_id", "@id"], &["man_made", "natural", "amenity", "landuse", "place", "other_tags"]],
        // What a thing is stands in another column for each.
        fields: &[("id", &["osm_id", "osm_way_id", "@id"])],
        provenance: Known { source: Some("© OpenStreetMap contributors"), licence: Some("ODbL"), sensitivity: None },
        columns: &[],
    },
    Schema {
        name: "Kobo/ODK",
        layer: None,
        needs: &[&["_uuid", "meta/instanceid", "instanceid"], &["_submission_time", "submissiondate", "end"]],
        fields: &[("id", &["_uuid", "meta/instanceid", "instanceid"]), ("source_date", &["_submission_time", "submissiondate", "end"])],
        provenance: NOTHING,
        columns: &[],
    },
    Schema {
        name: flows::FLOWS,
        layer: Some(LayerKind::Routes),
        needs: &[flows::ORIGINS, flows::DESTINATIONS, HEADS, DATES],
        fields: &[
            ("id", &["flow_id", "record_id", "id", "code"]),
            ("name", &["name", "nom"]),
            ("community", &["community", "communaute", "group", "groupe", "herders", "eleveurs"]),
            ("herd_head", HEADS),
            ("depart_from", DATES),
        ],
        // What such registries say of single herds stays in the house unless a person says otherwise.
        provenance: Known { source: None, licence: None, sensitivity: Some("internal") },
        columns: &[],
    },
    Schema {
        name: "flow registry",
        layer: Some(LayerKind::Incidents),
        needs: &[&["alert_type", "type_of_alert", "type_alerte"], &["alert_date", "date_of_alert", "date_alerte", "date"]],
        fields: &[
            ("id", &["alert_id", "id", "code"]),
            ("date", &["alert_date", "date_of_alert", "date_alerte", "date"]),
            ("kind", &["alert_type", "type_of_alert", "type_alerte"]),
            ("place", &["location", "localite", "village"]),
        ],
        provenance: NOTHING,
        columns: &[],
    },
];

/// The columns of UCDP GED, in their order (domain notes, section 7).
const GED: [&str; 49] = [
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
];

impl Schema {
    /// The schema that a layer's columns are those of.
    #[must_use]
    pub fn of(found: &Found) -> Option<&'static Self> {
        if let Some(schema) = without_header(found) {
            return Some(schema);
        }
        let names = names(found);
        SCHEMAS.iter().find(|schema| schema.needs.iter().all(|any| any.iter().any(|name| has(&names, name))))
    }

    /// Whether its features say what they are by tags of OpenStreetMap.
    pub(super) fn is_of_tags(&self) -> bool {
        self.name == "OpenStreetMap"
    }

    /// Whether it is that of registries of flows.
    pub(super) fn is_of_flows(&self) -> bool {
        self.name == flows::FLOWS
    }

    /// The layer that a file of tags of OpenStreetMap, or of a form, turns out to be, is guessed; all others say it.
    #[must_use]
    pub fn is_of_any_layer(&self) -> bool {
        self.is_of_tags() || self.name == "Kobo/ODK"
    }
}

/// The names of a layer's columns, or of what its features say.
pub(super) fn names(found: &Found) -> Vec<String> {
    if let Some(table) = &found.table {
        return table.header.clone();
    }
    let mut names: Vec<String> = Vec::new();
    for feature in found.layer.features.iter().take(200) {
        for key in feature.properties.keys() {
            if !names.iter().any(|known| known == key) {
                names.push(key.to_owned());
            }
        }
    }
    names
}

fn has(names: &[String], wanted: &str) -> bool {
    names.iter().any(|name| is_named(name, wanted))
}

/// Whether a column is called so, whatever its capitals, signs and the group of a form before it.
pub(super) fn is_named(name: &str, wanted: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name);
    name.eq_ignore_ascii_case(wanted) || plain(name) == plain(wanted) || plain(last) == plain(wanted)
}

/// A table without names that is as wide as a file of UCDP and has degrees and a day where that has them.
fn without_header(found: &Found) -> Option<&'static Schema> {
    let table = found.table.as_ref().filter(|table| !table.has_header)?;
    let first = table.rows.first()?;
    SCHEMAS.iter().find(|schema| {
        let place = |name: &str| schema.columns.iter().position(|column| *column == name);
        let text = |name: &str| place(name).and_then(|at| first.cells.get(at)).and_then(serde_json::Value::as_str).unwrap_or_default();
        let is_within = |name: &str, most: f64| text(name).trim().parse::<f64>().is_ok_and(|degrees| degrees.abs() <= most);
        !schema.columns.is_empty()
            && first.cells.len() == schema.columns.len()
            && is_within("latitude", 90.0)
            && is_within("longitude", 180.0)
            && super::dates::day(text("date_start")).is_some()
    })
}
