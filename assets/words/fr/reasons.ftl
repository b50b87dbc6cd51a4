# Pourquoi les points chauds ont leur rang : les phrases faites à partir des rencontres.

flashpoint-title = { $place }, { $months }
reason-points = { $kind } { $points }
whereabouts = { $km } km { $wind } de { $place }
whereabouts-at = { $place }
wind-n = N
wind-nne = NNE
wind-ne = NE
wind-ene = ENE
wind-e = E
wind-ese = ESE
wind-se = SE
wind-sse = SSE
wind-s = S
wind-ssw = SSO
wind-sw = SO
wind-wsw = OSO
wind-w = O
wind-wnw = ONO
wind-nw = NO
wind-nnw = NNO

counted-already = { $reason } (compté une fois, plus haut)
herd-on-leg = { $herd } { $leg }
reason-crops = { $herd } : { $area } ha de { $crops } sur pied touchés à { $zone }, { $days }
reason-unknown-crop = { $herd } : passage à { $zone } ; on ne sait ni ce qui y pousse ni quand, { $days }
reason-settlement = { $herd } : passage à { $km } km de { $name } ({ $people }), { $days }
people = { $people } habitants
people-unknown = nombre d’habitants inconnu
reason-incident = { $kind } du { $day }, à { $km } km de { $herd } ; poids { $weight }, où 1 veut dire ici et ce mois-ci
reason-reported = { $kind }, signalé le { $day }, à { $km } km de { $herd } ; poids { $weight }, où 1 veut dire ici et ce mois-ci
reason-no-go-edge = { $herd } : pâture ou passage au bord de { $zone } ({ $kind }), { $days }
reason-no-go = { $herd } : entrée dans { $zone } ({ $kind }) sur { $km } km de trajet, { $days }
reason-bare = { $herd }, { $days }
and-grievance = {" ;"} grief : { $about }
reason-herds-camp = { $herd } : campement possible à côté de { $other }, { $days }
reason-herds-camp-and-way = { $herd } : campement à côté de { $other }, ou { $km } km ensemble, possibles, { $days }
reason-herds-way = { $herd } : { $km } km possibles côte à côte avec { $other }, { $days }
unmapped-land = terre non cartographiée
the-border = la frontière
the-international-border = la frontière internationale
reason-border-near = { $herd } : à moins de { $km } km de { $line } de { $state }, { $days }
reason-border = { $herd } : passage de { $line } de { $from } vers { $to }, { $days }
and-hand-over = {" ;"} { $one } passe le relais à { $other }
reason-pinch-through = { $herd } : le trajet traverse des cultures sur pied à { $fields }, là où il faut { $need } m libres, sur { $km } km, { $days }
reason-pinch-between = { $herd } : { $free } m entre { $fields }, là où il en faut { $need }, sur { $km } km de trajet, { $days }
reason-pinch-beside = { $herd } : { $free } m à côté de { $fields }, là où il en faut { $need }, sur { $km } km de trajet, { $days }
reason-water = { $herd } à { $point }, { $days } : { $need }
and-dry-days = {" ;"} à sec ou fermé { $days } de leurs jours
cubic-metres = { $volume } m3
at-least = au moins { $what }
water-closed-all-days = fermé ou à sec tous ces jours
nothing-left = plus rien
times-its-supply = { $ratio } fois son débit
herds-need-of = { $herds ->
        [1] un troupeau a
       *[other] { $herds } troupeaux ont
    } besoin de { $demand } sur { $supply } par jour le { $day } : { $ratio }
herds-need = { $herds ->
        [1] un troupeau a
       *[other] { $herds } troupeaux ont
    } besoin de { $demand } par jour le { $day }, son débit est inconnu

measured-crop = { $area } ha de culture sur pied
measured-pinch = { $free } m libres sur { $need } m nécessaires
measured-dry = à sec ou fermé
measured-supply = { $ratio } du débit
measured-herds = { $km } km côte à côte
measured-herds-camp = { $km } km côte à côte, et un campement
line-international = internationale
line-state = intérieure
measured-crossed = frontière { $line } franchie
measured-border = frontière { $line } à { $km } km
measured-recall = { $weight } d’un incident ici et maintenant
measured-closed = { $km } km en terre interdite

question-crop = Que pousse-t-il à { $name }, et quand est-ce sur pied ?
question-supply = Combien d’eau { $name } donne-t-il par jour ?
question-herd = Quelle est la taille du troupeau de { $name } ?
question-herds = Quelle est la taille de chaque troupeau qui s’abreuve à { $name } ?
question-people = Combien de personnes vivent à { $name } ?

basis-crops = McGuirk et Nunn 2025 : conflit là où les troupeaux arrivent avant la récolte ; 63 % des événements de la moyenne Bénoué sur des terres cultivées
basis-pinch = 100 m pour les couloirs principaux au Niger (code rural) ; valeur de départ propre (par défaut)
basis-water = Adem et al. : razzias dans les mois plus secs ; besoin contre débit, à surveiller dès 0,8, saturé dès 1,0 (par défaut)
basis-herds = Adem et al. : razzias là où les troupeaux se rencontrent, se séparent et se rejoignent en route (par défaut)
basis-own-herds = listés à part, non pesés
basis-border = Adem et al. : razzias le long des frontières ; passage de relais entre bureaux (par défaut)
basis-own = valeur de départ propre (par défaut)
basis-incident = noyau de 10 km, demi-vie de 2 ans, le même mois compte davantage (par défaut)

# Comment s'appelle une modification, pour qu'Annuler dise ce qu'il défait.

change-departure = départ de { $herd }
change-size = taille de { $herd }
change-way = trajet de { $herd }
change-note = note d’une conférence
change-agenda = ordre du jour d’une réunion
change-accepted = option acceptée : { $option }
change-dropped = option abandonnée : { $option }
change-agreement = un accord
change-of-thing = modification ({ $thing } { $name })
change-new = ajout ({ $thing } { $name })
change-removal = retrait ({ $thing } { $name })
change-told = nom et note du scénario
change-season = jours de la saison
change-offices = bureaux de terrain
change-communities = communautés
change-grievances = griefs
change-stakeholders = registre des parties prenantes
change-holidays = jours fériés
change-settings = seuils et poids
change-nothing = rien
change-and-more = { $first } et { $count } de plus
the-herd-of = { $community } ({ $route })
the-route = l’itinéraire { $route }
