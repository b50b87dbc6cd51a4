# Ce qui a été vu d’une saison : rapports, tableaux de rapports, et ce qui n’y va pas.

standing-kept = respectée
standing-breached = non respectée
standing-unknown = au respect inconnu

report-incident = incident
report-early = passage précoce
report-late = passage tardif
report-off-corridor = hors du couloir
report-massive = mouvement massif
report-clause = clause vérifiée
report-returned = bétail restitué
report-dissemination = diffusion du texte
report-another = d’un type que cette version ne connaît pas
report-incident-told = { $happened }, { $deaths ->
        [0] aucun mort
        [one] un mort
       *[other] { $deaths } morts
    }
report-incident-deaths-unknown = { $happened }, nombre de morts inconnu
report-clause-told = clause { $standing }
report-early-by = { $days ->
        [one] un jour d’avance
       *[other] { $days } jours d’avance
    }
report-late-by = { $days ->
        [one] un jour de retard
       *[other] { $days } jours de retard
    }
report-off-by = à { $metres } m hors du couloir
report-massive-of = { $head } têtes en mouvement
report-returned-of = { $returned } têtes restituées sur { $of }
report-returned-number = { $returned } têtes restituées, sur un nombre inconnu
report-reached = le texte est parvenu sur place
report-not-reached = le texte n’est pas parvenu sur place
report-somewhere = lieu non indiqué
report-told = { $day } : { $what } ({ $place })
report-told-by = { $day } : { $what } ({ $place } ; source : { $source })

table-empty = le tableau est vide
    .remedy = donner un tableau dont l’en-tête nomme les colonnes
table-no-kind = aucune colonne ne dit ce qui est rapporté
    .remedy = ajouter une colonne « type » : incident, passage précoce, passage tardif, hors couloir, mouvement massif, clause respectée, clause non respectée, clause inconnue, bétail restitué, diffusion
table-no-day = aucune colonne ne dit quel jour c’était
    .remedy = ajouter une colonne « jour » avec des dates comme 2027-01-15
table-letters = ses lettres ne sont pas en UTF-8 et ont été lues comme Windows écrit les langues occidentales
    .remedy = vérifier les noms ; enregistrer le tableau en UTF-8
table-row = ligne { $number }
table-cell = « { $cell } » est illisible ({ $column }) et compte comme inconnu
    .remedy = écrire des nombres entiers, des degrés décimaux, oui ou non, ou public, partenaires ou interne
table-row-no-day = elle n’a pas de jour
    .remedy = écrire le jour des faits, comme 2027-01-15
table-row-day = « { $cell } » n’est pas un jour, ou le jour et le mois ne se distinguent pas
    .remedy = écrire les jours comme 2027-01-15
table-row-no-kind = elle ne dit pas ce qui est rapporté
    .remedy = écrire un type, comme incident ou clause respectée
table-row-kind = « { $cell } » n’est pas un type de rapport
    .remedy = écrire incident, passage précoce, passage tardif, hors couloir, mouvement massif, clause respectée, clause non respectée, clause inconnue, bétail restitué ou diffusion
table-row-standing = « { $cell } » n’est ni respectée, ni non respectée, ni inconnue
    .remedy = écrire respectée, non respectée ou inconnue
table-row-no-standing = elle ne dit pas si la clause a été respectée ; cela compte comme inconnu
    .remedy = écrire respectée, non respectée ou inconnue
table-row-returned = { $returned } têtes sur { $of } : il en est revenu plus qu’il n’en a été pris
    .remedy = vérifier si les deux nombres ont été échangés
table-row-reached = elle ne dit pas si le texte est parvenu sur place
    .remedy = écrire oui ou non
table-row-nowhere = { $lon }, { $lat } n’est pas une longitude et une latitude ; sa place sur la carte est inconnue
    .remedy = écrire des degrés décimaux, la latitude entre -90 et 90
table-row-long = elle a plus de cellules que le tableau n’a de colonnes ; le surplus est gardé
    .remedy = vérifier si une cellule a été coupée en deux
table-same-id = une autre ligne porte l’identifiant { $id }
    .remedy = donner à chaque ligne son propre identifiant, ou aucun

table-column-for = { $column } : { $field }
table-column-kept = { $column } : sans signification ici, gardée avec ses rapports
table-column-of-persons = { $column } : nomme des personnes ou des appareils, laissée de côté
table-column-technical = { $column } : écrite par le programme de collecte pour lui-même, laissée de côté
field-of-id = identifiant
field-of-kind = type
field-of-day = jour
field-of-place = lieu
field-of-latitude = latitude
field-of-longitude = longitude
field-of-position = position
field-of-source = rôle de la source
field-of-sensitivity = qui peut le voir
field-of-agreement = accord
field-of-clause = clause
field-of-route = itinéraire
field-of-standing = respectée, non respectée ou inconnue
field-of-happened = ce qui est arrivé
field-of-fatalities = morts
field-of-days = jours d’avance ou de retard
field-of-off-by = mètres hors du couloir
field-of-head = têtes de bétail
field-of-returned = têtes restituées
field-of-of = sur combien
field-of-reached = si le texte est parvenu sur place
field-of-words = remarques

change-report = un rapport
problem-report-unread = ce n’est pas un rapport : { $why }
    .remedy = le réparer dans le fichier, ou l’en retirer ; il est gardé tel quel
problem-report-route = il n’y a pas d’itinéraire { $route }
    .remedy = donner l’identifiant d’un itinéraire de la carte, ou aucun
problem-report-agreement = le scénario ne contient pas l’accord { $agreement }
    .remedy = importer l’accord, ou donner l’identifiant d’un autre
problem-report-no-agreement = il nomme la clause { $clause } mais aucun accord
    .remedy = dire de quel accord ; il ne compte pour aucun d’ici là
problem-report-clause = { $agreement } n’a pas de clause { $clause }
    .remedy = donner l’identifiant de l’une de ses clauses
problem-report-which-clause = il ne dit pas quelle clause a été vérifiée
    .remedy = donner l’accord et la clause par leurs identifiants ; il ne compte pour aucune d’ici là
