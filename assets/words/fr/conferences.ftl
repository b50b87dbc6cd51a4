# Les conférences : comment elles s’appellent, pourquoi là et à ces dates, qui doit y siéger.

conference-name = Conférence pré-migration { $seats }
conference-name-part = Conférence pré-migration { $seats }, partie { $part }
conference-without-office = Points chauds sans bureau de terrain
host-reason = { $count } de { $all ->
        [one] { $all } point chaud
       *[other] { $all } points chauds
    }, d’une gravité totale de { $severity }, se trouvent dans ses États
venue-seat-of-host = siège du bureau { $office }, qui accueille ; les parties peuvent préférer un autre lieu
timing-first-herd = le premier troupeau concerné, sur l’itinéraire { $route }, peut partir le { $moves } ; les { $notice } jours de préavis qui précèdent se terminent le { $until }
timing-too-late = il est trop tard pour cela : planifiée le { $planned }, la conférence commence au plus tôt le { $begins } (trajets, autres conférences, jours de repos) ; tant que son texte n’est pas en vigueur, un arrêté des autorités et un suivi conjoint doivent couvrir les troupeaux qui partent avant
timing-no-field = aucun champ n’est concerné, la récolte ne fixe donc pas de limite
timing-harvested = les cultures annuelles des champs concernés sont alors récoltées ou pas encore semées
timing-standing = { $count ->
        [one] { $count } culture des champs concernés reste alors à récolter, d’ici au { $last } : les agriculteurs peuvent être occupés
       *[other] { $count } cultures des champs concernés restent alors à récolter, la dernière d’ici au { $last } : les agriculteurs peuvent être occupés
    }
cut-tie = { $community } siège ailleurs ; { $count ->
        [one] { $count } point chaud la lie
       *[other] { $count } points chauds la lient
    } à cette conférence, d’une gravité totale de { $severity } ({ $percent } % de celle-ci) : l’entendre avant, et lui envoyer le texte
cut-tie-nowhere = { $community } ne siège à aucune conférence, qui aurait trop de parties ; { $count ->
        [one] { $count } point chaud la lie
       *[other] { $count } points chauds la lient
    } à cette conférence, d’une gravité totale de { $severity } ({ $percent } % de celle-ci) : l’entendre avant, et lui envoyer le texte
side-herders = côté éleveurs
side-farmers = côté agriculteurs et hôtes
side-both = ceux qui transhument et cultivent

timing-first-herd-carried = le premier troupeau concerné, sur l’itinéraire { $route }, peut partir le { $moves } ; le retour des délégués ({ $travel } jours) et la diffusion du texte ({ $carrying } jours) laissent jusqu’au { $until }
timing-on-rest-day = aucune date sans dimanche ni jour férié n’est libre : convenir avec les parties d’heures de repos
timing-on-market-day = l’un des jours est jour de marché à { $place } ; aucune autre date n’est libre à temps
timing-no-market-day = aucun des jours n’est jour de marché à { $place }
timing-no-coordination-day = les bureaux n’ont aucun jour libre en commun avant la conférence : qu’ils se coordonnent par radio et par écrit
timing-no-consultation-day = aucun jour libre ne reste pour consulter seul le { $side } ({ $communities }) : l’entendre en chemin
emergency-order = demander aux autorités de { $states } un arrêté pour la période { $days } : les troupeaux qui partent alors gardent les itinéraires et les termes de l’an dernier, avec des patrouilles conjointes, jusqu’à ce que le texte soit parvenu à tous
emergency-order-no-state = demander aux autorités un arrêté pour la période { $days } : les troupeaux qui partent alors gardent les itinéraires et les termes de l’an dernier, avec des patrouilles conjointes, jusqu’à ce que le texte soit parvenu à tous

