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
paper-targets = Dans chaque délégation, au moins { $women } % de femmes et { $youth } % de jeunes (objectifs, réglages du scénario). Aussi : chefs suprêmes, chefs exécutifs et autres chefs coutumiers, chefs de camps de bétail, unions d’agriculteurs, commissaires de comté ou sous-préfets, police, comités de paix des deux côtés.
paper-cut = Pour que la conférence reste praticable, ces communautés siègent dans une autre ; les entendre avant :
paper-notes = Notes des organisateurs

paper-options = Ce qui pourrait se faire au point chaud le plus grave
paper-options-of = { $flashpoint } : { $severity } points comme prévu, { $season } pour tous les points chauds de la saison ensemble. Chaque ligne est une chose faite autrement, et la saison calculée à nouveau avec elle.
paper-options-accepted = Déjà accepté, et compté dans tous les chiffres de ce document :
paper-option = Ce qui se ferait
paper-option-here = Ici
paper-option-season = Saison
paper-option-elsewhere = Autres points chauds
paper-option-cost = Ce que cela coûte
paper-option-less-grave = { $count ->
        [one] un moins grave
       *[other] { $count } moins graves
    }
paper-option-graver = { $count ->
        [one] un plus grave
       *[other] { $count } plus graves
    }, surtout { $place } ({ $before } à { $after })
paper-option-nothing-elsewhere = inchangés
paper-option-days = { $herd } : { $days ->
        [one] un jour
       *[other] { $days } jours
    } de pâturage, de chemin ou d’eau
paper-option-hectares = { $farmers } : { $hectares } ha de cultures
paper-option-unknown-farmers = agriculteurs de communauté inconnue
paper-option-no-cost = rien de mesuré
paper-options-touched = Chaque point chaud que touche l’une d’elles : sa gravité comme prévu, et avec chaque option selon son numéro. Un tiret : inchangé ; 0 : il ne se produit pas.
paper-option-flashpoint = Point chaud
paper-option-planned = Prévu
paper-options-note = C’est aux parties de peser les options : ce qu’une chose vaut pour les éleveurs et les agriculteurs, c’est à eux de le dire.

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
paper-its-states = Ses { $areas }
paper-flashpoints-in-them = Points chauds chez lui
paper-its-communities = Ses communautés ici

# L’invitation.

paper-invitation-title = Invitation : { $conference }
paper-to = À
paper-from = De la part de
paper-invitation-text = Vous êtes invités à la rencontre suivante : { $conference }. Ceux dont les troupeaux se déplacent et ceux dont ils atteignent les champs et l’eau y conviendront ensemble, avant le départ des troupeaux, des trajets à suivre, des jours, et de ce qui est dû quand quelque chose tourne mal.
paper-to-be-told = à préciser
paper-interpretation = Interprétation vers
paper-travel = Voyage et hébergement
paper-reply = Prière de répondre à, avant le
paper-invitation-matters = Il sera question de :
paper-invitation-rules = Chacun vient sans arme. Chaque délégation compte des femmes et des jeunes. Qui ne peut venir le fait savoir et envoie quelqu’un à sa place.
paper-signature = Signé pour les organisateurs
paper-seats = Sièges des délégués
paper-seats-rule = Dans chaque délégation, au moins { $women } % de femmes et { $youth } % de jeunes (objectifs, réglages du scénario). Une jeune femme compte pour les deux.
paper-unit = Unité
paper-seat-count = Sièges
paper-women = Femmes
paper-youth = Jeunes
paper-invited = Invitation (rôle, envoyée le, réponse)
paper-all = Total
paper-at-least = au moins
paper-inclusion-unknown = Ce sont des objectifs. On ne sait qui vient qu’après les réponses : compter les femmes et les jeunes à l’entrée, et écrire les chiffres dans le communiqué.
paper-no-women-known = Le registre ne connaît aucune représentante des femmes de { $units } : se renseigner sur place.
paper-no-youth-known = Le registre ne connaît aucun représentant des jeunes de { $units } : se renseigner sur place.
paper-beside-delegates = En plus des délégués
paper-role = Rôle
paper-their-part = Qualité
paper-missing = Encore personne au registre

# Les résolutions.

