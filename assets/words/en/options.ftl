# What would be done otherwise: levers, what each changes, and packages of them.

lever-departs-earlier = { $herd }: departs { $days ->
        [one] one day
       *[other] { $days } days
    } earlier
lever-departs-later = { $herd }: departs { $days ->
        [one] one day
       *[other] { $days } days
    } later
lever-returns-earlier = { $herd }: sets out for home { $days ->
        [one] one day
       *[other] { $days } days
    } earlier
lever-returns-later = { $herd }: sets out for home { $days ->
        [one] one day
       *[other] { $days } days
    } later
lever-pace = { $herd }: goes { $slowest } to { $fastest } km a day
lever-stay = { $herd }: camps { $least } to { $most } days at { $camp }
lever-no-stay = { $herd }: does not camp at { $camp }
lever-camp = { $herd }: the camp of { $camp } moves to km { $km } of the way
lever-camp-at = km { $km }
lever-camp-numbered = camp { $number }
lever-width = { $herd }: keeps to a corridor of { $width } m
lever-way = { $herd }: goes another way of { $km } km
lever-turn = { $herds }: leaves the water of { $point } to the others and drinks elsewhere
lever-open = { $point }: has water all season
lever-open-instead = { $point }: has water all season; { $herds } drinks there instead of at { $from }
lever-close = { $point }: is closed to herds
lever-dig = { $name }: a new hafir for { $head } head a day at { $place }
lever-dig-instead = { $name }: a new hafir for { $head } head a day at { $place }; { $herds } drinks there instead of at { $from }
lever-harvest = { $zone }: is harvested by { $day }, before the herds come

tab-options = Options
options-levers = One at a time
options-departure = Departure
options-ways = Other ways
options-ways-of = Other ways of { $herd }. The map shows the corridor band and the ways by their numbers.
options-ways-head = The band holds all ways within { $percent }% of the cheapest for { $days }, weighed by cells of { $cell } m; ways differ by at least { $apart }% of their length.
options-present-way = The present way
options-no-other-way = No other way differs enough from the present one.
options-way = Way { $number }: { $apart }% of it apart from the present one
options-way-met = { $km } km in { $least } to { $most } days; { $water } water points, { $dry } km without at most; { $farms } fields ({ $hectares } ha, { $weeks } weeks); { $borders ->
        [one] one border
       *[other] { $borders } borders
    }
options-way-flashpoints = Flashpoints: { $new } new, { $gone } gone
options-ways-new = New:
options-ways-gone = Gone:
options-way-part = { $part }: { $km } km of easy walking
options-together = Together
options-seasons = Many seasons
options-what-could-be-done = What could be done?
options-nothing = There is no flashpoint: nothing has to be done otherwise.
options-none = Nothing that was tried changes it by half a point or more: departures, pace, camps, widths, water and harvests.
options-levers-head = Each is one thing done otherwise, and the whole season computed anew with it. What leaves least stands first; what it costs is the parties’ to weigh.
options-under-way = Computing…
options-so-far = { $done } of { $total }
options-accepted = Accepted
options-drop = Drop
    .hint = Restore what it changed, exactly; its clause stays in the agreement until it is struck there
options-drop-named = Drop: { $option }
options-agreement = Agreement
options-agreement-named = Agreement with: { $option }
options-agenda-named = Agenda with: { $option }
options-accept = Accept
    .hint = Do it, keep it among the decisions and write its clause into the agreement of the conference, in one step that can be undone
options-accept-named = Accept: { $option }
options-more = All it changes
options-less = Less
options-more-named = All it changes: { $option }
options-simulate = Many seasons
    .hint = How often each flashpoint occurs over a thousand simulated seasons, with it and without
options-simulate-named = Many seasons with: { $option }
options-here = Here
options-season = Season
options-gravest = Gravest
options-before-after = { $what } { $before } to { $after }
options-from-to = { $before } to { $after }
options-new = new, { $after }
options-gone = { $before }, gone
options-hardly = { $count ->
        [one] One more changes by less than half a point.
       *[other] { $count } more change by less than half a point.
    }
options-costs = Herders lose { $days } days, farmers { $hectares } ha.
options-grazing = { $herd }: days in the pasture { $before } to { $after }
options-way-days = { $herd }: days on the way { $before } to { $after }
options-dry-days = { $herd }: days without known water { $before } to { $after }
options-left = { $herd }: days at water that it leaves to others { $before } to { $after }
options-dried = { $herd }: comes to { $point } when it is dry
options-fields = { $farmers }: standing crop within reach { $before } to { $after } ha
options-early = { $farmers }: harvested early, { $count } hectare-days
options-unknown-farmers = Farmers of unknown community
options-no-herd = No herd adds to this.
options-departure-of = { $herd }: planned departure { $days }. Points of all flashpoints that concern the herd, by days:
options-days-later = Days later (negative: earlier):
options-of-herd = The herd’s flashpoints
options-pasture-days = Days in the pasture
options-without-water = Days without known water
options-curve-named = Points by days of departure
options-points-at-most = { $points } points
options-day-of-curve = { $days } d
options-no-conference = No conference settles this.
options-packages-of = { $conference }: packages for all its herds. Each is better than every other in something; none is the best.
options-most-days = No departure or return moves by more days than:
options-herds-round = Other ways round for so many herds:
    .hint = Those that weigh most at this conference. Each is as much work as all departures together.
options-fixed = Not negotiable
options-all-tried = Every one of the { $count } packages there are was tried.
options-some-tried = { $count } packages were tried; the lowest severity found is { $lowest }, and none of these levers can bring it below { $bound }.
options-package = Package { $number }
options-as-planned = Nothing: the season as it is planned.
options-deal = { $who } gives { $days } days, { $share }% of all; its flashpoints { $before } to { $after }
options-deal-free = { $who } gives no days; its flashpoints { $before } to { $after }
options-with = With: { $option }
options-without = Without any option
options-seasons-head = Share of { $runs } simulated seasons in which each flashpoint occurs, with its 95% interval (seed { $seed }). Departures, pace, stays, rains, harvest and water vary. It is no probability of conflict: it says how the dates fall, not what people do.
options-share = { $share }% ({ $least } to { $most }), mean severity { $severity }
options-then = With the option: { $what }
action-options = What could be done?
    .hint = What each thing done otherwise would change for what is selected, and what it costs
action-options-together = Packages of a conference
    .hint = What all its herds could do together, and who gives and gets what
action-options-seasons = Many simulated seasons
    .hint = In which share of a thousand simulated seasons each flashpoint occurs
