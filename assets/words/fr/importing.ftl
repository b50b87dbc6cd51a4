# Fichiers d’autrui : pourquoi l’un d’eux ne se lit pas, ce qu’il faut savoir de sa lecture, comment ses colonnes et son lieu ont été
# devinés, et ce qu’un format n’a pu contenir. En minuscules, sans point final.

# Pourquoi un fichier ne se lit pas
format-broken = JSON invalide à la ligne { $line }, colonne { $column } : { $cause }
    .remedy = ouvrir le fichier dans un éditeur de texte à cette ligne, ou l’exporter de nouveau
format-no-features = ce n’est pas un GeoJSON avec des objets : { $found }
    .remedy = exporter la couche en GeoJSON avec une liste « features »
format-no-type = sans « type »
format-no-list = sans liste « features »
format-its-type = son type est { $kind }
format-unknown = { $name } n’est d’aucun type que le programme lise
    .remedy = fournir un GeoJSON, un shapefile avec son .dbf et son .prj, un GeoPackage, KML, KMZ, GPX, FlatGeobuf, CSV, .xlsx ou .ods ; enregistrer les autres fichiers sous l’une de ces formes
format-damaged = le fichier { $format } est endommagé : { $why }
    .remedy = le copier de nouveau depuis sa source, ou l’exporter de nouveau
format-cause = { $cause }
format-breaks-off = il s’interrompt
format-record = la forme { $number } est illisible ({ $cause })
format-promises = elle annonce plus de points que le reste du fichier ne pourrait en contenir, ou ses parties commencent où aucune ne le peut
format-table-head = l’en-tête de sa table (.dbf) est invalide
format-table-rows = sa table (.dbf) annonce { $promised } lignes et en contient { $found }
format-no-column = la table { $table } n’a pas de colonne { $column }
format-too-large = il contient { $what }
    .remedy = le découper à la région de la saison et l’exporter de nouveau
limit-unpacked = plus de { $most } Mio une fois décompressé
limit-entries = plus de { $most } fichiers
limit-features = plus de { $most } objets
limit-positions = plus de { $most } positions
limit-cells = plus de { $most } cellules
limit-depth = des éléments imbriqués sur plus de { $most } niveaux
limit-file = plus de { $most } Mio
limit-feature = un objet dont le texte dépasse { $most } Mio
limit-held = plus de { $most } Mio d’objets, ce qui remplirait la mémoire
format-hostile = il n’est pas ouvert : { $why }
    .remedy = demander un export propre à l’expéditeur ; ne pas l’ouvrir ailleurs
hostile-path = un nom de l’archive mène hors d’elle ({ $name })
hostile-entity = il demande quelque chose d’extérieur (&{ $name };)
hostile-entities = il déclare des entités, par lesquelles un fichier grossit sans fin
format-lacking = { $name } manque
    .remedy = envoyer tous les fichiers du shapefile (.shp, .dbf, .prj, .cpg) ensemble, de préférence en un seul zip
format-blank = le fichier est vide : il a 0 octet
    .remedy = le copier de nouveau depuis sa source ; la copie n’a pas abouti
format-empty = il ne contient aucune couche
    .remedy = choisir un autre fichier, ou exporter la couche de nouveau
format-door = { $why }
    .remedy = vérifier le nom, le support et les droits d’accès
format-cancelled = la lecture a été annulée
    .remedy = recommencer

# Formes
shape-odd = sa géométrie n’est pas un objet
shape-no-feature = ce n’est pas un objet géographique
shape-binary = sa géométrie est illisible
shape-text = son texte WKT est illisible
shape-curve = il est dessiné avec des courbes ; l’exporter avec des lignes droites
shape-multipatch = c’est un corps fait de surfaces (multipatch) ; l’exporter en polygones
shape-not-finite = une coordonnée n’est pas un nombre fini
shape-cell = « { $text } » n’est pas une coordonnée
shape-half = il manque l’une de ses deux coordonnées
shape-no-zone = son fuseau UTM manque ou est inconnu
shape-no-metres = « { $text } » n’est pas un easting : les autres lignes sont en mètres
shape-outside-zone = ses mètres se trouvent hors du fuseau UTM { $zone }

# Comment il a été lu
format-esri-json = c’est du JSON d’Esri, pas du GeoJSON : l’exporter en GeoJSON (f=geojson)
note-encoding = ses lettres sont lues comme { $encoding } : vérifier les noms accentués
note-deleted = { $count ->
    [one] 1 ligne supprimée est laissée de côté
   *[other] { $count } lignes supprimées sont laissées de côté
}
note-heights = les altitudes sont laissées de côté
note-apart = { $count ->
    [one] 1 collection de formes a été séparée
   *[other] { $count } collections de formes ont été séparées
} par type
note-no-table = { $name }.dbf manque : les formes n’ont pas d’attributs
note-links = les liens vers d’autres fichiers ne sont pas suivis
note-no-header = aucune ligne de noms n’a été trouvée : les colonnes portent leur numéro

