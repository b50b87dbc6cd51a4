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
    .short = cultures
kind-pinch = Goulets
    .short = goulet
kind-water = Eau
    .short = eau
kind-herds = Autres troupeaux
    .short = troupeaux
kind-own-herds = Troupeaux de la même communauté
    .short = mêmes éleveurs
kind-border = Frontières
    .short = limite
kind-settlement = Localités
    .short = localité
kind-incident = Incidents passés
    .short = incident
kind-no-go = Zones interdites
    .short = zone fermée

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

route-corridor = couloir
route-axis = axe
precision-exact = exact
precision-near = à proximité
precision-district = quelque part dans le district
north-letter = N
south-letter = S
east-letter = E
west-letter = O
place = { $lat } { $north } ; { $lon } { $east }

word-borehole = forage
word-hafir = hafir
word-pool = mare
word-river = cours d’eau
word-spring = source
word-well = puits
word-road = route
word-track = piste
word-air = avion
word-boat = bateau
word-no-way = aucun accès
word-illustrative = illustratif
word-town = ville
word-village = village

word-cattle-camp = campement de bétail
word-market = marché
word-state-capital = chef-lieu d’État
word-crop-damage = dégâts aux cultures
word-cattle-raid = vol de bétail
word-water-dispute = différend autour de l’eau
word-clash = affrontement
word-killing = homicide
word-protected = aire protégée
word-oil = site pétrolier
word-mined = terrain miné
word-military = site militaire
word-displacement-site = site de déplacés

edit-the-route = Modifier l’itinéraire
edit-the-water-point = Modifier le point d’eau
edit-the-farming-zone = Modifier la zone agricole
edit-the-settlement = Modifier la localité
edit-the-incident = Modifier l’incident
edit-the-no-go = Modifier la zone interdite

word-sorghum = sorgho
word-sorghum-long = sorgho à cycle long
word-sorghum-short = sorgho à cycle court
word-groundnuts = arachides
word-maize = maïs
word-cassava = manioc
word-sesame = sésame
word-millet = mil
word-vegetables = légumes
word-cotton = coton

stakeholder-of = { $role } : { $of }
stakeholder-of-all = toute la zone
stakeholder-paramount-chief = chef suprême
stakeholder-executive-chief = chef exécutif
stakeholder-cattle-camp-leader = responsable de campement
stakeholder-womens-representative = représentante des femmes
stakeholder-youth-representative = représentant de la jeunesse
stakeholder-farmers-union = union des agriculteurs
stakeholder-county-commissioner = commissaire de comté
stakeholder-state-ministry = ministère de l’État
stakeholder-national-figure = personnalité nationale
stakeholder-peace-committee = comité de paix
stakeholder-police = police locale
stakeholder-mission-civil-affairs = mission, affaires civiles
stakeholder-mission-force = mission, force militaire
stakeholder-mission-police = mission, police (UNPOL)
stakeholder-mission-human-rights = mission, droits de l’homme
stakeholder-un-agency = agence des Nations Unies
stakeholder-ngo = ONG
stakeholder-other = autre rôle
influence-convener = convoque
influence-must-sit = doit siéger
influence-guarantor = se porte garant
influence-may-spoil = peut faire échouer
influence-facilitator = facilite
influence-witness = est témoin
influence-observer = observe