venue-nearest-and-best = aucun autre lieu ne demande un trajet plus court à la partie la plus éloignée, et c’est celui auquel il manque le moins parmi ceux qui ne sont guère plus loin
venue-best = c’est celui auquel il manque le moins parmi les lieux qui ne sont guère plus loin que le plus proche de tous
venue-nearest = c’est le lieu qui demande le trajet le plus court à la partie la plus éloignée
venue-next = c’est le meilleur suivant parmi les lieux qui ne sont guère plus loin que le plus proche de tous
venue-farther = nettement plus loin que le lieu le plus proche de tous, mais c’est le suivant
venue-travel = { $community } vient de plus loin, { $most } km à vol d’oiseau ; toutes les parties ensemble { $all } km
venue-travel-farther = { $community } vient de plus loin, { $most } km à vol d’oiseau, { $farther } km de plus que vers le lieu le plus proche de tous ; toutes les parties ensemble { $all } km
venue-travel-unknown = personne ne dit où elles vivent, leur trajet n’est donc pas compté : { $communities }
venue-travel-vague = seul l’État d’origine est connu, le trajet est donc compté depuis son milieu : { $communities }
venue-neutral = terrain neutre : lieu de vie des deux côtés ou d’aucune partie
venue-one-sided = lieu de vie d’un seul côté : { $side }
venue-one-party = lieu de vie de { $community }, pas des autres parties
venue-side-unknown = on ne sait pas qui y vit
venue-when-dry = en saison sèche
venue-when-rains = en saison des pluies
venue-when-between = entre les saisons
venue-reached = accessible ({ $way }) { $when }
venue-reached-either = entre les saisons : accessible ({ $dry }) par temps sec, ({ $rains }) sous la pluie
venue-closed = inaccessible { $when }
venue-way-unknown = on ne sait pas comment s’y rendre { $when }
venue-airstrip = une piste d’atterrissage
venue-no-airstrip = pas de piste d’atterrissage
venue-airstrip-unknown = on ne sait pas s’il y a une piste d’atterrissage
venue-past = a déjà accueilli : { $meetings }
venue-no-past = n’a encore jamais accueilli de conférence
venue-past-unknown = on ne sait pas si ce lieu a déjà accueilli une conférence
venue-office-sits = siège du bureau { $office } : personnel, radio et sécurité sur place
venue-market-unknown = ses jours de marché ne sont pas connus

called-for-all = ce rôle vaut pour toute la zone
called-for-party = { $community } est partie, avec une gravité de { $severity } en jeu
called-for-state = { $count ->
        [one] { $count } des points chauds se trouve
       *[other] { $count } des points chauds se trouvent
    } dans l’État { $state }
called-for-home-state = { $community } vient de l’État { $state }
called-for-office = le bureau { $office } est l’un des bureaux concernés
called-for-place = le point chaud le plus proche est à { $km } km de { $place }
called-may-spoil = peut faire échouer ce qui est convenu : lui parler avant
missing-register = le registre des parties prenantes est vide : y inscrire les rôles qui comptent avant toute invitation
missing-women = aucune représentante des femmes de { $community } n’est au registre
missing-youth = aucun représentant de la jeunesse de { $community } n’est au registre
missing-chief = aucun chef de { $community } n’est au registre
missing-camp-leader = aucun responsable de campement de { $community } n’est au registre
missing-farmers-union = aucune union d’agriculteurs de { $community } n’est au registre
missing-commissioner = aucun commissaire de comté ni sous-préfet de { $state } n’est au registre
missing-state-ministry = aucun ministère ni commission de l’État { $state } n’est au registre
missing-peace-committee = aucun comité de paix n’est appelé : demander s’il en existe un
missing-police = aucune police n’est appelée : qui garde le lieu sans armes ?
missing-civil-affairs = aucun bureau des affaires civiles de la mission n’est appelé : qui facilite ?
missing-convener = aucun des rôles appelés ne convoque : demander à une autorité son patronage
missing-guarantor = aucun des rôles appelés ne se porte garant de ce qui est convenu
seats-targets = { $seats } sièges de délégués, autant pour chaque côté ; au moins { $women } pour les femmes et { $youth } pour les jeunes (objectifs des réglages ; une jeune femme compte pour les deux)
seats-women-known = une représentante des femmes est au registre pour { $count } de { $all ->
        [one] { $all } unité
       *[other] { $all } unités
    } ; des autres on ne sait rien, ce qui ne veut pas dire qu’il n’y en a pas
seats-youth-known = un représentant de la jeunesse est au registre pour { $count } de { $all ->
        [one] { $all } unité
       *[other] { $all } unités
    } ; des autres on ne sait rien, ce qui ne veut pas dire qu’il n’y en a pas
seats-unknown = on ne sait pas qui occupera les { $seats } sièges tant que les unités n’ont pas nommé leurs délégués : recompter alors les femmes et les jeunes

meeting-coordination = Coordination des bureaux : { $conference }
meeting-coordination-reason = les bureaux se concertent avant la conférence du { $day }
meeting-pre-consultation = Pré-consultation, { $side } : { $conference }
meeting-pre-consultation-reason = { $communities } : entendus seuls, par le bureau { $office }, leur interlocuteur
meeting-pre-consultation-no-office = { $communities } : entendus seuls ; aucun bureau n’est encore leur interlocuteur, en convenir
meeting-dissemination = Lecture du texte à { $community } : { $conference }
meeting-carried = { $community } entend le texte avant que le premier troupeau puisse partir le { $moves }
meeting-carried-late = { $community } n’entend le texte qu’après le { $moves }, où le premier troupeau peut partir
meeting-review = Revue post-migration : { $conference }
meeting-review-reason = le dernier point chaud est passé et le dernier troupeau est reparti le { $day }
