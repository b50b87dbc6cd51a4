# Ce qu’il est advenu de ce qui a été convenu, et où les troupeaux sont passés.

followed-not-reported = personne n’en a rendu compte
followed-breached-though = non respectée ({ $breached } { $breached ->
        [one] rapport
       *[other] rapports
    }, bien que { $kept ->
        [one] un dise
       *[other] { $kept } disent
    } qu’elle l’a été)
followed-reached = atteints : { $places }
followed-not-reached = non atteints : { $places }
followed-line = { $clause } : { $standing }. Responsable : { $office } ; avec lui : { $co }.
followed-nobody = personne
followed-due = échéance { $day } : { $what }
followed-late = EN RETARD, échéance { $day } : { $what }
followed-may-bear = peut s’y rapporter : { $report }
due-holds-until = en vigueur jusqu’à ce jour
due-reservation = réponse de { $party }, qui a demandé un délai
due-cattle = bétail razzié à retrouver
due-eviction = départ de ceux qui en ont reçu l’ordre
due-review = revue à tenir
due-dissemination = texte à faire connaître avant le départ du premier troupeau
due-committee = comité à mettre en place avant le départ du premier troupeau
due-court = tribunal à mettre en place avant le départ du premier troupeau
due-monitoring = moniteurs à mettre en place avant le départ du premier troupeau
due-entry = entrée des troupeaux permise
due-exit = sortie des troupeaux achevée
ask-clause = { $clause } : { $standing }. Qu’en résulte-t-il pour le nouveau texte ?

score-in-short = { $days }, à la date du { $as_of } : { $all ->
        [0] aucune clause n’était en vigueur
        [one] une clause était en vigueur
       *[other] { $all } clauses étaient en vigueur
    } ; respectées { $kept }, non respectées { $breached }, inconnues { $unknown }, sans rapport { $silent }. Rapports pris en compte : { $reports }.
score-of-office = { $office } : respectées { $kept }, non respectées { $breached }, inconnues { $unknown }, sans rapport { $silent } ; avec d’autres { $co } ; en retard { $late }.
score-nobody = aucun bureau désigné

track-in-short = Par rapport à { $route } : { $days }, { $fixes } points, { $km } km, suivi pendant { $hours } heures.
track-unknown = Pendant { $hours } heures, personne ne sait où il était.
track-never-off = Il n’a jamais quitté le couloir.
track-off = Il a quitté le couloir : de { $off } m au plus, pendant { $hours } heures, { $days ->
        [one] un jour
       *[other] { $days } jours
    }.
track-excursion = { $days } : { $off } m au-dehors ({ $line } m du milieu de l’itinéraire), { $hours } heures, au plus loin à { $place }.
track-entered = Entré dans { $zone } : { $days } ; aucune culture n’y était sur pied.
track-entered-unknown = Entré dans { $zone } : { $days } ; personne ne dit ce qui y pousse.
track-entered-crops = Entré dans { $zone } : { $days }, alors qu’y étaient sur pied : { $crops }.
track-early = En avance, de { $days ->
        [one] un jour
       *[other] { $days } jours
    } au plus.
track-late = En retard, de { $days ->
        [one] un jour
       *[other] { $days } jours
    } au plus.
track-in-time = Il a respecté ses jours.
track-broken = ce n’est pas du GPX ({ $cause })
    .remedy = exporter de nouveau la trace en GPX 1.1
track-no-times = aucun de ses points n’a d’heure
    .remedy = exporter la trace enregistrée, non un itinéraire prévu ; les récepteurs écrivent l’heure de chaque point
track-without-time = { $count ->
        [one] un point n’a
       *[other] { $count } points n’ont
    } pas d’heure
    .remedy = exporter la trace enregistrée avec ses heures
track-nowhere = { $count ->
        [one] un point n’est
       *[other] { $count } points ne sont
    } sur aucun globe
    .remedy = vérifier si la longitude et la latitude sont en degrés

paper-agreed-before = Ce qui a été convenu auparavant
paper-agreed-before-why = Clauses en vigueur qui engagent les parties de cette conférence, avec ce que les moniteurs ont rapporté jusqu’au jour de ce document. Ce dont personne n’a rendu compte est inconnu.
paper-late = en retard
paper-more-evidence = et { $count } de plus
paper-scorecard-title = Bilan après la migration : { $scenario }
paper-scorecard-how = Une clause est respectée si des rapports le disent et qu’aucun ne dit le contraire ; signalée une fois comme non respectée, elle compte comme telle. Sans rapport, ou si aucun ne peut le dire, elle est inconnue, et jamais comptée comme respectée. Ce sont les personnes qui jugent ; ceci ne fait que compter.
paper-scorecard-days = Jours des rapports
paper-scorecard-as-of = À la date du
paper-scorecard-reports = Rapports pris en compte
paper-scorecard-by-office = Par bureau
paper-scorecard-by-clause = Clause par clause
paper-scorecard-beside = Rapports qui ne nomment aucune clause
paper-scorecard-all = Toutes les clauses
paper-scorecard-clause = Clause
paper-scorecard-standing = Comment elle a été respectée
paper-scorecard-office = Bureau responsable
paper-scorecard-kept = Respectées
paper-scorecard-breached = Non respectées
paper-scorecard-unknown = Inconnues
paper-scorecard-silent = Sans rapport
paper-scorecard-co = Avec un autre bureau
paper-scorecard-late = En retard
paper-scorecard-evidence = Éléments

# L’onglet du suivi.
tab-follow-up = Suivi
    .hint = Ce qui a été convenu face à la saison, comment c’est respecté, ce qui a été vu
action-add-report = Garder le rapport
    .hint = Garde le rapport saisi dans l’onglet du suivi
follow-coverage = Couverture
follow-clauses = Clauses
follow-reports = Rapports
follow-contradictions = Contradictions
follow-unneeded = Clauses dont aucun point chaud n’a besoin
follow-nowhere = Clauses qui ne s’appliquent nulle part sur la carte
follow-gaps = Ce qui manque, point chaud par point chaud
follow-as-of = À la date du jour que montre la carte.
follow-office = Suivi par
follow-report-on = En rendre compte
follow-report-on-clause = Rendre compte de { $clause }
follow-kept = Rapports gardés : { $count }
follow-take-away = Retirer ce rapport
follow-take-away-one = Retirer : { $report }
follow-new = Un nouveau rapport
follow-add = Le garder
follow-none = aucun
follow-lat-lon = latitude longitude
follow-role = un rôle, jamais un nom
follow-for-internal = la mission seule
follow-for-partners = les partenaires
follow-for-public = tout le monde
kind-clause-kept = clause respectée
kind-clause-breached = clause non respectée
kind-clause-unknown = clause : personne ne peut le dire
