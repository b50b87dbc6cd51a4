# Si ce qui a été convenu couvre la saison.

coverage-in-short =
    { $clauses ->
        [0] Aucune clause n’est en vigueur cette saison.
        [one] Une clause est en vigueur cette saison.
       *[other] { $clauses } clauses sont en vigueur cette saison.
    } Points chauds où il manque quelque chose : { $gaps } sur { $flashpoints }.
coverage-gap = Point chaud { $number }, { $flashpoint } : { $lacks }.
coverage-no-clause = aucune clause ne le règle ({ $kinds })
coverage-settled-in-part = aucune clause ne règle : { $kinds }
coverage-no-committee = aucun comité n’y veille
coverage-no-court = aucun tribunal n’y juge
coverage-reserved = { $unit } maintient une réserve ({ $clause })
coverage-clause = { $kind } [{ $clause }], { $agreement }
coverage-unneeded = Aucun point chaud de cette saison n’a besoin de : { $clause }.
coverage-nowhere = La carte ne sait pas où elle s’applique : { $clause }. Donnez à la clause une portée, ou à ses parties leurs communautés.
coverage-entry-before-harvest =
    { $agreement } laisse entrer les troupeaux dès le { $entry }, mais sur l’itinéraire de { $herd } ({ $route }), la culture ({ $crop }) de { $zone } est sur pied jusqu’au { $last }{ $more ->
        [0] .
        [one]  ; de même dans une autre zone.
       *[other]  ; de même dans { $more } autres zones.
    }
coverage-entry-all-year =
    { $agreement } laisse entrer les troupeaux dès le { $entry } ; sur l’itinéraire de { $herd } ({ $route }), la culture ({ $crop }) de { $zone } est sur pied toute l’année{ $more ->
        [0] .
        [one]  ; de même dans une autre zone.
       *[other]  ; de même dans { $more } autres zones.
    }
coverage-through-no-go = { $agreement } fait passer { $way } (largeur de { $width } m) par { $zone }, interdite aux troupeaux.
coverage-texts-differ = { $one } et { $other } sont tous deux en vigueur et divergent ({ $kind }) : { $terms }.
