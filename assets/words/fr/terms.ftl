# Les termes du métier. Un seul terme pour chaque chose, ici et dans tous les autres fichiers :
#
# flashpoint = point chaud             herd = troupeau ; herders = éleveurs ; head = têtes
# route, way = itinéraire              corridor = couloir (de transhumance) ; axis = axe
# stretch = tronçon                    stopover, camp = halte, campement
# water point = point d'eau            farming zone = zone agricole ; field = champ
# crop standing = culture sur pied     pinch point = goulet
# settlement = localité                no-go zone = zone interdite
# state = État                         border, crossing = frontière, passage
# encounter = rencontre                severity = gravité ; rank = rang ; points = points
# office = bureau (de terrain)         community = communauté ; host = hôte ; migrant = transhumant
# conference = conférence (pré-migration)   convener = organisateur ; venue = lieu ; notice = préavis
# coordination meeting = réunion de coordination   agenda = ordre du jour ; session = séance
# agreement, draft = accord, projet    clause = clause
# scenario = scénario                  layer = couche ; plan = plan ; papers = documents

kind-crops = Cultures sur pied
kind-pinch = Goulets
kind-water = Eau
kind-herds = Autres troupeaux
kind-own-herds = Troupeaux de la même communauté
kind-border = Frontières
kind-settlement = Localités
kind-incident = Incidents passés
kind-no-go = Zones interdites

leg-out = à l’aller
leg-stay = au campement de saison sèche
leg-return = au retour

role-host = hôte
role-migrant = transhumant
role-host-and-migrant = hôte et transhumant

rank-by-severity = gravité
    .hint = Une seule liste, les plus graves d’abord
rank-by-office = bureau
    .hint = Ce qui concerne chaque bureau
rank-by-conference = conférence
    .hint = Ce que règle chaque conférence
rank-by-week = semaine
    .hint = Semaine par semaine, selon les points de ces jours

thing-route = itinéraire
thing-water-point = point d’eau
thing-farming-zone = zone agricole
thing-settlement = localité
thing-incident = incident
thing-no-go = zone interdite

things-routes = itinéraires
things-water-points = points d’eau
things-farming-zones = zones agricoles
things-settlements = localités
things-incidents = incidents
things-no-go = zones interdites

count-routes = { $count ->
        [one] { $count } itinéraire
       *[other] { $count } itinéraires
    }
count-water-points = { $count ->
        [one] { $count } point d’eau
       *[other] { $count } points d’eau
    }
count-farming-zones = { $count ->
        [one] { $count } zone agricole
       *[other] { $count } zones agricoles
    }
count-settlements = { $count ->
        [one] { $count } localité
       *[other] { $count } localités
    }
count-incidents = { $count ->
        [one] { $count } incident
       *[other] { $count } incidents
    }
count-no-go = { $count ->
        [one] { $count } zone interdite
       *[other] { $count } zones interdites
    }
count-flashpoints = { $count ->
        [one] { $count } point chaud
       *[other] { $count } points chauds
    }
count-crossings = { $count ->
        [one] { $count } passage
       *[other] { $count } passages
    }

clause-way = itinéraire
clause-season = saison
clause-water-rule = règle de l’eau
clause-fields = cultures sur pied
clause-hand-over = passage de relais
