# Ce que disent plusieurs parties de la fenêtre.

choice = { $name } : { $choice }
percent = { $percent } %

## Les préférences

settings = Préférences
settings-language = Langue
    .hint = La langue de la fenêtre ; les documents restent en anglais
settings-text-size = Taille du texte
    .hint = Les lettres et tout le reste de la fenêtre ; aussi avec Ctrl et + ou -
settings-letters = Police
    .hint = Ubuntu est plus étroite et plus légère que Noto Sans : une ligne en contient davantage
settings-theme = Thème
    .hint = Clair ou sombre
theme-desktop = Comme le bureau
theme-light = Toujours clair
theme-dark = Toujours sombre
settings-areas = Superficies en
    .hint = Un feddan mesure 60 m sur 70 m, soit 0,42 hectare ; les distances restent en kilomètres
hectares = Hectares
feddans = Feddans
settings-not-kept = Rien n’est retenu : il n’y a pas de dossier pour cela.
settings-kept = Conservées dans { $folder }
settings-close = Fermer
    .hint = Fermer les préférences

## La barre du haut, les onglets, le travail en cours

so-many = { $count }
so-many-of = { $some } sur { $all }
title-and-count = { $title } ({ $count })
tab-show = Afficher cet onglet ({ $keys })
file-not-read = Un fichier n’a pas pu être lu
file-not-read-next = Rien n’en est perdu. Le réparer, puis rouvrir le dossier.
add-first = À ajouter d’abord
add-first-next = Ensuite, rouvrir le dossier.
scenario-unsaved = { $name } (non enregistré)
scenarios = Scénarios
    .hint = Les scénarios placés à côté du programme
scenarios-none = Pas de dossier « scenarios » à côté du programme
all-offices = Tous les bureaux
office-filter = Bureau
    .hint = N’afficher que ce qui concerne un bureau de terrain ; de nouveau tous : { $keys }
problems = { $count ->
        [one] { $count } problème
       *[other] { $count } problèmes
    }
cancel = Arrêter
work-at = { $work } : { $stage }
work-opening = Ouverture
work-reading = Fichier
work-export = Export
work-sheets = Feuilles de carte
work-following = Suivi
work-plan = Plan
stage-starting = démarrage
follows = suit le geste
out-of-date = pas à jour
reading-and-computing = Lecture et calcul…
no-plan = Il n’y a pas de plan : appuyer sur Calculer.
map-comes = La carte vient avec le plan.
start = Démarrer
    .hint = Un nouveau scénario, les derniers ouverts, les préférences, la visite guidée
recent = Derniers ouverts
recent-none = Les scénarios que vous ouvrez apparaissent ici

## La palette et la page des raccourcis

palette = Commandes
palette-question = Que voulez-vous faire ?
palette-command = Commande
palette-nothing = Aucune commande ne porte ce nom.
shortcuts-timeline = SUR LA FRISE DE LA SAISON
shortcuts-timeline-days = Flèches : un jour. Page préc. et suiv. : une semaine ; avec Maj : un mois. Début et Fin : les bouts de la saison.
shortcuts-timeline-range = Maj et flèches : choisir une plage de jours à partir du jour affiché. Échap : l’abandonner.
shortcuts-timeline-mouse = À la souris : cliquer pour un jour, glisser pour une plage, double-cliquer pour l’abandonner.
shortcuts-focus = Tab passe d’une partie de la fenêtre à la suivante ; Espace ou Entrée appuie.
shortcuts-close = Fermer
    .hint = Fermer cette page

## Les étapes du travail

stage-reading = lecture du scénario
stage-reading-file = lecture
stage-placing = mise en place sur la carte
stage-ground = cartes et couches
stage-sheets = feuilles de carte
stage-water = points d’eau
stage-herds = autres troupeaux
stage-crops = cultures sur pied
stage-pinch = goulets
stage-borders = frontières
stage-settlements = localités
stage-incidents = incidents passés
stage-no-go = zones interdites
stage-flashpoints = points chauds
stage-reasons = raisons
stage-conferences = conférences
stage-stability = stabilité
stage-map = carte
stage-papers = documents

## Ce qu'une recherche a trouvé

found-office = bureau
found-route = itinéraire de { $community }
found-no-go = zone interdite, { $kind }
found-incident = incident du { $day }
found-flashpoint = point chaud { $number }
found-state = { $area } : { $country }
found-country = pays
found-town = ville, { $country }
found-coordinate = coordonnées