# Quelles colonnes situent une ligne
places-tagged = lieux d’après les étiquettes HXL de { $columns }
places-degrees = lieux d’après { $columns } : c’est leur nom et elles contiennent des degrés
places-wkt = lieux d’après { $columns } : elle contient du texte WKT
places-mgrs = lieux d’après { $columns } : elle contient du MGRS
places-together = lieux d’après { $columns } : latitude et longitude dans une seule cellule
places-zone-column = lieux d’après { $columns }, en mètres du fuseau de { $zone }
places-zone-named = lieux d’après { $columns }, en mètres du fuseau { $zone }
places-metres = lieux d’après { $columns } : mètres d’un fuseau que rien ne nomme
places-nowhere = aucune colonne ne dit où se trouve une ligne : dire lesquelles le font (longitude et latitude, easting et northing avec leur zone, mgrs ou wkt)

# Ce qu’un format n’a pu contenir
lost-nested = les listes et les objets sont écrits en texte (JSON)
lost-terms = Les termes des clauses ne figurent que dans GeoJSON ; ici figurent les lieux et ce qui en est dit.
lost-types = les nombres et les valeurs vrai/faux sont écrits en texte
lost-areas = { $count ->
    [one] 1 surface est écrite comme ligne de son bord
   *[other] { $count } surfaces sont écrites comme lignes de leur bord
}
lost-nowhere = { $count ->
    [one] 1 objet sans lieu est laissé
   *[other] { $count } objets sans lieu sont laissés
} de côté
lost-faulty = { $count ->
    [one] 1 forme illisible est laissée
   *[other] { $count } formes illisibles sont laissées
} de côté
lost-kinds = un shapefile contient un seul type de forme : écrit en { $count } fichiers
lost-names = les noms ont dix lettres au plus : { $names }
lost-long = { $count ->
    [one] 1 objet a un texte
   *[other] { $count } objets ont des textes
} de plus de 254 lettres, qui sont coupés

# Quel système de coordonnées
system-typed-degrees = en { $system }, selon votre indication ; mais elles semblent être des degrés, et se trouvent au coin de ce système : ne pas l’indiquer
system-typed = en { $system }, selon votre indication
system-degrees = en degrés : le format n’en connaît pas d’autre, ou le fichier le dit
system-said = en { $system }, selon le fichier
system-nothing-fits = pris comme des degrés : rien ne dit quel est le système, et aucun système usuel ne le place sur les cartes
system-looks-degrees = pris comme des degrés ({ $east }, { $north }), il se trouve sur les cartes
system-looks-swapped = longitude et latitude échangées ({ $east }, { $north }), il se trouve sur les cartes
system-looks-utm = pris comme des mètres du fuseau UTM { $zone } ({ $east }, { $north }), il se trouve sur les cartes
system-looks-utm-swapped = pris comme des mètres du fuseau UTM { $zone }, le nord avant l’est ({ $east }, { $north }), il se trouve sur les cartes
system-looks-web = pris comme des mètres des cartes en ligne (EPSG:3857 : { $east }, { $north }), il se trouve sur les cartes

# Quelle couche, quelles colonnes
import-no-layer = ses colonnes sont celles de { $schema }, qui n’est pas une couche en soi : ajouter les limites sous Couches > Limites d’un pays (murhal atlas add), ou dire de quelle couche il s’agit (--as)
import-kind-said = pris comme { $kind }, selon votre indication
import-kind-schema = pris comme { $kind } : ses colonnes sont celles de { $schema }
import-kind-name = pris comme { $kind } d’après le nom « { $name } »
import-kind-column = pris comme { $kind } d’après sa colonne « { $column } »
import-kind-shape = pris comme { $kind } d’après sa forme : { $shape }
import-no-such-field = il n’y a pas de champ « { $field } » ; il y a { $fields }
import-no-such-column = il n’y a pas de colonne « { $column } » ; il y a { $columns }
import-no-such-system = le système de coordonnées « { $system } » est inconnu : donner un code EPSG tel que EPSG:32635, ou un fuseau tel que 35N
import-column-said = { $column }, selon votre indication
import-column-schema = comme dans { $schema }
import-column-month-first = { $why } ; le mois avant le jour, seule lecture possible de certaines dates
import-days-first = des dates sous « { $column } » se lisent des deux façons, et rien n’y dit laquelle : prises comme jour puis mois, 03/04 comme le 3 avril
import-column-looks = d’après une partie de son nom ou ce qu’elle contient : { $column }
import-column-name = d’après son nom { $column }

