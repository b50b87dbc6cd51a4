# What stands on printed maps and map sheets.

atlas-credits-added = { $added }. { atlas-credits }
atlas-credits = Boundaries, named rivers, lakes: Natural Earth (vintage 2013, indicative). Classed rivers: CIA World Data Bank II, GSHHG (LGPL). Town names: GeoNames (CC BY 4.0).

sheet-legend = Legend
sheet-corridor = corridor: a fixed way
sheet-axis = axis: a direction
sheet-way-out = the way out
sheet-width = its width, to scale
sheet-way-of-others = way of other herds
sheet-stopover = stopover or camp
sheet-camp-listed = camp, as listed above
sheet-grazing = grazing round a camp
sheet-herds-that-day = herds may be here that day
sheet-passing = when the herd may pass
sheet-seat = seat of an office
sheet-flashpoint = flashpoint; larger: graver
sheet-flashpoint-other-days = flashpoint of other days
sheet-flashpoint-dot = flashpoint, not numbered
sheet-field = field
sheet-field-standing = field, crop standing
sheet-field-harvested = field, harvested or fallow
sheet-field-unknown = field, crop unknown
sheet-closed = closed to herds
sheet-water-river = watering place on a river
sheet-water-pool = pool or lake
sheet-water-point = water point
sheet-water-dry = white: dry on this day
sheet-water-unknown = pale: not known if dry
sheet-incident = past incident
sheet-river-dry = river that falls dry
sheet-state-boundary = boundary between { $areas }
sheet-country-boundary = country boundary
sheet-disputed = disputed boundary

sheet-ratio = 1 : { $ratio } on this paper · true at the middle of the map
sheet-one-cm = 1 cm on this paper is { $km } km, to { $percent } % anywhere

sheet-cattle-migration = Cattle migration
sheet-whole-season = The season as a whole
sheet-migration-season = Migration season { $days }
sheet-season = Season { $days }, planned on { $today }
sheet-as-on = as on { $day }
sheet-route = Route { $route }
sheet-at-venue = at { $venue }
sheet-of-flashpoint = Flashpoint { $rank }: { $name }
sheet-illustrative = ILLUSTRATIVE — not surveyed
sheet-no-office = No field office is in charge
sheet-offices = { $count ->
        [one] Office: { $offices }
       *[other] Offices: { $offices }
    }
sheet-public = Public
sheet-partners = For partners
sheet-internal = INTERNAL USE
sheet-for-public = Public sheet: features for partners or marked internal are left out.
sheet-for-partners = Sheet for partners: features marked internal are left out.
sheet-for-internal = INTERNAL sheet: it may show features that are not meant for partners or the public.

sheet-sources = Sources. { $maps } Boundaries and names are indicative and state no position on the status of any territory. { $readers }
sheet-note = Note. { $note }
sheet-rest-of-note = the rest of the note stands in the scenario
sheet-foot-sudan = ; the final boundary between Sudan and South Sudan and the final status of Abyei are not determined
sheet-foot = Boundaries and names are indicative and state no position on the status of any territory{ $undetermined }. { $readers } Ranks and reasons, not verdicts: people decide. Sources. { $maps } Natural Earth is in the public domain; letters: Noto (SIL OFL). { $layers }
sheet-rest-of-layers = the rest stands in the layers
sheet-layers-unknown = Layers: no source given.
sheet-layers = Layers: { $sources }.
sheet-layers-more = Layers: { $sources }; and { $count ->
        [one] { $count } more source
       *[other] { $count } more sources
    }.

sheet-flashpoints = Flashpoints, the gravest first
sheet-severity = severity (0–100)
sheet-peak = peak { $day }
sheet-add-first = Not enough to plan with yet: add first
sheet-no-flashpoint = No flashpoint lies in this part of the map.
sheet-none-here = None of its flashpoints lies on this sheet.
sheet-more-dots = { $count } more in view are dots without a number.
sheet-more = and { $count } more{ $dots ->
        [0] {""}
       *[other] {" "}({ $dots } of them as dots without a number)
    }: see { $agendas ->
        [one] the agenda
       *[other] the agendas
    }.
sheet-hidden = { $count } left out: they rest on features not meant for these readers.
sheet-partial = Without features not meant for these readers: { $ranks }.

sheet-to-add = To plan with, add first
sheet-conferences = Conferences
sheet-conference = Conference
sheet-the-way = The way
sheet-more-in-summary = and { $count } more lines: see the summary
sheet-more-in-agenda = and { $count } more lines: see the agenda
sheet-more-in-calendar = and { $count } more lines: see the calendar
sheet-herd = Herd of { $community }: { $head } head
sheet-herd-unknown = Herd of { $community }: head unknown
sheet-timed = a timed track
sheet-pace = { $slowest } to { $fastest } km a day
sheet-corridor-is = Corridor { $width } m wide, { $length } km long; { $pace }
sheet-axis-is = Axis { $width } m wide, { $length } km long; { $pace }
sheet-departs = Departs { $days }
sheet-sets-out = Sets out for home { $days }
sheet-no-return = No return is given
sheet-camps = Camps, from the earliest arrival to the latest leaving:
sheet-when = When: { $days }; hold it by { $last } at the latest
sheet-when-unknown = When: unknown; no herd of it has a date
sheet-host = Proposed: { $office } hosts, at { $venue }
sheet-host-no-venue = Proposed: { $office } hosts; where is unknown
sheet-no-host = No field office is in charge: agree on a host
sheet-parties = Parties: { $parties }
sheet-conference-days = { $conference }: { $days }
sheet-conference-no-day = { $conference }: no day
sheet-proposed-venue = proposed venue
sheet-could-host = could host
sheet-camp = { $camp }: { $days }
sheet-dry-season = dry season { $days }
sheet-back = back { $days }
sheet-km = km { $km }: { $days }
sheet-end-km = end, km { $km }: { $days }

sheet-notes = Notes
sheet-signature-name = Name
sheet-signature-for = For
sheet-signature = Signature, date
