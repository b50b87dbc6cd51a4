# Cartes d’un pays : limites telles que l’OCHA les publie (COD-AB). Problèmes en minuscules, sans point final.

problem-no-country = ce ne sont pas les cartes d’un pays
    .remedy = retirer le fichier, ou ajouter de nouveau les limites du pays

country-nothing-remedy = indiquer le dossier ou le zip tel qu’il a été téléchargé, avec des shapefiles, du GeoJSON ou un GeoPackage
country-no-states = aucune couche n’y a d’aires du premier niveau avec leurs codes (ADM1_PCODE, admin1Pcod, adm1_pcode)
    .remedy = télécharger les niveaux 0, 1 et 2 du COD-AB du pays et indiquer leur dossier
country-no-country = rien ne dit de quel pays il s’agit
    .remedy = indiquer son code de trois lettres (--country CAF)
country-geodatabase = une géodatabase ESRI n’est pas lue
    .remedy = télécharger le shapefile, le GeoJSON ou le GeoPackage du même jeu de données
country-aside-remedy = rien, si ces limites ne sont pas voulues
country-level-twice = le niveau { $level } est déjà dans { $first } ; cette couche est laissée de côté
country-level-deeper = les aires de niveau { $level } ne servent pas ; cette couche est laissée de côté
country-no-level = elle n’a pas d’aires avec les codes d’un niveau (ADM1_PCODE…) ; elle est laissée de côté
country-unread-remedy = réparer l’aire dans un SIG et ajouter de nouveau les cartes
country-no-area = elle n’a pas de contour ({ $found })
country-not-degrees = son contour n’est pas sur le globe : son système de coordonnées n’est pas celui qu’elle dit
country-nameless = elle n’a ni nom ni code
country-no-code = { $name } n’a pas de code
    .remedy = l’écrire dans le fichier ; d’ici là elle est désignée par son nom
country-same-code = { $one } et { $other } ont le même code { $code }
    .remedy = donner à chacune son propre code dans le fichier
country-no-outline = le niveau 0 manque : le contour du pays reste ce qu’il était
    .remedy = télécharger aussi le niveau 0
country-no-districts = le niveau 2 manque : les sous-préfectures ne sont pas dessinées, ni leurs noms vérifiés
    .remedy = télécharger aussi le niveau 2
country-no-licence = la licence n’est pas indiquée
    .remedy = l’indiquer comme le fait la page de téléchargement, par exemple CC BY-IGO
country-crossing = { $name } se croise elle-même ({ $why })
    .remedy = la réparer dans un SIG ; elle est employée telle quelle
country-overlap = { $one } et { $other } se recouvrent : { $hectares } ha, largeur { $metres } m
    .remedy = demander aux auteurs de la carte à qui est cette terre ; d’ici là elle est à la première
country-overlap-slivers = { $one } et { $other } se recouvrent en { $count ->
    [one] 1 languette
   *[other] { $count } languettes
}, { $hectares } ha en tout, large de { $metres } m au plus
country-slivers-remedy = une même limite dessinée deux fois : un point si proche peut être d’un côté ou de l’autre
country-gap = une terre de { $one } n’est à aucune de ses aires : { $hectares } ha, largeur { $metres } m
    .remedy = un lac, ou une aire qui manque à la carte : regarder le lieu
country-gap-slivers = des terres de { $one } ne sont à aucune de ses aires : { $count ->
    [one] 1 languette
   *[other] { $count } languettes
}, { $hectares } ha en tout, large de { $metres } m au plus
country-outside = { $one } sort de { $other }, dont elle relève : { $hectares } ha, largeur { $metres } m
    .remedy = comparer les niveaux dans un SIG : l’un des deux est plus ancien
country-outside-slivers = { $one } sort de { $other }, dont elle relève, en { $count ->
    [one] 1 languette
   *[other] { $count } languettes
}, { $hectares } ha en tout, large de { $metres } m au plus
country-no-parent = { $name } dit relever de « { $parent } », que le niveau supérieur n’a pas
    .remedy = écrire dans le fichier le code de l’aire supérieure

action-own-maps = Limites d’un pays…
    .hint = Mettre des limites publiées par l’OCHA (COD-AB) à la place de celles livrées
maps-dialog = Limites d’un pays
maps-about = Le téléchargement d’un COD-AB depuis HDX : un dossier ou un zip avec les niveaux 0, 1 et 2. Il remplace ce que les cartes ont de ce pays ; les autres pays restent.
maps-folder = Dossier ou fichier :
maps-licence = Licence :
    .hint = celle de sa page, par exemple CC BY-IGO
maps-source = Source :
    .hint = OCHA COD-AB
maps-dated = À la date du :
    .hint = celle des fichiers
maps-language = Noms en :
    .hint = en, fr, ar : les premiers des fichiers
maps-country = Code du pays :
    .hint = celui des fichiers, par exemple CAF
maps-read = Lire et vérifier
maps-keep = Employer ces limites
    .hint = Elles remplacent ce que les cartes ont du pays ; le plan est refait
maps-remove = Retirer
    .hint = Ce qui était là avant revient : vos limites précédentes, sinon celles livrées
maps-licence-unknown = licence non indiquée
maps-date-unknown = date non indiquée
maps-described = { $name } : { $states } { $first }, { $districts } { $second }. { $source }, { $licence }, { $dated }
maps-problems = { $count ->
    [0] Vérifié : ni vide, ni recouvrement, ni languette, et chaque aire est dans celle dont elle relève.
    [one] 1 chose à savoir :
   *[other] { $count } choses à savoir :
}
maps-refused = Ce ne sont pas les limites d’un pays : { $why } ; { $remedy }
maps-not-kept = Les limites n’ont pas pu être gardées : { $why }
maps-added = { $name } a maintenant ses propres limites ; le plan est refait.
maps-removed = Les limites de { $country } sont comme avant ; le plan est refait.

# Comment les pays appellent leurs subdivisions
area-state = État
areas-state = États
area-prefecture = préfecture
areas-prefecture = préfectures
area-province = province
areas-province = provinces
area-region = région
areas-region = régions
area-first = territoire
areas-first = territoires
area-county = comté
areas-county = comtés
area-sub-prefecture = sous-préfecture
areas-sub-prefecture = sous-préfectures
area-department = département
areas-department = départements
area-locality = localité
areas-locality = localités
area-territory = territoire
areas-territory = territoires
area-zone = zone
areas-zone = zones
area-sub-county = sous-comté
areas-sub-county = sous-comtés
area-second = district
areas-second = districts
