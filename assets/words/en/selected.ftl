# All that is known of what was clicked.

click-anything = Click anything on the map to see what is known of it.
fact-season = Season:
fact-planned-on = Planned on:
fact-status = Status:
fact-severity = Severity:
fact-days = Days:
fact-routes = Routes:
fact-source = Source:
fact-farmed-by = Farmed by:
fact-named = { $name }:
fact-on-day = On { $day }:
fact-gives = Gives:
fact-has-water = Has water:
fact-users = Users:
fact-people = People:
fact-reached-dry = Reached when dry by:
fact-reached-rains = Reached in the rains by:
fact-day = Day:
fact-place-known = Place known:
fact-deaths = Deaths:
fact-place = Place:
fact-for = For:
fact-seat = Seat:
fact-in-charge-of = In charge of:
fact-speaks-with = Speaks with:
fact-when = When:
fact-where = Where:
fact-herd-of = Herd of:
fact-sets-out-for-home = Sets out for home:
fact-return = Return:
fact-pace = Pace:
fact-width = Width:
fact-camp = Camp:
fact-head-of-cattle = Head of cattle:

reader-must-know = WHAT A READER MUST KNOW
flashpoint-gone = This flashpoint is not in the new plan.
a-flashpoint = flashpoint
of-100 = { $points } of 100
days-most-on = { $days }, most on { $peak }
source-flashpoint = computed; the Flashpoints tab tells every point with its basis
crops-this-season = CROPS THIS SEASON
litres-a-day = { $litres } litres a day
head-a-day = { $head } head a day
supply-unknown = unknown: measure or ask
not-this-season = not this season
users-all = all
no-go-zone-of-kind = no-go zone: { $kind }
not-given = not given
for-partners = partners
for-internal = internal use
not-known-ask = NOT KNOWN: ASK
section-encounters = ENCOUNTERS ({ $count })
water-dry = closed or dry
water-open = open
water-crowded = open, more herds than it serves
hit-severity = Severity { $points } of 100: { $reasons }
herd-unknown-size = herd of unknown size
herd-head = { $head } head
departs = Departs { $days }
hit-no-crop = no crop stands on this day
hit-standing = standing: { $crops }
hit-no-go = no-go: { $kind }

office-gone = This office is not in the scenario any more.
a-field-office = field office
office-only = Show only what concerns it
    .hint = Narrow the lists, the matrix, the calendar and the map to it
no-state = no state: say which in scenario.toml
nobody-yet = nobody yet
section-conferences = CONFERENCES
no-day-yet = no day yet
conference-gone = This conference is not in the new plan.
a-conference = conference
agenda-of-conference-button = Agenda
    .hint = Who, where, when and the agenda
draft-agreement = Draft agreement
    .hint = Clause by clause
no-herd-moves = no herd is known to move
source-conference = computed from the flashpoints and the offices concerned
draft-gone = This draft is not in the new plan.
agreement-of = Agreement of { $conference }
a-draft = draft, not agreed
source-agreement = drafted from the routes and flashpoints of the conference

departure-try = DEPARTURE: TRY OTHER DAYS
shift-earlier = { $days ->
        [one] -{ $days } day
       *[other] -{ $days } days
    }
    .hint = Move the departure { $days } day(s) earlier and compute anew
shift-later = { $days ->
        [one] +{ $days } day
       *[other] +{ $days } days
    }
    .hint = Move the departure { $days } day(s) later and compute anew
none-given = none given
way = WAY
pace = { $slowest } to { $fastest } km a day
metres = { $metres } m
km = km { $km }
at-km = at km { $km }
at-place = at { $place }
between-km = between km { $from } and km { $to }
camp = { $place }, { $least } to { $most } days, grazing { $km } km round
head-of-cattle = Head of cattle
    .hint = Drag, or click and type
on-day = ON { $day }
herd-not-under-way = The herd is not under way.

unknown = unknown

looking-for-encounters = Looking for its encounters…