# Ce qui est douteux dans une ligne
import-outside-system = sa position se trouve hors de { $system }
import-date = « { $column } » vaut { $text }, qui n’est pas un jour du calendrier
    .remedy = écrire la date sous la forme année-mois-jour
import-amount = « { $column } » vaut { $text }, qui n’est pas une quantité d’eau
    .remedy = écrire un nombre avec son unité, par exemple 12 m3/day
import-flow = { $text } est compté sur 24 heures
    .remedy = écrire des litres par jour si le point fonctionne moins longtemps
import-unit = { $text } est dans une unité inconnue ({ $unit })
    .remedy = écrire l/day, m3/day, m3/h, l/h, l/min ou l/s
import-spelling = « { $text } » est inconnu ; { $near } s’écrit presque ainsi
    .remedy = l’écrire comme dans le scénario et sur les cartes, ou le garder si c’est un autre nom
import-other-spelling = « { $text } » s’écrit { $near } sur les cartes ({ $times ->
    [one] 1 ligne
   *[other] { $times } lignes
})
import-other-thing = son identifiant est celui de { $name }, à { $km } km de là : peut-être autre chose, dont il prendrait la place
    .remedy = lui donner un identifiant propre, ou le garder si l’objet a été renommé et déplacé
import-near-town = « { $text } » n’est pas une ville des cartes ; la ville de { $near } s’écrit presque ainsi ({ $times ->
    [one] 1 ligne
   *[other] { $times } lignes
})
    .remedy = vérifier le nom ; les comtés sont connus une fois ajoutées les limites de niveau 2 (Couches > Limites d’un pays)
import-state = « { $text } » n’est pas un État des cartes ({ $times ->
    [one] 1 ligne
   *[other] { $times } lignes
})
    .remedy = vérifier le nom, ou ajouter les cartes de ce pays
import-county = « { $text } » n’est ni un comté ni une sous-préfecture des cartes ({ $times ->
    [one] 1 ligne
   *[other] { $times } lignes
})
    .remedy = vérifier le nom, ou le garder si les cartes sont plus anciennes
import-code = le P-code { $code } ne commence par aucun État des cartes ({ $times ->
    [one] 1 ligne
   *[other] { $times } lignes
})
    .remedy = le vérifier dans la liste à jour d’OCHA
import-skipped = laissée de côté, comme vous le dites : { $why }
    .remedy = rien ; elle reste dans le fichier
import-ends-by-name = d’où chacune vient et où elle va est cherché par nom : { $from }, { $to }
import-no-end = rien sous « { $column } » : d’où elle vient ou bien où elle va n’est pas dit
    .remedy = dire où c’est, ou le nom d’un lieu connu
import-end-unknown = « { $text } » n’est pas un lieu du scénario ni des cartes{ $times ->
    [one] { "" }
   *[other] { " " }({ $times } lignes)
}
    .remedy = dire où c’est, ou le nom d’un lieu connu ; ou l’ajouter d’abord comme localité
import-end-spelling = « { $text } » n’est pas un lieu du scénario ni des cartes ; { $near } s’écrit presque ainsi{ $times ->
    [one] { "" }
   *[other] { " " }({ $times } lignes)
}
    .remedy = prendre le nom connu, ou dire où c’est
import-no-columns = aucune colonne ne dit où elle se trouve
    .remedy = dire lesquelles le font : longitude et latitude, easting et northing avec le fuseau, mgrs, wkt, ou position pour les deux dans une cellule (Colonnes, ou --map latitude=COLONNE)
import-kept = « { $text } » sous { $key } est illisible : ce qui y était reste
    .remedy = l’écrire de façon lisible
import-days-mixed = certaines dates de « { $column } » ont le mois d’abord, d’autres le jour : là où une date peut être l’un ou l’autre, le jour est pris d’abord, et la ligne est signalée
import-day-open = sa date dans « { $column } » peut se lire des deux façons
    .remedy = dire de quel jour il s’agit, ou la garder avec le jour d’abord
import-unseen = ce qui était dit de { $name }, que les lecteurs du fichier n’ont peut-être pas pu voir, reste
    .remedy = le retirer à la main s’il ne vaut plus
import-closed-line = une ligne qui finit où elle commence est prise comme le bord d’une zone
    .remedy = la regarder sur la carte
