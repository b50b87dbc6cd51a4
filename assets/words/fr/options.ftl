# Ce qui se ferait autrement : leviers, ce que chacun change, et leurs ensembles.

lever-departs-earlier = { $herd } : part { $days ->
        [one] un jour
       *[other] { $days } jours
    } plus tôt
lever-departs-later = { $herd } : part { $days ->
        [one] un jour
       *[other] { $days } jours
    } plus tard
lever-returns-earlier = { $herd } : prend le chemin du retour { $days ->
        [one] un jour
       *[other] { $days } jours
    } plus tôt
lever-returns-later = { $herd } : prend le chemin du retour { $days ->
        [one] un jour
       *[other] { $days } jours
    } plus tard
lever-pace = { $herd } : fait { $slowest } à { $fastest } km par jour
lever-stay = { $herd } : campe { $least } à { $most } jours à { $camp }
lever-no-stay = { $herd } : ne campe pas à { $camp }
lever-camp = { $herd } : le campement de { $camp } se place au km { $km } de l’itinéraire
lever-camp-at = km { $km }
lever-camp-numbered = campement { $number }
lever-width = { $herd } : reste dans un couloir de { $width } m
lever-way = { $herd } : prend un autre itinéraire de { $km } km
lever-turn = { $herds } : laisse { $point } aux autres et s’abreuve ailleurs
lever-open = { $point } : a de l’eau toute la saison
lever-open-instead = { $point } : a de l’eau toute la saison ; { $herds } s’y abreuve au lieu de { $from }
lever-close = { $point } : est fermé aux troupeaux
lever-dig = { $name } : un nouveau hafir pour { $head } têtes par jour à { $place }
lever-dig-instead = { $name } : un nouveau hafir pour { $head } têtes par jour à { $place } ; { $herds } s’y abreuve au lieu de { $from }
lever-harvest = { $zone } : est récolté avant le { $day }, avant l’arrivée des troupeaux

tab-options = Options
options-levers = Une à la fois
options-departure = Départ
options-ways = Autres itinéraires
options-ways-of = Autres itinéraires de { $herd }. La carte montre la bande de couloir et les itinéraires par leurs numéros.
options-ways-head = La bande contient tous les itinéraires à moins de { $percent } % du moins coûteux pour { $days }, pesés par cellules de { $cell } m ; les itinéraires diffèrent d’au moins { $apart } % de leur longueur.
options-present-way = L’itinéraire actuel
options-no-other-way = Aucun autre itinéraire ne diffère assez de l’actuel.
options-way = Itinéraire { $number } : { $apart } % hors de l’actuel
options-way-met = { $km } km en { $least } à { $most } jours ; { $water } points d’eau, { $dry } km sans eau au plus ; { $farms } champs ({ $hectares } ha, { $weeks } semaines) ; { $borders ->
        [one] une frontière
       *[other] { $borders } frontières
    }
options-way-flashpoints = Points chauds : { $new } nouveaux, { $gone } disparus
options-ways-new = Nouveaux :
options-ways-gone = Disparus :
options-way-part = { $part } : { $km } km de marche aisée
options-together = Ensemble
options-seasons = Maintes saisons
options-what-could-be-done = Que pourrait-on faire ?
options-nothing = Il n’y a aucun point chaud : rien n’est à faire autrement.
options-none = Rien de ce qui a été essayé ne le change d’un demi-point ou plus : départs, allure, campements, largeurs, eau et récoltes.
options-levers-head = Chacune est une chose faite autrement, et toute la saison calculée à nouveau avec elle. Celle qui laisse le moins est en tête ; ce qu’elle coûte, c’est aux parties de le peser.
options-under-way = Calcul en cours…
options-so-far = { $done } sur { $total }
options-accepted = Acceptées
options-drop = Abandonner
    .hint = Rétablir exactement ce qu’elle a changé ; sa clause reste dans l’accord jusqu’à ce qu’on l’y raye
options-drop-named = Abandonner : { $option }
options-agreement = Accord
options-agreement-named = Accord avec : { $option }
options-agenda-named = Ordre du jour avec : { $option }
options-accept = Accepter
    .hint = La faire, la garder parmi les décisions et inscrire sa clause dans l’accord de la conférence, en une étape que l’on peut annuler
