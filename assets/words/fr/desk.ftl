# La saison en bas, la matrice, le calendrier des troupeaux.

play = Lecture
pause = Pause
drag-over-weeks = Glisser : choisir des jours
speed = Vitesse
    .hint = Vitesse à laquelle les jours défilent : { $speed } (Alt+Haut, Alt+Bas)
speed-short = { $days }/s
speed-days = { $days ->
        [one] { $days } jour par seconde
       *[other] { $days } jours par seconde
    }
day-of-the-season = Jour de la saison
all-days = tous les jours
season-week-by-week = La saison semaine par semaine : { $day }, { $count } rencontres en cours cette semaine ; choisis : { $range }
encounters-under-way = { $count ->
        [one] { $count } rencontre en cours
       *[other] { $count } rencontres en cours
    }
kind-and-count = { $kind } : { $count }
crops-stand-on = Cultures sur pied sur { $standing } des { $all } ha de champs
fields-unknown = { $count ->
        [one] { $count } champ ne dit rien de ses cultures
       *[other] { $count } champs ne disent rien de leurs cultures
    }
usual-rains = Pluies habituelles : { $rains } ; pas une prévision
rains-none = aucune
rains-south = dans une partie du sud
rains-most = dans la plus grande partie du pays
rains-everywhere = partout

## La matrice des bureaux

matrix-no-office = Aucun bureau de terrain n’est encore nommé : ajouter [[offices]] à scenario.toml.
matrix-how-to = Points chauds qui concernent les deux bureaux ; dessous, itinéraires communs / passages de l’un à l’autre. Appuyer pour restreindre la liste et la carte aux deux.
matrix-alone = { $one } seul : { $flashpoints }, { $routes }, { $crossings } à l’intérieur de ses États
matrix-pair = { $one } et { $other } : { $flashpoints }, { $routes }, { $crossings }
matrix-nothing = Ces deux bureaux n’ont rien en commun.
section-routes = ITINÉRAIRES ({ $count })
section-flashpoints = POINTS CHAUDS ({ $count })
show-on-map = Le montrer sur la carte

## Le calendrier des troupeaux

herds-none-here = Aucun troupeau ici.
herds-none = Aucun itinéraire de transhumance n’est encore connu.
herds-on-way = en marche
herds-may-be = peut-être
herds-camp = campement
herds-stopover = halte
herds-crops = parmi les cultures
herds-press = Appuyer pour aller au troupeau et au jour
herds-no-day-sure = aucun jour certain
herds-sure = certain { $days }
herds-leg = { $leg } { $days } ({ $sure })
herds-among-crops = {" ;"} peut se trouver parmi les cultures { $days }
herds-row = { $name } : { $legs }{ $crops }

milestone-conference = { $conference } : { $days }
milestone-too-late = { $conference } : { $days }, trop tard pour le premier troupeau
milestone-notice = Dernier jour pour tenir à temps { $conference } : { $day }
milestone-coordination = Réunion des bureaux avant { $conference } : { $day }
no-office-in-charge = Aucun bureau responsable
