# Pourquoi ce qui a été saisi, dessiné ou demandé n’est pas possible. Sans majuscule ni point final.

# Ce qui est saisi dans tout formulaire
refused-no-field = il n’y a pas de champ « { $field } » ici
refused-entry-gone = cette entrée n’est plus là
refused-no-name = un nom ne peut pas être vide
refused-no-kind = un type ne peut pas être vide
refused-date = « { $text } » n’est pas une date comme 2026-11-24
refused-day-of-year = « { $text } » n’est pas un jour de l’année comme 11-24 (mois-jour)
refused-weekday = « { $text } » n’est pas un jour de la semaine : écrire monday à sunday
refused-below-zero = { $text } est inférieur à zéro : écrire un nombre ({ $unit })
refused-no-number = « { $text } » n’est pas un nombre ({ $unit })
refused-not-whole = { $text } n’est pas un nombre entier ({ $unit })
refused-zero = il faut plus que 0 ({ $unit })
refused-bounds = il faut une valeur entre { $least } et { $most } ({ $unit }), et non { $number }
refused-bounds-bare = il faut une valeur entre { $least } et { $most }, et non { $number }
refused-no-role = dire de quel rôle il s’agit ; jamais un nom
refused-level = « { $text } » n’est pas un niveau
refused-influence = « { $text } » n’est pas une influence
refused-holiday-name = un jour férié a besoin d’un nom
refused-holiday-on = « { $text } » n’est pas un jour : écrire une date comme 2027-03-20, un jour de chaque année comme 12-25, ou un jour de la semaine comme friday
refused-no-community = « { $text } » n’est pas une communauté de ce scénario
refused-no-settlement = « { $text } » n’est pas une localité de ce scénario
refused-no-office = « { $text } » n’est pas un bureau de ce scénario
unit-of-kind = du même genre
unit-deaths = morts

# Objets de la carte
refused-departure-turned = le départ se terminerait le { $last }, avant de commencer le { $first }
refused-return-turned = le retour se terminerait le { $last }, avant de commencer le { $first }
refused-return-early = le retour se terminerait le { $last }, avant le départ du { $first }
refused-pace-turned = l’allure la plus lente, { $slowest } km par jour, dépasserait la plus rapide, { $fastest }
refused-too-fast = { $fastest } km par jour, plus vite qu’aucun troupeau observé ({ $most } km)
refused-no-camp = il n’y a ni localité ni point d’eau où camper
refused-no-place = « { $text } » n’est ni une localité ni un point d’eau
refused-stay-turned = la halte serait d’au moins { $least } mais d’au plus { $most } jours
refused-no-crop = une culture a besoin d’un nom
refused-harvest-first = elle serait récoltée le { $last }, avant d’être semée le { $first }
refused-few-corners = un contour demande au moins trois sommets différents
refused-crossing = le contour se recoupe à { $place } : déplacer un sommet, ou reprendre le dernier
refused-no-land = le contour n’enferme aucune terre : ses sommets sont sur une même ligne
refused-one-place = un itinéraire demande au moins deux lieux différents
refused-not-drawn-so = objet impossible à dessiner ainsi : { $thing }
refused-no-length = l’itinéraire n’a pas de longueur
refused-cut-at-end = un itinéraire se coupe entre ses extrémités : pointer un lieu le long de son tracé
refused-two-communities = ce sont les itinéraires de deux communautés, { $one } et { $other } : un troupeau ne peut suivre les deux
refused-no-places = un itinéraire sans lieux
refused-corners-stay = au moins { $fewest } sommets doivent rester
refused-camped-at = { $name } reste : { $count ->
        [one] { $count } itinéraire y fait halte ({ $first }) ; le retirer d’abord de ses haltes
       *[other] { $count } itinéraires y font halte ({ $first }) ; le retirer d’abord de leurs haltes
    }
