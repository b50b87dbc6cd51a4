# Ce qui figure sur les cartes imprimées et les feuilles de carte.

atlas-credits-added = { $added }. { atlas-credits }
atlas-credits = Limites, cours d’eau nommés, lacs : Natural Earth (millésime 2013, indicatif). Cours d’eau classés : CIA World Data Bank II, GSHHG (LGPL). Noms des villes : GeoNames (CC BY 4.0).

sheet-legend = Légende
sheet-corridor = couloir : un chemin fixe
sheet-axis = axe : une direction
sheet-way-out = sens de l’aller
sheet-width = sa largeur, à l’échelle
sheet-way-of-others = chemin d’autres troupeaux
sheet-stopover = halte ou campement
sheet-camp-listed = campement de la liste ci-dessus
sheet-grazing = pâture autour d’un campement
sheet-herds-that-day = troupeaux possibles ce jour-là
sheet-passing = quand le troupeau peut passer
sheet-seat = siège d’un bureau
sheet-flashpoint = point chaud, gros : grave
sheet-flashpoint-other-days = point chaud d’autres jours
sheet-flashpoint-dot = point chaud, sans numéro
sheet-field = champ
sheet-field-standing = champ, culture sur pied
sheet-field-harvested = champ récolté ou en jachère
sheet-field-unknown = champ, culture inconnue
sheet-closed = fermé aux troupeaux
sheet-water-river = abreuvoir en rivière
sheet-water-pool = mare ou lac
sheet-water-point = point d’eau
sheet-water-dry = blanc : à sec ce jour-là
sheet-water-unknown = pâle : à sec ou non, inconnu
sheet-incident = incident passé
sheet-river-dry = cours d’eau qui tarit
sheet-state-boundary = limite entre { $areas }
sheet-country-boundary = frontière
sheet-disputed = limite contestée

sheet-ratio = 1 : { $ratio } sur ce papier · exact au milieu de la carte
sheet-one-cm = 1 cm sur ce papier vaut { $km } km, à { $percent } % près partout

sheet-cattle-migration = Transhumance
sheet-whole-season = La saison entière
sheet-migration-season = Saison de transhumance du { $days }
sheet-season = Saison du { $days }, planifiée le { $today }
sheet-as-on = situation au { $day }
sheet-route = Itinéraire { $route }
sheet-at-venue = à { $venue }
sheet-of-flashpoint = Point chaud { $rank } : { $name }
sheet-illustrative = FICTIF — non relevé
sheet-no-office = Aucun bureau de terrain n’en a la charge
sheet-offices = { $count ->
        [one] Bureau : { $offices }
       *[other] Bureaux : { $offices }
    }
sheet-public = Public
sheet-partners = Pour les partenaires
sheet-internal = USAGE INTERNE
sheet-for-public = Feuille publique : ce qui est réservé aux partenaires ou à l’interne n’y figure pas.
sheet-for-partners = Feuille pour les partenaires : ce qui est marqué interne n’y figure pas.
sheet-for-internal = Feuille INTERNE : elle peut montrer ce qui n’est destiné ni aux partenaires ni au public.

sheet-sources = Sources. { $maps } Les limites et les noms sont indicatifs et ne prennent pas position sur le statut d’un territoire. { $readers }
sheet-note = Note. { $note }
sheet-rest-of-note = la suite de la note figure dans le scénario
sheet-foot-sudan = {" "}; la frontière définitive entre le Soudan et le Soudan du Sud et le statut final d’Abyei ne sont pas déterminés
sheet-foot = Les limites et les noms sont indicatifs et ne prennent pas position sur le statut d’un territoire{ $undetermined }. { $readers } Des rangs et des raisons, pas des verdicts : les personnes décident. Sources. { $maps } Natural Earth est du domaine public ; caractères : Noto (SIL OFL). { $layers }
sheet-rest-of-layers = la suite figure dans les couches
sheet-layers-unknown = Couches : aucune source indiquée.
sheet-layers = Couches : { $sources }.
sheet-layers-more = Couches : { $sources } ; et { $count ->
        [one] { $count } autre source
       *[other] { $count } autres sources
    }.

sheet-flashpoints = Points chauds, le plus grave d’abord
sheet-severity = gravité (0–100)
sheet-peak = pic le { $day }
sheet-add-first = Pas encore assez pour planifier : ajouter d’abord
sheet-no-flashpoint = Aucun point chaud ne se trouve dans cette partie de la carte.
sheet-none-here = Aucun de ses points chauds ne se trouve sur cette feuille.
sheet-more-dots = { $count ->
        [one] { $count } autre point chaud en vue est un point sans numéro.
       *[other] { $count } autres points chauds en vue sont des points sans numéro.
    }
sheet-more = et { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }{ $dots ->
        [0] {""}
       *[other] {" "}(dont { $dots } en points sans numéro)
    } : voir { $agendas ->
        [one] l’ordre du jour
       *[other] les ordres du jour
    }.
sheet-hidden = { $count ->
        [one] { $count } omis : il repose
       *[other] { $count } omis : ils reposent
    } sur des éléments qui ne sont pas destinés à ces lecteurs.
sheet-partial = Sans les éléments qui ne sont pas destinés à ces lecteurs : { $ranks }.

sheet-to-add = Pour planifier, ajouter d’abord
sheet-conferences = Conférences
sheet-conference = Conférence
sheet-the-way = Le chemin
sheet-more-in-summary = et { $count } autres lignes : voir la synthèse
sheet-more-in-agenda = et { $count } autres lignes : voir l’ordre du jour
sheet-more-in-calendar = et { $count } autres lignes : voir le calendrier
sheet-herd = Troupeau de { $community } : { $head } têtes
sheet-herd-unknown = Troupeau de { $community } : effectif inconnu
sheet-timed = trace datée
sheet-pace = { $slowest } à { $fastest } km par jour
sheet-corridor-is = Couloir de { $width } m de large, { $length } km de long ; { $pace }
sheet-axis-is = Axe de { $width } m de large, { $length } km de long ; { $pace }
sheet-departs = Départ du { $days }
sheet-sets-out = Départ pour le retour du { $days }
sheet-no-return = Aucun retour n’est indiqué
sheet-camps = Campements, de la première arrivée au dernier départ :
sheet-when = Quand : du { $days } ; à tenir au plus tard le { $last }
sheet-when-unknown = Quand : inconnu ; aucun de ses troupeaux n’a de date
sheet-host = Proposé : { $office } accueille, à { $venue }
sheet-host-no-venue = Proposé : { $office } accueille ; le lieu est inconnu
sheet-no-host = Aucun bureau de terrain n’en a la charge : convenir d’un hôte
sheet-parties = Parties : { $parties }
sheet-conference-days = { $conference } : { $days }
sheet-conference-no-day = { $conference } : pas de date
sheet-proposed-venue = lieu proposé
sheet-could-host = pourrait accueillir
sheet-camp = { $camp } : { $days }
sheet-dry-season = saison sèche { $days }
sheet-back = retour { $days }
sheet-km = km { $km } : { $days }
sheet-end-km = fin, km { $km } : { $days }

sheet-notes = Notes
sheet-signature-name = Nom
sheet-signature-for = Pour
sheet-signature = Signature, date
