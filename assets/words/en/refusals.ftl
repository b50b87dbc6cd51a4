# Why what was typed, drawn or asked for cannot be. Lower case, no full stop.

# What is typed into any form
refused-no-field = there is no field "{ $field }" here
refused-entry-gone = that entry is gone
refused-no-name = a name cannot be empty
refused-no-kind = a kind cannot be empty
refused-date = "{ $text }" is not a date like 2026-11-24
refused-day-of-year = "{ $text }" is not a day of the year like 11-24 (month-day)
refused-weekday = "{ $text }" is no day of the week: write monday to sunday
refused-below-zero = { $text } is below zero: write a number of { $unit }
refused-no-number = "{ $text }" is no number of { $unit }
refused-not-whole = { $text } is no whole number of { $unit }
refused-zero = it must be more than 0 { $unit }
refused-bounds = it must lie between { $least } and { $most } { $unit }, not at { $number }
refused-bounds-bare = it must lie between { $least } and { $most }, not at { $number }
refused-no-role = say which role it is; never a name
refused-level = "{ $text }" is no level
refused-influence = "{ $text }" is no influence
refused-holiday-name = a holiday needs a name
refused-holiday-on = "{ $text }" is no day: write a date like 2027-03-20, a day of every year like 12-25, or a day of the week like friday
refused-no-community = "{ $text }" is no community of this scenario
refused-no-settlement = "{ $text }" is no settlement of this scenario
refused-no-office = "{ $text }" is no office of this scenario
unit-of-kind = the kind
unit-deaths = deaths

# Things on the map
refused-departure-turned = the departure would end on { $last }, before it begins on { $first }
refused-return-turned = the return would end on { $last }, before it begins on { $first }
refused-return-early = the return would end on { $last }, before the departure on { $first }
refused-pace-turned = the slowest pace, { $slowest } km a day, would be faster than the fastest, { $fastest }
refused-too-fast = { $fastest } km a day is faster than any herd was seen ({ $most } km)
refused-no-camp = there is no settlement or water point to camp at
refused-no-place = "{ $text }" is neither a settlement nor a water point
refused-stay-turned = the stay would be at least { $least } but at most { $most } days
refused-no-crop = a crop needs a name
refused-harvest-first = it would be harvested on { $last }, before it is planted on { $first }
refused-few-corners = an outline needs at least three different corners
refused-crossing = the outline crosses itself at { $place }: move a corner, or take the last one back
refused-no-land = the outline holds no land: its corners lie on one line
refused-one-place = a way needs at least two different places
refused-not-drawn-so = a { $thing } is not drawn like this
refused-no-length = the way has no length
refused-cut-at-end = a way is split between its ends: point at a place along it
refused-two-communities = they are the ways of two communities, { $one } and { $other }: one herd cannot take both
refused-no-places = a way without places
refused-corners-stay = at least { $fewest } corners must stay
refused-camped-at = { $name } stays: { $count ->
        [one] 1 route camps there ({ $first }); take it out of its stopovers first
       *[other] { $count } routes camp there ({ $first }); take it out of their stopovers first
    }
refused-is-seat = { $name } stays: the { $office } sits there; give it another seat first
days-lost = The days at its corners are gone, because those of the two do not follow each other: the herd goes by its pace now
refused-file = { $name }: { $why }; { $remedy }
refused-no-features = { $name } holds no features
refused-nothing-of-layer = nothing in { $name } is a { $thing }: { $first }
not-on-the-map-yet = the { $thing } { $id } is not on the map yet

# The scenario's form
refused-scenario-name = a scenario needs a name
refused-season-turned = the season would end on { $last }, before it begins on { $first }
refused-season-long = the season would last { $days } days: plan three years at most
refused-planned-late = the day of planning, { $day }, is after the season: nothing would be left to plan
refused-office-name = an office needs a name
refused-office-taken = another office is called { $name } already
refused-no-state = choose a state, or take the line out
refused-state-taken = the { $office } is in charge of { $state } already: take it out there first
refused-state-twice = it is in charge of { $state } already
refused-community-name = a community needs a name
refused-community-taken = another community is called { $name } already
refused-livelihood = "{ $text }" is no livelihood: choose herders, farmers or mixed
refused-own-grievance = { $name } can hold nothing against itself: choose two communities
refused-about-nothing = say what it is about
refused-grievance-alone = a grievance stands between two communities: add them first
refused-named-office = { $name } stays: it is named by { $by }; let another office speak with them first
refused-named-community = { $name } stays: it is named by { $by }; name another community there first
refused-office-gone = that office is gone

