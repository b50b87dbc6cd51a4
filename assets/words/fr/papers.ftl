# Les papiers d’une conférence.

paper-page = Page { $page } sur { $pages }
paper-illustrative = FICTIF : inventé pour s’exercer à planifier, ni relevé sur le terrain, ni convenu
paper-for-public = tout le monde
paper-for-partners = les partenaires ; ne contient rien d’interne
paper-for-internal = usage interne ; peut contenir ce qui est marqué interne
paper-foot = { $scenario }. Pour { $audience }.
paper-planned = { $scenario }, { $season }. Planifié le { $today }. Pour { $audience }.
paper-people-decide = Des rangs et des raisons, pas des verdicts : ce sont les gens qui décident.

paper-agenda-title = Ordre du jour : { $conference }
paper-coordination-title = Coordination entre bureaux : { $conference }

paper-when = Quand
paper-when-by = { $days }. À tenir le { $last } au plus tard.
paper-when-unknown = Inconnu : aucun de ses troupeaux n’a de date.
paper-where = Où
paper-where-because = { $venue } est proposé : { $reason }.
paper-where-unknown = Inconnu : donnez un siège au bureau hôte.
paper-hosts = Hôte
paper-host-because = { $office } est proposé : { $reason }.
paper-host-unknown = Aucun bureau de terrain n’est chargé de { $states } : saisir le quartier général.
paper-offices = Bureaux
paper-before-it = Avant elle
paper-offices-meet = Les bureaux se coordonnent le { $day }.
paper-the-conference = La conférence

paper-programme = Programme
paper-time = Heure
paper-session = Séance
paper-leads = Conduite par
paper-minutes = Minutes
paper-day = Jour { $day }
paper-day-dated = Jour { $day }, { $date }
paper-session-at = { $clock } { $title } ({ $minutes } min)
paper-on-the-table = Sur la table
paper-outcome = Résultat attendu
paper-its-flashpoints = Points chauds
paper-to-settle = À régler
paper-more-flashpoints = { $count ->
        [one] et { $count } autre dans les éléments ci-dessous
       *[other] et { $count } autres dans les éléments ci-dessous
    }
paper-more-questions = { $count ->
        [one] et { $count } autre du même genre, à un point chaud moins grave
       *[other] et { $count } autres du même genre, aux points chauds moins graves
    }
paper-flashpoint = { $name } (point chaud { $number }, gravité { $severity })

paper-who = Qui doit être là
paper-community = Communauté
paper-part = Qualité
paper-stake = Enjeu (gravité de ses points chauds)
paper-its-office = Son bureau
paper-no-office = aucun
paper-targets = Dans chaque délégation, au moins { $women } % de femmes et { $youth } % de jeunes (objectifs, réglages du scénario). Aussi : chefs suprêmes et chefs exécutifs, chefs de camps de bétail, unions d’agriculteurs, commissaires de comté, police, comités de paix des deux côtés.
paper-cut = Pour que la conférence reste praticable, ces communautés siègent dans une autre ; les entendre avant :
paper-notes = Notes des organisateurs

paper-departures = Ce que changerait un autre départ
paper-departures-of = { $herd } ({ $route }) : le plus de points dans le point chaud le plus grave. Départ prévu : { $days }.
paper-departure = Départ
paper-gravest-of-herd = Point chaud le plus grave du troupeau
paper-all-together = Tous les points chauds de la saison ensemble
paper-as-planned = comme prévu
paper-days-earlier = { $days } jours plus tôt
paper-days-later = { $days } jours plus tard
paper-departures-cost = Le retour reste comme prévu. Ce que ces jours coûtent aux éleveurs, c’est à eux de le dire.

paper-draft-clauses = Projets de clauses pour commencer (rien n’est convenu)
paper-uncovered = Aucune clause ne touche encore
paper-more-in-file = et { $count } de plus dans flashpoints.geojson

paper-evidence = Éléments
paper-lesser-flashpoints = { $count ->
        [one] Le point chaud moins grave
       *[other] Les { $count } points chauds moins graves
    }
paper-rank = Rang
paper-severity = Gravité
paper-why = Pourquoi
paper-flashpoint-head = Point chaud { $number } : { $name } (gravité { $severity } sur 100)
paper-flashpoint-when = { $days }, au pire à partir du { $peak } ; à { $at }.
paper-points-reason = { $points } : { $reason }
paper-more-reasons = et { $count } de plus dans flashpoints.geojson
paper-unknown = inconnu : { $question }

paper-office = Bureau
paper-its-states = Ses États
paper-flashpoints-in-them = Points chauds chez lui
paper-its-communities = Ses communautés ici