paper-resolutions-title = Résolutions (modèle) : { $conference }
paper-resolutions-status = Un modèle : rien n’est convenu avant la lecture en plénière et la signature. Rayer, changer, ajouter.
paper-revises = Révise le texte du
paper-between-parties = Engagements entre les parties
paper-requests = Demandes aux autorités, à la mission et aux partenaires
paper-requests-apart = Séparées des engagements : ceux à qui l’on demande n’ont rien promis.
paper-no = N°
paper-text = Texte
paper-addressee = Destinataire
paper-kind = Genre
paper-place = Lieu
paper-deadline = Échéance
paper-lead = Chef de file
paper-indicator = Indicateur
paper-reservations = Réserves
paper-reservations-rule = Qui ne peut accepter une clause le dit ici ; le reste du texte tient.
paper-reservation = Réserve
paper-asks = Ce que l’unité demande
paper-pending = Questions en suspens
paper-pending-issue = Question
paper-who-settles = Qui la règle
paper-signatures = Signatures
paper-signatory = Signataire (rôle, signature)
paper-witness = Témoin (rôle, signature)
paper-not-signed-because = Non signé, parce que
paper-guarantor = garant
paper-facilitator = facilitateur

# La matrice de suivi.

paper-follow-up-title = Matrice de suivi : { $conference }
paper-follow-up-use = Remplie d’après le texte signé, apportée à chaque réunion des comités, et au bilan après la saison.
paper-matrix = Matrice
paper-responsible = Bureau responsable
paper-co-responsible = Coresponsable
paper-due = Échéance
paper-status = État
paper-evidence-of-it = Preuve
paper-last-update = Dernière mise à jour
paper-status-draft = projet
paper-status-words = État : projet, convenu, réservé, respecté, enfreint, inconnu. Ce que personne n’est allé voir est inconnu, non respecté d’office.
paper-review-day = Bilan après la saison, le
paper-dissemination = Diffusion
paper-dissemination-why = Un texte qui n’a pas atteint un lieu n’y lie personne : dire où il n’a pas été lu, et pourquoi.
paper-place-and-forum = Lieu et assemblée
paper-carried-by = Porté par
paper-reached-on = Atteint le
paper-not-reached-because = Non atteint, parce que

# La feuille de conduite des facilitateurs.

paper-run-sheet-title = Feuille de conduite des facilitateurs : { $conference }
paper-lead-facilitator = Premier facilitateur
paper-second-facilitator = Second facilitateur
paper-note-taker = Preneur de notes
paper-interpreters = Interprètes
paper-stands-in = Remplacement
paper-done = Fait
paper-fallbacks = Quand cela se passe autrement
paper-when-this = Quand
paper-then-that = Alors
paper-may-spoil = Qui peut tout faire échouer
paper-named-spoiler = { $who } (risque de la faire échouer : en parler avant)
paper-spoiler = { $who } : risque de le faire échouer
paper-may-spoil-heard = Les entendre avant, à part, et leur donner une place :
fallback-late = La route est coupée, ou une partie arrive en retard
    .then = Commencer par l’ouverture, le point sur la saison et les réunions séparées des présents ; placer ce qui concerne la partie en retard après son arrivée. L’informer par téléphone ou par radio de ce qui s’est dit.
fallback-absent = Une partie ne vient pas
    .then = Ne rien régler qui la lie. Parcourir la carte avec les autres, écrire ce qui est proposé, envoyer deux délégués avec le texte auprès d’elle et fixer un jour pour sa réponse. Le texte est alors signé en partie, et le dit.
fallback-refuses = Une partie refuse une clause
    .then = Écrire sa réserve à côté de la clause, avec ce qu’elle demande ; le reste du texte avance. Lui donner une réunion séparée et du temps avant la signature.
fallback-leaves = Une partie quitte la salle
    .then = Arrêter la séance, passer aux réunions séparées. Les garants lui parlent le jour même. Continuer avec les séances qui ne la concernent pas.
fallback-arms = Quelqu’un vient armé
    .then = Personne n’entre avec une arme. Les armes restent dehors, auprès de la police ou de la force ; qui ne les dépose pas ne siège pas.
fallback-interpreter = Un interprète manque
    .then = Pas de plénière sans lui. Travailler en groupes d’une seule langue ; deux délégués qui parlent les deux langues relisent chaque clause.
fallback-incident = Un incident survient dans la zone pendant la conférence
    .then = Le dire ouvertement dans la salle, avec ce que l’on sait et ce que l’on ignore. Les chefs des deux côtés et la police s’y rendent ensemble. La vengeance est dénoncée avant que la séance reprenne.