refused-is-seat = { $name } reste : c’est le siège de { $office } ; lui donner d’abord un autre siège
days-lost = Les jours de ses sommets sont perdus, car ceux des deux tracés ne se suivent pas : le troupeau va maintenant à son allure
refused-file = { $name } : { $why } ; { $remedy }
refused-no-features = { $name } ne contient aucun objet
refused-nothing-of-layer = rien dans { $name } ne convient ({ $thing }) : { $first }
not-on-the-map-yet = pas encore sur la carte : { $thing } { $id }

# Le formulaire du scénario
refused-scenario-name = un scénario a besoin d’un nom
refused-season-turned = la saison se terminerait le { $last }, avant de commencer le { $first }
refused-season-long = la saison durerait { $days } jours : planifier trois ans au plus
refused-planned-late = le jour de la planification, le { $day }, vient après la saison : il ne resterait rien à planifier
refused-office-name = un bureau a besoin d’un nom
refused-office-taken = un autre bureau s’appelle déjà { $name }
refused-no-state = choisir un État, ou retirer la ligne
refused-state-taken = { $office } a déjà la charge de { $state } : l’y retirer d’abord
refused-state-twice = il a déjà la charge de { $state }
refused-community-name = une communauté a besoin d’un nom
refused-community-taken = une autre communauté s’appelle déjà { $name }
refused-livelihood = « { $text } » n’est pas un mode de vie : choisir herders, farmers ou mixed
refused-own-grievance = { $name } ne peut rien se reprocher à elle-même : choisir deux communautés
refused-about-nothing = dire de quoi il s’agit
refused-grievance-alone = un grief oppose deux communautés : les ajouter d’abord
refused-named-office = { $name } reste : nommé par { $by } ; confier d’abord le dialogue à un autre bureau
refused-named-community = { $name } reste : nommée par { $by } ; y nommer d’abord une autre communauté
refused-office-gone = ce bureau n’est plus là

# L’assistant
choices-no-state = aucun État n’est choisi : cocher les États dont vos bureaux ont la charge
choices-no-office = aucun bureau n’a la charge de { $state } : écrire son nom, ou décocher l’État
choices-first-day = le premier jour : { $why }
choices-last-day = le dernier jour : { $why }
choices-day-of-planning = le jour de la planification : { $why }
choices-season-turned = la saison se termine le { $last }, avant de commencer le { $first }
choices-planned-late = le jour de la planification, le { $day }, vient après la saison : il ne reste rien à planifier
choices-no-name = le scénario n’a pas de nom : écrire comment il doit s’appeler
choices-no-folder = aucun dossier n’est nommé : écrire où le scénario doit se trouver
choices-folder-taken = quelque chose se trouve déjà dans ce dossier : en nommer un nouveau ou un vide : { $folder }

