# La carte : ses couches, ses outils, son habillage.

layer-flashpoints = Points chauds
layer-herds = Troupeaux du jour
layer-routes = Itinéraires
layer-zones = Zones agricoles
layer-water = Points d’eau
layer-settlements = Localités
layer-incidents = Incidents passés
layer-no-go = Zones interdites
layer-states = États, préfectures
layer-rivers = Cours d’eau et lacs
layer-towns = Villes
layer-degrees = Degrés

layers-and-legend = COUCHES ET LÉGENDE
on-the-day-shown = LE JOUR AFFICHÉ
key-crop-stands = culture sur pied dans le champ
key-no-crop = champ sans culture
key-water-open = eau : ouverte
key-water-crowded = eau : plus de troupeaux qu’elle n’en sert
key-water-dry = eau : fermée ou à sec
key-herd-on-its-way = troupeau en marche
key-herd-in-camp = troupeau au campement, au pâturage
map = CARTE
map-how-to = Glisser pour déplacer, molette pour zoomer, cliquer pour en savoir plus. Glisser un sommet de l’itinéraire choisi pour le déplacer.

layer-fold = Replier { $layer }
layer-unfold = Déplier { $layer }
layer-unfold-hint = Ordre, intensité, filtre, source et âge
layer-only = seulement : { $filter }
layer-degrees-source = Longitude et latitude, WGS84.
layer-computed = Calculée à partir des autres couches.
layer-up = Monter
    .hint = La placer au-dessus de la couche supérieure
layer-down = Descendre
    .hint = La placer sous la couche inférieure
layer-moved = { $layer } : { $way }
layer-strength = Intensité de { $layer }
    .hint = L’intensité avec laquelle la couche est dessinée
layer-filter-zones = nom, culture, communauté
layer-filter-routes = nom, communauté
layer-filter-others = nom, type
layer-filter = Filtrer { $layer }
    .hint = N’afficher que ce qui porte tous ces mots ; le plan compte tout
layer-illustrative = ILLUSTRATIF : { $count } inventés, non relevés
layer-source = { $source } ({ $count })
layer-unsourced = sans source ({ $count })
layer-file = { $file }, écrit le { $day }
source-states = Natural Earth ; États de 2013 environ
source-rivers = GSHHG 2.3.7 (World Data Bank II) ; noms et lacs : Natural Earth
source-towns = GeoNames ; populations d’âges divers

map-name = Carte : scénario
map-name-illustrative = Carte : illustrative, données inventées
map-fit = Tout

illustrative-badge = ILLUSTRATIF : données inventées, non relevées
credits = { $maps }
credits-illustrative = Scénario illustratif. { $maps }
kilometres = { $km } km