# The wizard
choices-no-state = no state is chosen: tick the states that your offices are in charge of
choices-no-office = no office is in charge of { $state }: write its name, or untick the state
choices-first-day = the first day: { $why }
choices-last-day = the last day: { $why }
choices-day-of-planning = the day of planning: { $why }
choices-season-turned = the season ends on { $last }, before it begins on { $first }
choices-planned-late = the day of planning, { $day }, is after the season: nothing is left to plan
choices-no-name = the scenario has no name: write what people are to call it
choices-no-folder = no folder is named: write where the scenario is to lie
choices-folder-taken = something lies in that folder already: name a new or an empty one: { $folder }

# Where the default of a setting comes from. "Notes" are the domain notes with the studies they cite, docs/sources.md
source-own = own starting value
source-dry-day = notes 3: watered every one to three days; own starting value
source-chance-rains = notes 3: after the wet 2019 herds left months late; own starting value
source-review = notes 1: post-migration reviews in May to July; own starting value
source-travel = own starting value: a loaded vehicle on tracks
source-county = own: South Sudan has 644,000 km2 in 79 counties; a circle as large as one has a radius of 51 km
source-delegates-of-a-unit = own starting value: 40 to 200 delegates for four to twenty units
source-delegates = notes 1: 40 to 200 seen
source-crops = McGuirk and Nunn (2025): conflict follows where herds come before the harvest; mid-Benue: 63% of events on cropland
source-pinch = own starting value, taken from the crops: both say that herd and harvest meet
source-water = Adem et al.: more events at water in drier months
source-herds = Adem et al.: on transit where herds split and merge
source-borders = Adem et al.; notes 1: hand-over between offices
source-water-ratio = own starting value: demand as large as supply
source-between-offices = own starting value: it asks for a hand-over
source-radius = own starting value: half a daily itinerary of 25 km, rounded down
source-they-meet = own starting value: they meet
source-slack = notes 4: 3 days
source-rest = notes 3: 1 day in 3
source-stretch = own starting value: days are known along a way
source-corridor = notes 2: 100 m is the width of principal corridors in Niger
source-border-watch = notes 4: 5 km
source-litres = notes 3: 25 to 68 seen, 30 the planning figure
source-water-reach = notes 4: forage use falls off beyond
source-incident-reach = notes 4: kernel of 10 km
source-half-life = notes 4: 2 years
source-same-month = notes 4; own starting value
source-near = notes 4: ACLED geo_precision 2, UCDP where_prec 2; own starting value
source-district = notes 4: ACLED 3, UCDP 3 and coarser; own starting value
source-notice = notes 1: October to December for herds of January; own starting value of three weeks
source-fewest = own starting value; fewer are settled where their communities sit
source-women = notes 1: 16% in 2018, 33-41% in 2025
source-rains-south = notes 3: late February or March
source-rains-everywhere = notes 3: early June
source-water-ratios = notes 4
source-youth = notes 1: 22% in 2025
source-rains-end = notes 3: mid-October
source-rains-nowhere = notes 3: none by late December

# Lists
list-goes-on = { $before }, { $next }
list-ends = { $before } and { $last }
count-communities = { $count ->
        [one] { $count } community
       *[other] { $count } communities
    }
count-roles = { $count ->
        [one] { $count } role of the register
       *[other] { $count } roles of the register
    }
count-grievances = { $count ->
        [one] { $count } grievance
       *[other] { $count } grievances
    }

# Agreements
refused-time-of-year = "{ $text }" is neither a month like 01 nor a day of the year like 01-15 (month-day)
refused-flag = "{ $text }" is neither yes nor no
refused-choice = "{ $text }" cannot be chosen here
refused-amount = "{ $text }" is no amount like 100 or 12.50
refused-terms = the terms could not be read like that

refused-no-agreement = no agreement is open
refused-no-conference = no conference of the plan settles this
refused-no-question = nothing is asked there any more
refused-no-route = "{ $text }" is no route of this scenario
refused-fuller = { $title } is in the scenario already, and the file lacks what its readers may not see: import the internal one
refused-no-return = { $route } has no way home: give the days of its return first
refused-no-water = "{ $text }" is no water point of this scenario
refused-no-zone = "{ $text }" is no farming zone of this scenario
refused-no-stopover = { $route } has no such stopover
refused-no-harvest = nothing that stands in { $zone } can be harvested by then
refused-accepted-already = accepted already: { $option }; drop it first
refused-no-change = it changes nothing: { $option }
refused-not-accepted = "{ $option }" is no accepted option
refused-edited-since = what it changed was edited since: { $option }; take that back first, or change it by hand
