# The papers of a conference.

paper-page = Page { $page } of { $pages }
paper-illustrative = ILLUSTRATIVE: invented for planning exercises, not surveyed, not agreed
paper-for-public = everybody
paper-for-partners = partners; contains nothing marked internal
paper-for-internal = internal use; may contain what is marked internal
paper-foot = { $scenario }. For { $audience }.
paper-planned = { $scenario }, { $season }. Planned on { $today }. For { $audience }.
paper-people-decide = Ranks and reasons, not verdicts: people decide.

paper-agenda-title = Agenda: { $conference }
paper-coordination-title = Cross-office coordination: { $conference }

paper-when = When
paper-when-by = { $days }. Hold it by { $last } at the latest.
paper-when-unknown = Unknown: no herd of it has a date.
paper-where = Where
paper-where-because = { $venue } is proposed: { $reason }.
paper-where-unknown = Unknown: give the host office a seat.
paper-hosts = Hosts
paper-host-because = { $office } is proposed: { $reason }.
paper-host-unknown = No field office is in charge of { $states }: bring it to headquarters.
paper-offices = Offices
paper-before-it = Before it
paper-offices-meet = The offices coordinate on { $day }.
paper-the-conference = The conference

paper-programme = Programme
paper-time = Time
paper-session = Session
paper-leads = Leads
paper-minutes = Minutes
paper-day = Day { $day }
paper-day-dated = Day { $day }, { $date }
paper-session-at = { $clock } { $title } ({ $minutes } min)
paper-on-the-table = On the table
paper-outcome = Comes out of it
paper-its-flashpoints = Flashpoints
paper-to-settle = To settle
paper-more-flashpoints = { $count ->
        [one] and { $count } more in the evidence below
       *[other] and { $count } more in the evidence below
    }
paper-more-questions = { $count ->
        [one] and { $count } more of the same kind, at a lesser flashpoint
       *[other] and { $count } more of the same kind, at the lesser flashpoints
    }
paper-flashpoint = { $name } (flashpoint { $number }, severity { $severity })

paper-who = Who must be there
paper-community = Community
paper-part = Part
paper-stake = At stake (severity of its flashpoints)
paper-its-office = Its office
paper-no-office = none
paper-targets = Of each delegation at least { $women }% women and { $youth }% youth (targets, settings of the scenario). Also: paramount and executive chiefs, cattle-camp leaders, farmers’ unions, county commissioners, police, peace committees of both sides.
paper-cut = To keep the conference workable these communities sit in another one; hear them before:
paper-notes = Notes of the conveners

paper-departures = What another departure would change
paper-departures-of = { $herd } ({ $route }) have the most points in the gravest flashpoint. Planned departure: { $days }.
paper-departure = Departure
paper-gravest-of-herd = Gravest flashpoint of the herd
paper-all-together = All flashpoints of the season together
paper-as-planned = as planned
paper-days-earlier = { $days } days earlier
paper-days-later = { $days } days later
paper-departures-cost = The return stays as planned. What the days cost the herders is theirs to say.

paper-draft-clauses = Draft clauses to start from (nothing is agreed)
paper-uncovered = No clause touches yet
paper-more-in-file = and { $count } more in flashpoints.geojson

paper-evidence = Evidence
paper-lesser-flashpoints = { $count ->
        [one] The lesser flashpoint
       *[other] The { $count } lesser flashpoints
    }
paper-rank = Rank
paper-severity = Severity
paper-why = Why
paper-flashpoint-head = Flashpoint { $number }: { $name } (severity { $severity } of 100)
paper-flashpoint-when = { $days }, at its worst from { $peak }; at { $at }.
paper-points-reason = { $points }: { $reason }
paper-more-reasons = and { $count } more in flashpoints.geojson
paper-unknown = unknown: { $question }

paper-office = Office
paper-its-states = Its states
paper-flashpoints-in-them = Flashpoints in them
paper-its-communities = Its communities here