fallback-unsigned = Elle finit sans signature
    .then = Écrire ce qui est convenu, ce qui est réservé et ce qui reste en suspens, qui se revoit et quand. Jusque-là, l’ordre des autorités tient. Dire publiquement que le texte n’est pas signé.

# La note conceptuelle.

paper-concept-title = Note conceptuelle : { $conference }
paper-background = Contexte
paper-background-text = { $flashpoints ->
        [one] { $flashpoints } point chaud
       *[other] { $flashpoints } points chauds
    }, { $routes ->
        [one] { $routes } trajet
       *[other] { $routes } trajets
    } de transhumance, { $communities ->
        [one] { $communities } communauté
       *[other] { $communities } communautés
    }, { $offices ->
        [one] { $offices } bureau
       *[other] { $offices } bureaux
    } de terrain : tout se tient. Les plus graves :
paper-background-flashpoint = { $name } (gravité { $severity }), { $days } : { $reasons }
paper-more-in-agenda = et { $count } de plus dans l’ordre du jour
paper-objective = Objectif
paper-objective-text = Avant le départ des troupeaux, les communautés conviennent entre elles de la façon de partager cette saison les trajets, l’eau et les champs, de juger les litiges et de payer les dégâts, et de qui y veille.
paper-results = Résultats attendus
paper-method = Démarche
paper-method-text = Les bureaux se coordonnent et chaque côté est consulté seul ; puis la conférence commune arrête le texte clause par clause et le signe devant témoins ; le texte est porté aux communautés ; après la saison, on en fait le bilan.
paper-meeting = Réunion
paper-risks = Risques
paper-risk-late = La conférence vient trop tard pour le premier troupeau, qui peut partir le { $moves }.
paper-risk-absent = Une partie peut être absente ou refuser de signer : la feuille de conduite dit ce que l’on fait alors.
paper-risk-unreached = Le texte peut ne pas atteindre toutes les communautés : la matrice de suivi a une ligne pour chacune.
paper-other-risks = Autres risques
paper-partners = Organisateurs et partenaires
paper-partners-text = Un ministère de l’État ou la Commission de paix comme parrain, la mission, les agences, les organisations ; les parties contribuent en nature.
paper-partner = Partenaire
paper-contribution = Contribution
paper-contact = Contact (fonction)
paper-after = La suite
paper-after-text = Une conférence seule change peu : la matrice de suivi nomme un bureau pour chaque clause, et la conférence de l’an prochain commence par ce qu’elle est devenue.

# La note au quartier général.

paper-brief-title = Note au quartier général : { $conference }
paper-first-herd = Le premier troupeau peut partir le
paper-at-stake = Ce qui est en jeu
paper-who-in-the-capital = Qui faire venir de la capitale
paper-nobody-upward = Le registre ne nomme personne dans la capitale pour ces points chauds. Qui, de là-bas, influence le conflit : ____
paper-assets = Ce qui est demandé à la mission
paper-asked-for = Demande
paper-how-much = Combien
paper-patrol = Patrouille, planifiée avec les affaires civiles
paper-transport = Transport des délégués
paper-project = Un projet à impact rapide
paper-project-text = À { $point }, les troupeaux demandent { $ratio } fois ce que le point donne le pire jour : un hafir ou un autre point y ferait baisser la pression.
paper-project-cost = ____ (projets à impact rapide : jusqu’à { $ceiling } USD)
paper-cost = Coût
paper-decision-by = Décision nécessaire avant le

# Les annexes.