# D’où vient la valeur par défaut d’un réglage. Les « notes » sont celles du domaine avec les études citées, docs/sources.md
source-own = valeur de départ propre
source-dry-day = notes 3 : abreuvés tous les un à trois jours ; valeur de départ propre
source-chance-rains = notes 3 : après les pluies de 2019, départs retardés de plusieurs mois ; valeur de départ propre
source-review = notes 1 : revues post-migration de mai à juillet ; valeur de départ propre
source-travel = valeur de départ propre : un véhicule chargé sur piste
source-county = propre : le Soudan du Sud a 644 000 km2 en 79 comtés ; un cercle de même surface a un rayon de 51 km
source-delegates-of-a-unit = valeur de départ propre : 40 à 200 délégués pour quatre à vingt unités
source-delegates = notes 1 : de 40 à 200 observés
source-crops = McGuirk et Nunn (2025) : le conflit suit là où les troupeaux arrivent avant la récolte ; moyenne Bénoué : 63 % des événements sur des terres cultivées
source-pinch = valeur de départ propre, reprise des cultures : les deux disent que troupeau et récolte se rencontrent
source-water = Adem et al. : davantage d’événements aux points d’eau dans les mois plus secs
source-herds = Adem et al. : en transit, là où les troupeaux se séparent et se rejoignent
source-borders = Adem et al. ; notes 1 : passation entre bureaux
source-water-ratio = valeur de départ propre : une demande aussi grande que l’offre
source-between-offices = valeur de départ propre : elle demande une passation
source-radius = valeur de départ propre : la moitié d’un parcours journalier de 25 km, arrondie vers le bas
source-they-meet = valeur de départ propre : ils se rencontrent
source-slack = notes 4 : 3 jours
source-rest = notes 3 : 1 jour sur 3
source-stretch = valeur de départ propre : les jours sont connus le long d’un itinéraire
source-corridor = notes 2 : 100 m est la largeur des couloirs principaux au Niger
source-border-watch = notes 4 : 5 km
source-litres = notes 3 : 25 à 68 observés, 30 pour la planification
source-water-reach = notes 4 : au-delà, l’usage du fourrage décroît
source-incident-reach = notes 4 : noyau de 10 km
source-half-life = notes 4 : 2 ans
source-same-month = notes 4 ; valeur de départ propre
source-near = notes 4 : ACLED geo_precision 2, UCDP where_prec 2 ; valeur de départ propre
source-district = notes 4 : ACLED 3, UCDP 3 et plus grossier ; valeur de départ propre
source-notice = notes 1 : d’octobre à décembre pour des troupeaux de janvier ; valeur de départ propre de trois semaines
source-fewest = valeur de départ propre ; en deçà, on règle là où siègent les communautés
source-women = notes 1 : 16 % en 2018, 33 à 41 % en 2025
source-rains-south = notes 3 : fin février ou mars
source-rains-everywhere = notes 3 : début juin
source-water-ratios = notes 4
source-youth = notes 1 : 22 % en 2025
source-rains-end = notes 3 : mi-octobre
source-rains-nowhere = notes 3 : plus aucune fin décembre

# Listes
list-goes-on = { $before }, { $next }
list-ends = { $before } et { $last }
count-communities = { $count ->
        [one] { $count } communauté
       *[other] { $count } communautés
    }
count-roles = { $count ->
        [one] { $count } rôle du registre
       *[other] { $count } rôles du registre
    }
count-grievances = { $count ->
        [one] { $count } grief
       *[other] { $count } griefs
    }

# Accords
refused-time-of-year = « { $text } » n’est ni un mois comme 01 ni un jour de l’année comme 01-15 (mois-jour)
refused-flag = « { $text } » n’est ni oui ni non
refused-choice = « { $text } » ne peut pas être choisi ici
refused-amount = « { $text } » n’est pas un montant comme 100 ou 12,50
refused-terms = les termes ne pourraient pas être lus ainsi

refused-no-agreement = aucun accord n’est ouvert
refused-no-conference = aucune conférence du plan ne règle cela
refused-no-question = plus rien n’y est demandé
refused-no-route = « { $text } » n’est pas un itinéraire de ce scénario
refused-fuller = { $title } est déjà dans le scénario, et le fichier omet ce que ses lecteurs ne doivent pas voir : importez le fichier interne
refused-no-return = { $route } n’a pas de retour : donner d’abord les jours de son retour
refused-no-water = « { $text } » n’est pas un point d’eau de ce scénario
refused-no-zone = « { $text } » n’est pas une zone agricole de ce scénario
refused-no-stopover = { $route } n’a pas cette halte
refused-no-harvest = rien de ce qui pousse dans { $zone } ne peut être récolté d’ici là
refused-accepted-already = déjà acceptée : { $option } ; l’abandonner d’abord
refused-no-change = elle ne change rien : { $option }
refused-not-accepted = « { $option } » n’est pas une option acceptée
refused-edited-since = ce qu’elle a changé a été modifié depuis : { $option } ; revenir d’abord là-dessus, ou changer à la main
