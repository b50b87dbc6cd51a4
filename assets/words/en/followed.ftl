# What became of what was agreed, and where herds went.

followed-not-reported = nobody reported on it
followed-breached-though = breached ({ $breached } { $breached ->
        [one] report
       *[other] reports
    }, though { $kept ->
        [one] one says
       *[other] { $kept } say
    } that it was kept)
followed-reached = reached: { $places }
followed-not-reached = not reached: { $places }
followed-line = { $clause }: { $standing }. Responsible: { $office }; beside it: { $co }.
followed-nobody = nobody
followed-due = due { $day }: { $what }
followed-late = LATE, due { $day }: { $what }
followed-may-bear = may bear on it: { $report }
due-holds-until = holds until this day
due-reservation = answer of { $party }, who asked for time
due-cattle = raided cattle to be found
due-eviction = who was ordered to leave has left
due-review = review to be held
due-dissemination = text to be known before the first herd moves
due-committee = committee to be in place before the first herd moves
due-court = court to be in place before the first herd moves
due-monitoring = monitors to be in place before the first herd moves
due-entry = herds may come
due-exit = herds must have left
ask-clause = { $clause }: { $standing }. What follows from it for the new text?

score-in-short = { $days }, as of { $as_of }: { $all ->
        [0] no clause was in force
        [one] one clause was in force
       *[other] { $all } clauses were in force
    }; kept { $kept }, breached { $breached }, not known { $unknown }, not reported { $silent }. Reports that count: { $reports }.
score-of-office = { $office }: kept { $kept }, breached { $breached }, not known { $unknown }, not reported { $silent }; beside others { $co }; late { $late }.
score-nobody = no office named

track-in-short = Against { $route }: { $days }, { $fixes } fixes, { $km } km, followed for { $hours } hours.
track-unknown = For { $hours } hours nobody knows where it was.
track-never-off = It never left the corridor.
track-off = It left the corridor: by { $off } m at most, for { $hours } hours, on { $days ->
        [one] one day
       *[other] { $days } days
    }.
track-excursion = { $days }: { $off } m outside ({ $line } m from the middle of the way), { $hours } hours, farthest at { $place }.
track-entered = Entered { $zone } on { $days }; no crop stood.
track-entered-unknown = Entered { $zone } on { $days }; nobody says what grows there.
track-entered-crops = Entered { $zone } on { $days }, where { $crops } stood.
track-early = Early, by { $days ->
        [one] one day
       *[other] { $days } days
    } at most.
track-late = Late, by { $days ->
        [one] one day
       *[other] { $days } days
    } at most.
track-in-time = It kept its days.
track-broken = it is no GPX ({ $cause })
    .remedy = export the track again as GPX 1.1
track-no-times = no point of it has a time
    .remedy = export the recorded track, not a planned route; receivers write the time of each point
track-without-time = { $count ->
        [one] one point has
       *[other] { $count } points have
    } no time
    .remedy = export the recorded track with times
track-nowhere = { $count ->
        [one] one point lies
       *[other] { $count } points lie
    } on no globe
    .remedy = look whether longitude and latitude are in degrees

paper-agreed-before = What was agreed before
paper-agreed-before-why = Clauses in force that bind the parties of this conference, with what monitors reported up to the day of this paper. What nobody reported is not known.
paper-late = late
paper-more-evidence = and { $count } more
paper-scorecard-title = Scorecard after the migration: { $scenario }
paper-scorecard-how = A clause is kept where reports say so and none says otherwise; once reported as breached it counts as breached. Without a report, or where none can tell, it is not known, and never counted as kept. People judge; this only counts.
paper-scorecard-days = Days of the reports
paper-scorecard-as-of = As of
paper-scorecard-reports = Reports that count
paper-scorecard-by-office = By office
paper-scorecard-by-clause = Clause by clause
paper-scorecard-beside = Reports that name no clause
paper-scorecard-all = All clauses
paper-scorecard-clause = Clause
paper-scorecard-standing = How it was kept
paper-scorecard-office = Responsible office
paper-scorecard-kept = Kept
paper-scorecard-breached = Breached
paper-scorecard-unknown = Not known
paper-scorecard-silent = Nobody reported
paper-scorecard-co = Beside another office
paper-scorecard-late = With something late
paper-scorecard-evidence = Evidence

# The tab of follow-up.
tab-follow-up = Follow-up
    .hint = What was agreed against the season, how it was kept, what was seen
action-add-report = Keep the report
    .hint = Keeps the report that is typed on the tab of follow-up
follow-coverage = Coverage
follow-clauses = Clauses
follow-reports = Reports
follow-contradictions = Contradictions
follow-unneeded = Clauses that no flashpoint needs
follow-nowhere = Clauses that hold nowhere on the map
follow-gaps = What is lacking, flashpoint by flashpoint
follow-as-of = As of the day that the map shows.
follow-office = Followed by
follow-report-on = Report on it
follow-report-on-clause = Report on { $clause }
follow-kept = Reports kept: { $count }
follow-take-away = Take this report away
follow-take-away-one = Take away: { $report }
follow-new = A new report
follow-add = Keep it
follow-none = none
follow-lat-lon = latitude longitude
follow-role = a role, never a name
follow-for-internal = the mission alone
follow-for-partners = partners
follow-for-public = anybody
kind-clause-kept = clause kept
kind-clause-breached = clause breached
kind-clause-unknown = clause: nobody can say
