# The season below, the matrix, the calendar of herds.

play = Play
pause = Pause
drag-over-weeks = Drag over the weeks to pick days
speed = Speed
    .hint = How fast the days run: { $speed } (Alt+Up, Alt+Down)
speed-short = { $days }/s
speed-days = { $days ->
        [one] { $days } day a second
       *[other] { $days } days a second
    }
day-of-the-season = Day of the season
all-days = all days
season-week-by-week = Season week by week: { $day }, { $count } encounters under way in this week; picked: { $range }
encounters-under-way = { $count } encounters under way
kind-and-count = { $kind }: { $count }
crops-stand-on = Crops stand on { $standing } of { $all } ha of fields
fields-unknown = { $count } fields say nothing of their crops
usual-rains = Usual rains: { $rains }; no forecast
rains-none = none
rains-south = in part of the south
rains-most = in most of the country
rains-everywhere = everywhere

## The matrix of offices

matrix-no-office = No field office is named yet: add [[offices]] to scenario.toml.
matrix-how-to = Flashpoints that concern both offices; below, shared routes / crossings from one to the other. Press to narrow the list and the map to the two.
matrix-alone = { $one } alone: { $flashpoints }, { $routes }, { $crossings } within its states
matrix-pair = { $one } and { $other }: { $flashpoints }, { $routes }, { $crossings }
matrix-nothing = These two offices have nothing in common.
section-routes = ROUTES ({ $count })
section-flashpoints = FLASHPOINTS ({ $count })
show-on-map = Show it on the map

## The calendar of herds

herds-none-here = No herd here.
herds-none = No migration route is known yet.
herds-on-way = on its way
herds-may-be = may be
herds-camp = camp
herds-stopover = stopover
herds-crops = where crops stand
herds-press = Press to go to the herd and the day
herds-no-day-sure = no day for sure
herds-sure = for sure { $days }
herds-leg = { $leg } { $days } ({ $sure })
herds-among-crops = ; may be where crops stand { $days }
herds-row = { $name }: { $legs }{ $crops }

milestone-conference = { $conference }: { $days }
milestone-too-late = { $conference }: { $days }, too late for the first herd
milestone-notice = Last day to hold { $conference } in time: { $day }
milestone-coordination = Offices meet before { $conference }: { $day }
no-office-in-charge = No office in charge