options-accept-named = Accepter : { $option }
options-more = Tout ce qu’elle change
options-less = Moins
options-more-named = Tout ce qu’elle change : { $option }
options-simulate = Maintes saisons
    .hint = Combien de fois chaque point chaud survient sur mille saisons simulées, avec elle et sans elle
options-simulate-named = Maintes saisons avec : { $option }
options-here = Ici
options-season = Saison
options-gravest = Le plus grave
options-before-after = { $what } { $before } à { $after }
options-from-to = { $before } à { $after }
options-new = nouveau, { $after }
options-gone = { $before }, disparu
options-hardly = { $count ->
        [one] Un autre change de moins d’un demi-point.
       *[other] { $count } autres changent de moins d’un demi-point.
    }
options-costs = Les éleveurs perdent { $days } jours, les agriculteurs { $hectares } ha.
options-grazing = { $herd } : jours au pâturage { $before } à { $after }
options-way-days = { $herd } : jours en chemin { $before } à { $after }
options-dry-days = { $herd } : jours sans eau connue { $before } à { $after }
options-left = { $herd } : jours à une eau qu’il laisse aux autres { $before } à { $after }
options-dried = { $herd } : arrive à { $point } quand il est à sec
options-fields = { $farmers } : cultures sur pied à portée { $before } à { $after } ha
options-early = { $farmers } : récolte avancée, { $count } hectares-jours
options-unknown-farmers = Agriculteurs de communauté inconnue
options-no-herd = Aucun troupeau n’y contribue.
options-departure-of = { $herd } : départ prévu { $days }. Points de tous les points chauds qui concernent le troupeau, par jour :
options-days-later = Jours plus tard (négatif : plus tôt) :
options-of-herd = Points chauds du troupeau
options-pasture-days = Jours au pâturage
options-without-water = Jours sans eau connue
options-curve-named = Points par jour de départ
options-points-at-most = { $points } points
options-day-of-curve = { $days } j
options-no-conference = Aucune conférence ne règle ceci.
options-packages-of = { $conference } : ensembles pour tous ses troupeaux. Chacun vaut mieux que tout autre en quelque chose ; aucun n’est le meilleur.
options-most-days = Aucun départ ni retour n’est déplacé de plus de jours que :
options-herds-round = Autres chemins pour autant de troupeaux :
    .hint = Ceux qui pèsent le plus à cette conférence. Chacun demande autant de calcul que tous les départs ensemble.
options-fixed = Non négociable
options-all-tried = Chacun des { $count } ensembles possibles a été essayé.
options-some-tried = { $count } ensembles ont été essayés ; la gravité la plus basse trouvée est { $lowest }, et aucun de ces leviers ne peut la faire descendre sous { $bound }.
options-package = Ensemble { $number }
options-as-planned = Rien : la saison comme prévu.
options-deal = { $who } donne { $days } jours, { $share } % de tous ; ses points chauds { $before } à { $after }
options-deal-free = { $who } ne donne aucun jour ; ses points chauds { $before } à { $after }
options-with = Avec : { $option }
options-without = Sans option
options-seasons-head = Part des { $runs } saisons simulées où chaque point chaud survient, avec son intervalle à 95 % (graine { $seed }). Départs, allures, séjours, pluies, récoltes et eau varient. Ce n’est pas une probabilité de conflit : cela dit comment tombent les dates, non ce que font les gens.
options-share = { $share } % ({ $least } à { $most }), gravité moyenne { $severity }
options-then = Avec l’option : { $what }
action-options = Que pourrait-on faire ?
    .hint = Ce que changerait chaque chose faite autrement pour ce qui est sélectionné, et ce qu’elle coûte
action-options-together = Ensembles d’une conférence
    .hint = Ce que tous ses troupeaux pourraient faire ensemble, et qui donne et reçoit quoi
action-options-seasons = Maintes saisons simulées
    .hint = Dans quelle part de mille saisons simulées survient chaque point chaud
