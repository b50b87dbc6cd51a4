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
timing-too-late = il est trop tard pour cela : planifiée le { $planned }, la conférence commence au plus tôt le { $begins } (trajets, autres conférences, dimanches) ; tant que son texte n’est pas en vigueur, un arrêté des autorités et un suivi conjoint doivent couvrir les troupeaux qui partent avant
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
side-herders = côté éleveurs
side-farmers = côté agriculteurs et hôtes
side-both = ceux qui transhument et cultivent
