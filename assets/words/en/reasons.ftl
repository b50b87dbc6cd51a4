# Why flashpoints rank where they do: sentences that the core makes of encounters, for the window and for papers.

flashpoint-title = { $place }, { $months }
reason-points = { $kind } { $points }
whereabouts = { $km } km { $wind } of { $place }
whereabouts-at = { $place }
wind-n = N
wind-nne = NNE
wind-ne = NE
wind-ene = ENE
wind-e = E
wind-ese = ESE
wind-se = SE
wind-sse = SSE
wind-s = S
wind-ssw = SSW
wind-sw = SW
wind-wsw = WSW
wind-w = W
wind-wnw = WNW
wind-nw = NW
wind-nnw = NNW

counted-already = { $reason } (counted once, above)
herd-on-leg = { $herd } { $leg }
reason-crops = { $herd } touch { $area } ha of standing { $crops } in { $zone }, { $days }
reason-unknown-crop = { $herd } touch { $zone }; what grows there, and when, is unknown, { $days }
reason-settlement = { $herd } pass { $name } ({ $people }) at { $km } km, { $days }
people = { $people } people
people-unknown = an unknown number of people
reason-incident = { $kind } on { $day } lies { $km } km from { $herd }; weight { $weight }, where 1 is here and in this month
reason-reported = { $kind }, reported on { $day }, lies { $km } km from { $herd }; weight { $weight }, where 1 is here and in this month
reason-no-go-edge = { $herd } graze or pass at the edge of { $zone } ({ $kind }), { $days }
reason-no-go = { $herd } enter { $zone } ({ $kind }) on { $km } km of their way, { $days }
reason-bare = { $herd }, { $days }
and-grievance = ; grievance: { $about }
reason-herds-camp = { $herd } may camp beside { $other }, { $days }
reason-herds-camp-and-way = { $herd } may camp beside, or go { $km } km together with, { $other }, { $days }
reason-herds-way = { $herd } may go { $km } km side by side with { $other }, { $days }
unmapped-land = unmapped land
the-border = the border
the-international-border = the international border
reason-border-near = { $herd } come within { $km } km of { $line } of { $state }, { $days }
reason-border = { $herd } cross { $line } from { $from } into { $to }, { $days }
and-hand-over = ; the { $one } hands over to the { $other }
reason-pinch-through = the way of { $herd } leads through standing crop in { $fields }, where they need { $need } m of free way, on { $km } km, { $days }
reason-pinch-between = { $herd } have { $free } m between { $fields }, where they need { $need } m, on { $km } km of their way, { $days }
reason-pinch-beside = { $herd } have { $free } m beside { $fields }, where they need { $need } m, on { $km } km of their way, { $days }
reason-water = { $herd } at { $point }, { $days }: { $need }
and-dry-days = ; dry or closed on { $days } of their days
cubic-metres = { $volume } m3
at-least = at least { $what }
water-closed-all-days = it is closed or dry all those days
nothing-left = nothing left
times-its-supply = { $ratio } times its supply
herds-need-of = { $herds ->
        [1] one herd needs
       *[other] { $herds } herds need
    } { $demand } of { $supply } a day on { $day }: { $ratio }
herds-need = { $herds ->
        [1] one herd needs
       *[other] { $herds } herds need
    } { $demand } a day on { $day }, its supply is unknown

measured-crop = { $area } ha of standing crop
measured-pinch = { $free } m free of { $need } m needed
measured-dry = dry or closed
measured-supply = { $ratio } of the supply
measured-herds = { $km } km side by side
measured-herds-camp = { $km } km side by side, and a camp
line-international = international
line-state = internal
measured-crossed = { $line } border crossed
measured-border = { $line } border at { $km } km
measured-recall = { $weight } of an incident here and now
measured-closed = { $km } km in closed land

question-crop = What grows in { $name }, and when does it stand?
question-supply = How much water does { $name } give in a day?
question-herd = How large is the herd of { $name }?
question-herds = How large is each herd that waters at { $name }?
question-people = How many people live in { $name }?

basis-crops = McGuirk & Nunn 2025: conflict where herds come before the harvest; 63% of mid-Benue events on cropland
basis-pinch = 100 m for principal corridors in Niger (code rural); own starting value (default)
basis-water = Adem et al.: raids in drier months; need against supply, watch from 0.8, crowded from 1.0 (default)
basis-herds = Adem et al.: raids where herds meet, split and merge on transit (default)
basis-own-herds = listed apart, not weighed
basis-border = Adem et al.: raids along borders; hand-over between offices (default)
basis-own = own starting value (default)
basis-incident = kernel 10 km, half-life 2 years, same month counts more (default)

# What a change is called, so that undo can say what it takes back.

change-departure = departure of { $herd }
change-size = size of { $herd }
change-way = way of { $herd }
change-note = note of a conference
change-agenda = agenda of a meeting
change-accepted = accepted option: { $option }
change-dropped = dropped option: { $option }
change-agreement = an agreement
change-of-thing = change of the { $thing } { $name }
change-new = new { $thing } { $name }
change-removal = removal of the { $thing } { $name }
change-told = what the scenario is called, and its note
change-season = days of the season
change-offices = field offices
change-communities = communities
change-grievances = grievances
change-stakeholders = register of stakeholders
change-holidays = holidays
change-settings = thresholds and weights
change-nothing = nothing
change-and-more = { $first } and { $count } more
the-herd-of = the { $community } herd ({ $route })
the-route = the route { $route }
