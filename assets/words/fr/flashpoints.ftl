# La liste des points chauds, et pourquoi chacun a son rang.

column-rank = Rang
column-place = Lieu
column-severity = Gravité
column-days = Jours
sorted-now = { $name } ; à présent { $order }
sorted-not = non trié ainsi
sorted-largest-first = du plus grand au plus petit
sorted-smallest-first = du plus petit au plus grand
flashpoints-none-here = Rien ici. Ctrl+Maj+O affiche tous les bureaux et tous les jours.
flashpoints-none = Aucun troupeau ne rencontre quoi que ce soit.
points-of-week = Points des jours de cette semaine, sur une gravité de { $severity }
severity-is = Gravité, de 0 à 100 : la somme de ses parts
points-and-reason = { $points } : { $reason }
and-more = et { $count } de plus
write-list = Écrire…
rank-by = Classer par
flashpoints-concern-both = { $some } points chauds sur { $all } concernent à la fois { $one } et { $other }{ $days }
flashpoints-concern = { $some } points chauds sur { $all } concernent { $office }, les plus graves d’abord{ $days }
flashpoints-in-days = { $some } points chauds sur { $all } tombent dans ces jours{ $days }
flashpoints-all = { $all ->
        [one] { $all } point chaud
       *[other] { $all } points chauds, les plus graves d’abord
    }
not-known-elsewhere = INCONNU AILLEURS : NE JAMAIS LIRE « SANS RISQUE »
stability-none = Il n’y a aucun point chaud dont le rang pourrait varier.
stability = Quand chaque poids varie de { $spread } % en plus ou en moins, { $mean } des { $top } premiers le restent en moyenne ; les { $top } le restent tous dans { $all } % des { $draws } tirages.
agenda-of-flashpoint = Ordre du jour
    .hint = La conférence qui règle ce point chaud
show-peak = Voir le { $day }
    .hint = Le jour où coïncident le plus de ses points
fly-there = Y aller
    .hint = Y déplacer la carte
fact-offices = Bureaux :
fact-communities = Communautés :
not-known-ask-at-conference = INCONNU : À DEMANDER À LA CONFÉRENCE
rank-why = Rang { $rank } : { $points } points sur 100, surtout { $reasons }{ $rest }
rank-rest = {" ;"} le reste { $points }
none = aucun
points-and-measured = LES POINTS, ET CE QUI A ÉTÉ MESURÉ
points-of-at-most = { $points } sur au plus { $weight }
not-weighed = non pesé
weight-basis = Poids : { $basis }
together = Ensemble { $points } sur 100

flashpoints-being-listed = La liste se prépare…

