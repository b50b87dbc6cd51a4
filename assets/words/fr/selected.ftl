# Tout ce que l'on sait de ce qui a été cliqué.

click-anything = Cliquer sur la carte pour voir ce que l’on sait de chaque chose.
fact-season = Saison :
fact-planned-on = Planifié le :
fact-status = Statut :
fact-severity = Gravité :
fact-days = Jours :
fact-routes = Itinéraires :
fact-source = Source :
fact-farmed-by = Cultivé par :
fact-named = { $name } :
fact-on-day = Le { $day } :
fact-gives = Débit :
fact-has-water = A de l’eau :
fact-users = Usagers :
fact-people = Habitants :
fact-reached-dry = Accès en saison sèche :
fact-reached-rains = Accès en saison des pluies :
fact-day = Jour :
fact-place-known = Lieu connu :
fact-deaths = Morts :
fact-place = Lieu :
fact-for = Pour :
fact-seat = Siège :
fact-in-charge-of = Responsable de :
fact-speaks-with = Interlocuteur de :
fact-when = Quand :
fact-where = Où :
fact-herd-of = Troupeau de :
fact-sets-out-for-home = Prend le chemin du retour :
fact-return = Retour :
fact-pace = Allure :
fact-width = Largeur :
fact-camp = Campement :
fact-head-of-cattle = Têtes de bétail :

reader-must-know = CE QUE LE LECTEUR DOIT SAVOIR
flashpoint-gone = Ce point chaud n’est pas dans le nouveau plan.
a-flashpoint = point chaud
of-100 = { $points } sur 100
days-most-on = { $days }, surtout le { $peak }
source-flashpoint = calculé ; l’onglet Points chauds donne chaque point et sa base
crops-this-season = CULTURES DE CETTE SAISON
litres-a-day = { $litres } litres par jour
head-a-day = { $head } têtes par jour
supply-unknown = inconnu : mesurer ou demander
not-this-season = pas cette saison
users-all = tous
no-go-zone-of-kind = zone interdite : { $kind }
not-given = non indiqué
for-partners = partenaires
for-internal = usage interne
not-known-ask = INCONNU : À DEMANDER
section-encounters = RENCONTRES ({ $count })
water-dry = fermé ou à sec
water-open = ouvert
water-crowded = ouvert, plus de troupeaux qu’il n’en sert
hit-severity = Gravité { $points } sur 100 : { $reasons }
herd-unknown-size = troupeau de taille inconnue
herd-head = { $head } têtes
departs = Départ { $days }
hit-no-crop = aucune culture sur pied ce jour
hit-standing = sur pied : { $crops }
hit-no-go = interdit : { $kind }

office-gone = Ce bureau n’est plus dans le scénario.
a-field-office = bureau de terrain
office-only = N’afficher que ce qui le concerne
    .hint = Y restreindre les listes, la matrice, le calendrier et la carte
no-state = aucun État : l’indiquer dans scenario.toml
nobody-yet = personne pour l’instant
section-conferences = CONFÉRENCES
no-day-yet = pas encore de date
conference-gone = Cette conférence n’est pas dans le nouveau plan.
a-conference = conférence
agenda-of-conference-button = Ordre du jour
    .hint = Qui, où, quand et l’ordre du jour
draft-agreement = Projet d’accord
    .hint = Clause par clause
no-herd-moves = on ne sait d’aucun troupeau qui se déplace
source-conference = calculé à partir des points chauds et des bureaux concernés
draft-gone = Ce projet n’est pas dans le nouveau plan.
agreement-of = Accord de { $conference }
a-draft = projet, non convenu
source-agreement = rédigé à partir des itinéraires et des points chauds de la conférence

departure-try = DÉPART : ESSAYER D’AUTRES JOURS
shift-earlier = { $days ->
        [one] -{ $days } jour
       *[other] -{ $days } jours
    }
    .hint = Avancer le départ de { $days } jour(s) et recalculer
shift-later = { $days ->
        [one] +{ $days } jour
       *[other] +{ $days } jours
    }
    .hint = Retarder le départ de { $days } jour(s) et recalculer
none-given = non indiqué
way = TRAJET
pace = { $slowest } à { $fastest } km par jour
metres = { $metres } m
km = km { $km }
at-km = au km { $km }
at-place = à { $place }
between-km = entre le km { $from } et le km { $to }
camp = { $place }, { $least } à { $most } jours, pâture à { $km } km à la ronde
head-of-cattle = Têtes de bétail
    .hint = Glisser, ou cliquer et taper
on-day = LE { $day }
herd-not-under-way = Le troupeau n’est pas en route.

unknown = inconnu

looking-for-encounters = Recherche de ses rencontres…
