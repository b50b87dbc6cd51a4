# Conferences, their agendas, drafts of agreements.

conference-none = No flashpoint asks for a conference here.
no-day = no day
too-late = { $flashpoints } too late
coordination-meeting = COORDINATION MEETING OF THE OFFICES
weekday-and-day = { $weekday } { $day }
its-agenda = Its agenda
agenda-of-conference = AGENDA OF THE CONFERENCE
who = WHO
none-in-charge = none in charge
at-stake = { $points } at stake
    .hint = The severity of the flashpoints that concern it, summed
where = WHERE
fact-host = Host:
fact-venue = Venue:
no-host = No office is in charge: agree on a host first.
when = WHEN
too-late-for-herd = Too late for the first herd, which may move on { $day }
conveners-note = Conveners' note
    .hint = Goes into the agendas for internal use and for partners, not into public ones; saved with the scenario
agenda-day = Day { $day }
fact-lead = Lead:
fact-material = On the table:
fact-outcome = Outcome:

agenda-by-hand = What you change here stays when the season changes; what moved underneath is marked.
agenda-left-over = The agenda of { $meeting } was changed, and nothing asks for that meeting any more; what was written is kept.
agenda-give-up = Give it up
session-change = Change
session-change-named = Change the session { $title }
session-done = Done
session-by-hand = changed by hand
session-add = Add a session
    .hint = At the end of the agenda; move it from there
session-own = Session of our own
session-earlier = Earlier
session-later = Later
session-strike = Strike out
session-bring-back = Bring back
session-bring-back-named = Bring back the session { $title }
session-take-draft = Take the draft
session-keep-ours = Keep ours
session-drafted-order = Order of the draft
part-title = Title
part-purpose = Purpose
part-lead = Lead
part-material = On the table
part-outcome = Outcome
part-minutes = Minutes
part-questions = Questions to settle
question-strike = Strike out this question
question-strike-named = Strike out: { $question }
question-own = A question of our own; Enter adds it
questions-bring-back = { $count ->
        [one] Bring back { $count } question
       *[other] Bring back { $count } questions
    }
mark-text = Changed underneath since this was written ({ $part }); the draft says now: { $now }
mark-minutes = Changed underneath since this was written; the draft takes { $now } minutes now
mark-came = New in this session since it was changed: { $flashpoints }
mark-gone = Gone from this session since it was changed: { $flashpoints }
mark-no-reason-left = No flashpoint asks for this session any more; what was written is kept.

agreements-none = No conference, so no agreement to draft.
agreements-drafts = Drafts to start from: nothing here is agreed. Blanks are for the conference to fill.
count-clauses = { $count ->
        [one] { $count } clause
       *[other] { $count } clauses
    }
clauses-uncovered = { $clauses }, { $count } uncovered
draft-of = Draft of { $conference }
draft-agreement-of = Draft agreement of { $conference }
its-conference = Its conference
    .hint = Who, where, when and the agenda
all-known = All known of it
    .hint = Look at it, and move the map to its flashpoints
all-covered = Every flashpoint of the conference has a clause.
no-clause-yet = No clause yet for { $flashpoints }:
settles-nothing = Settles no flashpoint by itself.
