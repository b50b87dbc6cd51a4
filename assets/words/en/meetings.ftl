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
