# Whether what was agreed covers the season.

coverage-in-short =
    { $clauses ->
        [0] No clause is in force this season.
        [one] One clause is in force this season.
       *[other] { $clauses } clauses are in force this season.
    } Flashpoints at which something is lacking: { $gaps } of { $flashpoints }.
coverage-gap = Flashpoint { $number }, { $flashpoint }: { $lacks }.
coverage-no-clause = no clause settles it ({ $kinds })
coverage-settled-in-part = no clause settles { $kinds }
coverage-no-committee = no committee watches there
coverage-no-court = no court judges there
coverage-reserved = { $unit } keeps a reservation ({ $clause })
coverage-clause = { $kind } [{ $clause }], { $agreement }
coverage-unneeded = No flashpoint of this season needs: { $clause }.
coverage-nowhere = The map does not know where it holds: { $clause }. Give the clause a scope, or its parties their communities.
coverage-entry-before-harvest =
    { $agreement } lets herds in from { $entry }, but on the way of { $herd } ({ $route }) { $crop } stands in { $zone } until { $last }{ $more ->
        [0] .
        [one] ; so does the crop of one more zone.
       *[other] ; so do the crops of { $more } more zones.
    }
coverage-entry-all-year =
    { $agreement } lets herds in from { $entry }; on the way of { $herd } ({ $route }) { $crop } stands in { $zone } all year{ $more ->
        [0] .
        [one] ; so does the crop of one more zone.
       *[other] ; so do the crops of { $more } more zones.
    }
coverage-through-no-go = { $agreement } leads { $way } ({ $width } m wide) through { $zone }, which is closed to herds.
coverage-texts-differ = { $one } and { $other } are both in force and differ ({ $kind }): { $terms }.
