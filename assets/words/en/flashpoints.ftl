# The list of flashpoints, and why one ranks where it does.

column-rank = Rank
column-place = Place
column-severity = Severity
column-days = Days
sorted-now = { $name }; now { $order }
sorted-not = not sorted by it
sorted-largest-first = the largest first
sorted-smallest-first = the smallest first
flashpoints-none-here = Nothing here. Ctrl+Shift+O shows all offices and days.
flashpoints-none = No herd meets anything.
points-of-week = Points of this week's days, of a severity of { $severity }
severity-is = Severity, 0 to 100: the sum of its parts
points-and-reason = { $points }: { $reason }
and-more = and { $count } more
write-list = Write…
rank-by = Rank by
flashpoints-concern-both = { $some } of { $all } flashpoints concern both the { $one } and the { $other }{ $days }
flashpoints-concern = { $some } of { $all } flashpoints concern the { $office }, the gravest first{ $days }
flashpoints-in-days = { $some } of { $all } flashpoints fall into these days{ $days }
flashpoints-all = { $all } flashpoints, the gravest first
not-known-elsewhere = NOT KNOWN ELSEWHERE: NEVER READ IT AS "NO RISK"
stability-none = There is no flashpoint whose rank could vary.
stability = When every weight varies by { $spread }% either way, { $mean } of the top { $top } stay the top { $top } on average; all { $top } stay in { $all }% of { $draws } draws.
agenda-of-flashpoint = Agenda
    .hint = The conference that settles this flashpoint
show-peak = Show { $day }
    .hint = The day on which most of its points coincide
fly-there = Fly there
    .hint = Move the map to it
fact-offices = Offices:
fact-communities = Communities:
not-known-ask-at-conference = NOT KNOWN: ASK AT THE CONFERENCE
rank-why = Rank { $rank }: { $points } points of 100, most from { $reasons }{ $rest }
rank-rest = ; the rest { $points }
none = none
points-and-measured = POINTS, AND WHAT WAS MEASURED
points-of-at-most = { $points } of at most { $weight }
not-weighed = not weighed
weight-basis = Weight: { $basis }
together = Together { $points } of 100

flashpoints-being-listed = Putting the list together…