import-villages = aucune colonne ne dit ce qu’ils sont : tous sont comptés comme villages
import-another-layer = d’après son attribut { $tag }, c’est autre chose : { $kind }
    .remedy = lire encore le fichier comme tel, pour ce qu’il en contient
import-same-place = il se trouve à { $metres } m de { $name } ({ $other }) : peut-être le même
    .remedy = retirer l’un des deux, ou garder les deux s’ils sont distincts
import-water-kind = rien ne dit ce que c’est : compté comme { $taken } d’après le nom « { $name } »
    .remedy = dire son type si c’en est un autre
import-not-working = il ne fonctionne pas : compté comme ne donnant pas d’eau
    .remedy = indiquer son débit quand il sera réparé
import-working = « { $text } » ne dit pas s’il fonctionne : compté comme fonctionnel
    .remedy = écrire fonctionnel ou non fonctionnel
import-number-of-users = « { $text } » est un nombre de personnes, non qui vient : pas repris
    .remedy = nommer les communautés qui peuvent l’utiliser
import-times = ses heures ne correspondent pas une à une à ses positions, dans l’ordre : pris comme un tracé sans heures
    .remedy = exporter la trace avec une heure à chaque point
import-track-moved = il a été enregistré le { $recorded } : pris comme partant le { $departs } de cette saison
    .remedy = indiquer son départ

# Réponses à ce qui ne va pas dans un fichier
faults-of-kind = { $count ->
    [one] { $message }
   *[other] { $count } de ce genre : { $message }
}
faults-all = Toutes :
faults-rows = { $count ->
    [one] 1 ligne
   *[other] { $count } lignes
}
faults-more = encore { $count } ; une réponse à toutes vaut aussi pour elles
fault-on-map = { $problem } ({ $place }) : cliquer pour la voir sur la carte
fault-fix-hint = La ligne est ainsi corrigée avant l’ajout ; le fichier reste tel quel
fault-skip = Laisser de côté
    .hint = La ligne n’est pas ajoutée ; elle est listée
fault-keep = Garder
    .hint = La ligne est ajoutée telle quelle
fix-crossing = réparer le contour
fix-swapped = échanger longitude et latitude
fix-same-place = la laisser de côté : { $other } est là
fix-merge = la réunir avec { $other }
fix-id = lui donner un identifiant propre
fix-type-day = le bon jour
    .hint = 2026-11-24
fix-type-place = où il se trouve
    .hint = 7.7011, 27.9897
fix-type-end = où c’est, ou un nom connu
    .hint = 7.7011, 27.9897
fix-type-amount = la bonne quantité
    .hint = 12 m3/jour
fix-type-number = le bon nombre
    .hint = 1200
fix-type-name = le bon nom
    .hint = NOM
fix-no-such-kind = aucun défaut « { $kind } » ne se corrige ; ceux qui se corrigent : { $kinds }
fix-not-understood = « { $word } » ne corrige pas « { $kind } » ; il faut { $wanted }
fix-needs-word = « { $kind } » demande un mot après « = » : { $wanted }
fix-spelling = écrire { $near }
fix-take-as = prendre pour { $word }

file-system-typed = Autre système :
    .hint = EPSG:32635, 35N, ou le texte d’un fichier .prj
file-source = Source :
    .hint = qui l’a fait ; dit de chaque objet qui ne le dit pas
file-licence = Licence :
    .hint = sous laquelle il peut être employé
file-dated = À la date du :
    .hint = un jour, un mois, une année
file-remembered = Lu comme le dernier fichier de ces colonnes.
file-anew = Deviner à nouveau
    .hint = Oublier comment le dernier fichier de ces colonnes a été lu
file-peek = Sur la carte
    .hint = Le voir sur la carte avant de l’ajouter
file-on-map = { $file } : { $count ->
    [one] 1 objet, pas encore ajouté
   *[other] { $count } objets, pas encore ajoutés
}
file-back = Retour au fichier
    .hint = Comment il est lu, et ce qui n’y va pas
file-changed = { $key } : { $was }, à présent { $is }
file-changed-more = et { $count } de plus
file-moved = déplacé de { $metres } m
file-nothing = rien

action-add-file = Ajouter un fichier…
    .hint = Lire un fichier d’autrui : GeoJSON, shapefile, GeoPackage, KML, GPX, CSV, Excel et d’autres
add-file-of-others = Ajouter un fichier
    .hint = GeoJSON, shapefile, GeoPackage, KML, GPX, FlatGeobuf, CSV, Excel, OpenDocument. Il est montré avec ce qui n’y va pas avant tout ajout.
add-file-read = Le lire