paper-annexes-title = Annexes : { $conference }
paper-annexes-use = Les cases vides sont pour ceux qui savent. Aucun montant de ces tableaux n’a été calculé.
paper-tariff = Barème des compensations
paper-tariff-use = Ce qui est dû, comme les parties en conviennent. Apporter le barème de l’an dernier.
paper-offence = Pour
paper-per = Par
paper-last-year = L’an dernier
paper-money = En argent (monnaie)
paper-cattle = En bétail (classe, nombre)
paper-prosecution = Poursuites en plus
paper-crops = Cultures
paper-animals-and-land = Animaux et terre
paper-harm-to-people = Atteintes aux personnes : un tribunal en juge aussi, quoi qu’on paie
tariff-animal-killed = Animal tué
tariff-animal-stolen = Animal volé et non rendu
tariff-stray = Garde d’un animal égaré
tariff-wound = Blessure
tariff-death = Mort
tariff-rape = Viol
tariff-fire = Herbe brûlée
unit-plant = pied
unit-animal = animal
unit-animal-day = animal et jour
unit-person = personne
unit-case = cas
paper-committees = Comités
paper-committees-use = Autant de membres de chaque côté, avec des femmes et des jeunes dans chacun. Ici les rôles ; les noms restent au bureau.
paper-committee = Comité
paper-side-unit = Unité
paper-members = Membres
paper-members-roles = Rôles des membres
paper-meets = Se réunit
paper-committee-of-way = Comité de { $route }
paper-joint-committee = Comité de paix conjoint
paper-force = Demandes à la force, et accès
paper-force-use = La force dit combien de temps il lui faut : inscrire son délai, et compter à rebours.
paper-lead-time = Délai
paper-ask-by = À demander avant le
paper-answer = Réponse
force-arms-free = Lieu sans armes : cordon extérieur, endroit où les déposer
force-escort = Escorte des délégations
force-medevac = Évacuation médicale en attente
force-road = Fenêtre routière : route vérifiée et tenue ouverte
force-flight = Vol pour les autorités et les délégués venant de loin
paper-logistics = Logistique
paper-need = Besoin
paper-quantity = Quantité
paper-who-sees-to-it = Qui s’en charge
paper-delegates-and-days = { $delegates } délégués, { $days } journées-personnes ; en plus, autorités et personnel
need-venue = Lieu avec de l’ombre, pour la plénière et les groupes
need-interpreters = Interprètes
need-road = Transport par route
need-flights = Vols
need-fuel = Carburant
need-tents = Tentes, nattes, hébergement
need-water = Eau potable et latrines
need-food = Nourriture
need-printing = Impression : feuilles de carte, ordre du jour, projet de texte
need-first-aid = Premiers secours
paper-budget = Budget
paper-budget-use = En argent et en nature : les parties apportent taureaux, sucre, farine, huile, sorgho.
paper-budget-line = Ligne
paper-unit-cost = Coût unitaire
paper-in-kind = En nature
paper-who-gives = Qui donne
paper-person-days = { $days } journées-personnes de délégués
budget-dissemination = Diffusion : radio, copies, déplacements

paper-venues = Où la tenir
paper-venues-choice = Le premier lieu est proposé ; les parties peuvent en préférer un autre.
paper-speaks-for = Pour
paper-speaks-against = Contre
paper-to-be-asked = À demander

# Le résumé d’une saison.

paper-summary-title = Plan : { $scenario }
paper-add-first = Il y a trop peu pour planifier. Ajouter d’abord :
paper-counts = Trajets : { $routes } ; points d’eau : { $water } ; zones agricoles : { $fields } ; localités : { $settlements } ; incidents passés : { $incidents } ; points chauds : { $flashpoints } ; conférences : { $conferences }.
paper-gravest-first = Points chauds, les plus graves d’abord
paper-no-flashpoints = Aucun qui atteigne la gravité minimale des réglages.
paper-firm = Quand chaque poids varie de { $spread } % dans un sens ou dans l’autre, { $mean } des { $top } premiers restent en moyenne parmi les { $top } premiers ; tous les { $top } restent dans { $all } % des { $draws } tirages. Murhal offre des rangs et des raisons ; les poids ne sont qu’un début.
paper-none-in-charge = aucun n’en est chargé
paper-conferences = Conférences
paper-hold-by = À tenir avant le
paper-communities = Communautés
paper-agenda-file = Fichier de son ordre du jour
paper-too-late = { $days } (trop tard pour le premier troupeau)
paper-encounters = Rencontres
paper-open-questions = Inconnu, et dans aucun point chaud : ne jamais le lire comme une absence de risque
paper-problems = Problèmes des données
paper-problems-count = Problèmes : { $count } ; écartés du plan : { $out }.
paper-more-problems = et { $count } de plus : murhal check les donne tous
paper-not-to-be-sent = À partir d’ici pour le bureau seul : ne pas envoyer ces pages.
paper-delegates = { $delegates } délégués
paper-without-draft = À l’ordre du jour, sans projet : la conférence l’écrit
paper-patrol-during = Patrouilles ces jours-là : { $days }
paper-the-force = la force de la mission
matter-hosts = ce que tiennent les hôtes : le couloir sans nouveaux champs, les bêtes égarées en vie
matter-weapons = armes
matter-raids = bétail volé et son retour
matter-compensation = compensation (annexe)
matter-camps = emplacement des campements
matter-courts = tribunaux
matter-committee = comité conjoint et suivi
matter-dissemination = diffusion et bilan
