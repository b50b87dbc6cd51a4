# Les conférences, leurs ordres du jour, les projets d'accord.

conference-none = Aucun point chaud n’appelle de conférence ici.
no-day = sans date
too-late = { $flashpoints }, trop tard
coordination-meeting = RÉUNION DE COORDINATION DES BUREAUX
weekday-and-day = { $weekday } { $day }
its-agenda = Son ordre du jour
agenda-of-conference = ORDRE DU JOUR DE LA CONFÉRENCE
who = QUI
none-in-charge = aucun bureau responsable
at-stake = { $points } en jeu
    .hint = La somme des gravités des points chauds qui la concernent
where = OÙ
fact-host = Hôte :
fact-venue = Lieu :
no-host = Aucun bureau n’est responsable : convenir d’abord d’un hôte.
when = QUAND
too-late-for-herd = Trop tard pour le premier troupeau, qui peut partir le { $day }
conveners-note = Note des organisateurs
    .hint = Figure dans les ordres du jour internes et destinés aux partenaires, pas dans ceux destinés au public ; enregistrée avec le scénario
agenda-day = Jour { $day }
fact-lead = Animation :
fact-material = Sur la table :
fact-outcome = Résultat :

agreements-none = Pas de conférence, donc pas d’accord à rédiger.
agreements-drafts = Des projets pour commencer : rien ici n’est convenu. Les blancs sont à remplir par la conférence.
count-clauses = { $count ->
        [one] { $count } clause
       *[other] { $count } clauses
    }
clauses-uncovered = { $clauses }, { $count } non couverts
draft-of = Projet de { $conference }
draft-agreement-of = Projet d’accord de { $conference }
its-conference = Sa conférence
    .hint = Qui, où, quand et l’ordre du jour
all-known = Tout ce que l’on en sait
    .hint = L’examiner, et déplacer la carte sur ses points chauds
all-covered = Chaque point chaud de la conférence a une clause.
no-clause-yet = Pas encore de clause pour { $flashpoints } :
settles-nothing = Ne règle aucun point chaud à elle seule.
