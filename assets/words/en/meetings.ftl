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

# The views of the tab of conferences
meetings-one = One conference
    .hint = Who, where, when and the agenda of the conference that is chosen
meetings-together = Who with whom
    .hint = The communities against each other: in how many conferences they sit together
meetings-calendar = All meetings
    .hint = The calendar of all meetings of the season: offices, sides, conferences, dissemination, reviews
together-nobody = Nobody sits in a conference yet.
together-how-to = In how many conferences two communities sit together; on the diagonal, in how many one sits. A press lists them.
together-alone = { $one } sits in { $count ->
        [one] { $count } conference
       *[other] { $count } conferences
    }
together-pair = { $one } and { $other } sit together in { $count ->
        [one] { $count } conference
       *[other] { $count } conferences
    }
meetings-none = No meeting has its day yet.
meetings-none-here = No meeting among what is shown.
meetings-in-all = { $count ->
        [one] { $count } meeting
       *[other] { $count } meetings
    }, { $days }
held-coordination = coordination of offices
held-pre-consultation = pre-consultation
held-conference = conference
held-dissemination = dissemination
held-review = review
held-when-and-where = { $days }, { $kind }, { $place }
held-kind-and-place = { $kind }, { $place }
held-by = Held by: { $offices }
held-sit-there = Sit there: { $communities }
place-to-be-agreed = place to be agreed
meetings-round = MEETINGS ROUND IT
seats = SEATS
seats-none = No seats are set yet.
seats-all = Seats
seats-women = Women
seats-youth = Youth
seats-of = { $name }: { $value }
seats-at-least = at least { $count }
seats-nobody-known = { $least }, nobody known
seats-together = Together
seats-not-known = The register knows no representative of the women of { $women } and of the youth of { $youth } of { $units } units: ask them to name their own.
register-must-be-there = MUST BE THERE
register-may-spoil = MAY SPOIL IT
register-beside = BESIDE THEM
register-missing = NOBODY IN THE REGISTER
venue-proposed = Proposed:
venue-option = Option { $number }:
speaks = { $which }: { $what }
speaks-for = For
speaks-against = Against
speaks-unknown = Unknown
emergency-until-then = EMERGENCY ORDER UNTIL THEN
meetings-paper = Papers
    .hint = A paper of the conference as it will be written, in any of its languages; it follows your edits

# The papers of conferences
action-make-papers = Make all papers…
    .hint = The papers of one conference or of all: Word, PDF, Markdown and calendar, in several languages
work-papers = Papers
papers-make-all = Make all papers…
papers-following = following the last change…
papers-put-together = Putting the paper together…
papers-not-needed = This conference needs no such paper.
papers-which = Which paper
papers-language = Its language
papers-map-sheet = [Map sheet: { $name }]
papers-all = Papers of conferences
papers-about = Concept note, agendas, run sheet, invitation, annexes, resolutions, brief and follow-up: as files in a folder, all of them or none.
papers-of = Of
papers-of-all = All conferences
papers-languages = Languages
papers-formats = As
papers-calendar = Calendar (.ics)
papers-choose = Choose at least one language, and one format or the calendar.
papers-write = Write
papers-written = { $count ->
        [one] { $count } paper written into { $folder }
       *[other] { $count } papers written into { $folder }
    }
papers-kept = { $count ->
        [one] One that was changed by hand is kept
       *[other] { $count } that were changed by hand are kept
    } in its folder { $folder }
papers-not-written = No papers written: { $why }
papers-stopped = Making papers was stopped; nothing was written
kind-concept-note = Concept note
kind-coordination = Agenda of the offices
kind-agenda = Agenda
kind-run-sheet = Run sheet
kind-invitation = Invitation and seats
kind-annexes = Annexes
kind-resolutions = Resolutions
kind-brief = Brief to headquarters
kind-follow-up = Follow-up matrix

question-write = Tick what was settled: its clause is written into the agreement of this conference
question-write-named = Write the clause: { $question }
