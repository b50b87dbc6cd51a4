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
no-host = Aucun bureau n’est responsable : convenir d’abord d’un hôte.
when = QUAND
too-late-for-herd = Trop tard pour le premier troupeau, qui peut partir le { $day }
conveners-note = Note des organisateurs
    .hint = Figure dans les ordres du jour internes et destinés aux partenaires, pas dans ceux destinés au public ; enregistrée avec le scénario
agenda-day = Jour { $day }
fact-lead = Animation :
fact-material = Sur la table :
fact-outcome = Résultat :

agenda-by-hand = Ce que vous changez ici reste quand la saison change ; ce qui a bougé en dessous est signalé.
agenda-left-over = L’ordre du jour de { $meeting } a été changé, et plus rien n’appelle cette réunion ; ce qui a été écrit est gardé.
agenda-give-up = Y renoncer
session-change = Changer
session-change-named = Changer la séance { $title }
session-done = Terminé
session-by-hand = changée à la main
session-add = Ajouter une séance
    .hint = À la fin de l’ordre du jour ; la déplacer de là
session-own = Notre propre séance
session-earlier = Plus tôt
session-later = Plus tard
session-strike = Rayer
session-bring-back = Rétablir
session-bring-back-named = Rétablir la séance { $title }
session-take-draft = Reprendre le projet
session-keep-ours = Garder le nôtre
session-drafted-order = Ordre du projet
part-title = Titre
part-purpose = Objet
part-lead = Animation
part-material = Sur la table
part-outcome = Résultat
part-minutes = Minutes
part-questions = Questions à régler
question-strike = Rayer cette question
question-strike-named = Rayer : { $question }
question-own = Une question de notre choix ; Entrée l’ajoute
questions-bring-back = { $count ->
        [one] Rétablir { $count } question
       *[other] Rétablir { $count } questions
    }
mark-text = Changé en dessous depuis que ceci a été écrit ({ $part }) ; le projet dit maintenant : { $now }
mark-minutes = Changé en dessous depuis que ceci a été écrit ; le projet prend maintenant { $now } minutes
mark-came = Nouveau dans cette séance depuis qu’elle a été changée : { $flashpoints }
mark-gone = Disparu de cette séance depuis qu’elle a été changée : { $flashpoints }
mark-no-reason-left = Plus aucun point chaud n’appelle cette séance ; ce qui a été écrit est gardé.

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

# Les vues de l’onglet des conférences
meetings-one = Une conférence
    .hint = Qui, où, quand et l’ordre du jour de la conférence choisie
meetings-together = Qui avec qui
    .hint = Les communautés deux à deux : dans combien de conférences elles siègent ensemble
meetings-calendar = Toutes les réunions
    .hint = Le calendrier de toutes les réunions de la saison : bureaux, parties, conférences, diffusion, bilans
together-nobody = Personne ne siège encore à une conférence.
together-how-to = Dans combien de conférences deux communautés siègent ensemble ; sur la diagonale, dans combien l’une siège. Cliquer pour la liste.
together-alone = { $one } siège dans { $count ->
        [one] { $count } conférence
       *[other] { $count } conférences
    }
together-pair = { $one } et { $other } siègent ensemble dans { $count ->
        [one] { $count } conférence
       *[other] { $count } conférences
    }
meetings-none = Aucune réunion n’a encore sa date.
meetings-none-here = Aucune réunion parmi ce qui est montré.
meetings-in-all = { $count ->
        [one] { $count } réunion
       *[other] { $count } réunions
    }, { $days }
held-coordination = coordination des bureaux
held-pre-consultation = consultation préalable
held-conference = conférence
held-dissemination = diffusion
held-review = bilan
held-when-and-where = { $days }, { $kind }, { $place }
held-kind-and-place = { $kind }, { $place }
held-by = Tenue par : { $offices }
held-sit-there = Y siègent : { $communities }
place-to-be-agreed = lieu à convenir
meetings-round = RÉUNIONS AUTOUR D’ELLE
seats = SIÈGES
seats-none = Aucun siège n’est encore fixé.
seats-all = Sièges
seats-women = Femmes
seats-youth = Jeunes
seats-of = { $name } : { $value }
seats-at-least = au moins { $count }
seats-nobody-known = { $least }, personne de connu
seats-together = Ensemble
seats-not-known = Le registre ne connaît pas de représentante des femmes pour { $women } et de représentant des jeunes pour { $youth } des { $units } unités : leur demander de désigner les leurs.
register-must-be-there = DOIVENT ÊTRE LÀ
register-may-spoil = PEUVENT LA COMPROMETTRE
register-beside = À LEURS CÔTÉS
register-missing = PERSONNE AU REGISTRE
venue-proposed = Proposé :
venue-option = Option { $number } :
speaks = { $which } : { $what }
speaks-for = Pour
speaks-against = Contre
speaks-unknown = Inconnu
emergency-until-then = ORDRE D’URGENCE D’ICI LÀ
meetings-paper = Documents
    .hint = Un document de la conférence tel qu’il sera écrit, dans l’une de ses langues ; il suit les modifications

# Les documents des conférences
action-make-papers = Produire tous les documents…
    .hint = Les documents d’une conférence ou de toutes : Word, PDF, Markdown et calendrier, en plusieurs langues
work-papers = Documents
papers-make-all = Produire tous les documents…
papers-following = suit la dernière modification…
papers-put-together = Composition du document…
papers-not-needed = Cette conférence n’a pas besoin d’un tel document.
papers-which = Quel document
papers-language = Sa langue
papers-map-sheet = [Feuille de carte : { $name }]
papers-all = Documents des conférences
papers-about = Note conceptuelle, ordres du jour, conducteur, invitation, annexes, résolutions, note au siège et suivi : en fichiers dans un dossier, tous ou aucun.
papers-of = De
papers-of-all = Toutes les conférences
papers-languages = Langues
papers-formats = Formats
papers-calendar = Calendrier (.ics)
papers-choose = Choisir au moins une langue, et un format ou le calendrier.
papers-write = Écrire
papers-written = { $count ->
        [one] { $count } document écrit dans { $folder }
       *[other] { $count } documents écrits dans { $folder }
    }
papers-kept = { $count ->
        [one] Un document modifié à la main est gardé
       *[other] { $count } documents modifiés à la main sont gardés
    } dans son dossier { $folder }
papers-not-written = Aucun document écrit : { $why }
papers-stopped = La production des documents a été arrêtée ; rien n’a été écrit
kind-concept-note = Note conceptuelle
kind-coordination = Ordre du jour des bureaux
kind-agenda = Ordre du jour
kind-run-sheet = Conducteur
kind-invitation = Invitation et sièges
kind-annexes = Annexes
kind-resolutions = Résolutions
kind-brief = Note au siège
kind-follow-up = Matrice de suivi

question-write = Cochez ce qui est réglé : sa clause est inscrite dans l’accord de cette conférence
question-write-named = Inscrire la clause : { $question }
