# What was seen of a season: reports, tables of them, and what is wrong with either.

standing-kept = kept
standing-breached = breached
standing-unknown = not known

report-incident = incident
report-early = early passage
report-late = late passage
report-off-corridor = off the corridor
report-massive = massive movement
report-clause = clause looked at
report-returned = cattle returned
report-dissemination = text carried about
report-another = of a kind that this version does not know
report-incident-told = { $happened }, { $deaths ->
        [0] nobody killed
        [one] one killed
       *[other] { $deaths } killed
    }
report-incident-deaths-unknown = { $happened }, deaths not known
report-clause-told = clause { $standing }
report-early-by = { $days ->
        [one] one day early
       *[other] { $days } days early
    }
report-late-by = { $days ->
        [one] one day late
       *[other] { $days } days late
    }
report-off-by = { $metres } m off the corridor
report-massive-of = { $head } head on the move
report-returned-of = { $returned } of { $of } cattle returned
report-returned-number = { $returned } cattle returned, of an unknown number
report-reached = text reached the place
report-not-reached = text did not reach the place
report-somewhere = place not told
report-told = { $day }: { $what } ({ $place })
report-told-by = { $day }: { $what } ({ $place }; told by: { $source })

table-empty = the table is empty
    .remedy = give a table with a head that names its columns
table-no-kind = no column says what is reported
    .remedy = add a column "kind": incident, early passage, late passage, off-corridor, massive movement, clause kept, clause breached, clause unknown, cattle returned, dissemination
table-no-day = no column says on which day it was
    .remedy = add a column "day" with dates like 2027-01-15
table-letters = its letters are no UTF-8 and were read as Windows writes western languages
    .remedy = look whether names are right; save the table as UTF-8
table-row = row { $number }
table-cell = "{ $cell }" cannot be read ({ $column }) and counts as unknown
    .remedy = write whole numbers, decimal degrees, yes or no, or public, partners or internal
table-row-no-day = it has no day
    .remedy = write the day on which it was, like 2027-01-15
table-row-day = "{ $cell }" is no day, or day and month cannot be told apart
    .remedy = write days like 2027-01-15
table-row-no-kind = it does not say what is reported
    .remedy = write a kind, such as incident or clause kept
table-row-kind = "{ $cell }" is no kind of report
    .remedy = write incident, early passage, late passage, off-corridor, massive movement, clause kept, clause breached, clause unknown, cattle returned or dissemination
table-row-standing = "{ $cell }" is neither kept, breached nor unknown
    .remedy = write kept, breached or unknown
table-row-no-standing = it does not say whether the clause was kept; that counts as unknown
    .remedy = write kept, breached or unknown
table-row-returned = { $returned } of { $of } cattle: more came back than were taken
    .remedy = look whether the two numbers were exchanged
table-row-reached = it does not say whether the text reached the place
    .remedy = write yes or no
table-row-nowhere = { $lon }, { $lat } is no longitude and latitude; its place on the map is unknown
    .remedy = write decimal degrees, the latitude between -90 and 90
table-row-long = it has more cells than the table has columns; what is behind is kept
    .remedy = look whether a cell was cut in two
table-same-id = another row has the id { $id }
    .remedy = give each row an id of its own, or none

table-column-for = { $column }: { $field }
table-column-kept = { $column }: means nothing here, kept with its reports
table-column-of-persons = { $column }: names persons or devices, left out
table-column-technical = { $column }: written by the collecting program for itself, left out
field-of-id = id
field-of-kind = kind
field-of-day = day
field-of-place = place
field-of-latitude = latitude
field-of-longitude = longitude
field-of-position = position
field-of-source = role of the source
field-of-sensitivity = who may see it
field-of-agreement = agreement
field-of-clause = clause
field-of-route = route
field-of-standing = kept, breached or unknown
field-of-happened = what happened
field-of-fatalities = deaths
field-of-days = days early or late
field-of-off-by = metres off the corridor
field-of-head = head of cattle
field-of-returned = cattle returned
field-of-of = of how many
field-of-reached = whether the text reached the place
field-of-words = remarks

change-report = a report
problem-report-unread = it is no report: { $why }
    .remedy = repair it in the file, or take it out; it is kept as it stands
problem-report-route = there is no route { $route }
    .remedy = give the id of a route of the map, or none
problem-report-agreement = the scenario holds no agreement { $agreement }
    .remedy = import the agreement, or give the id of another
problem-report-no-agreement = it names the clause { $clause } but no agreement
    .remedy = say of which agreement; it counts for none until then
problem-report-clause = { $agreement } has no clause { $clause }
    .remedy = give the id of one of its clauses
problem-report-which-clause = it does not say which clause was looked at
    .remedy = give the agreement and the clause by their ids; it counts for none until then
