# Ce qui est dit quand quelque chose est fait, ou n'a pas pu l'être.

typed-not-kept = Ce qui était en cours de saisie n’est pas gardé : { $why }
export-too-early = Non exporté : le plan est encore en calcul ; exporter de nouveau quand il sera là
not-opened = Non ouvert, { $why }
no-plan-why = Pas de plan : { $why }
exported = { $count ->
        [one] { $count } document exporté dans { $folder }
       *[other] { $count } documents exportés dans { $folder }
    }
not-exported = Non exporté : { $why }
work-broke = Un défaut du programme a arrêté le travail ({ $why }). Rien n’est perdu : enregistrer, et le signaler
list-too-early = Non écrit : il n’y a pas encore de plan ; écrire de nouveau quand il sera là
list-written = { $what } écrits dans { $file }
list-not-written = Non écrit : { $why }
layer-not-written = La couche n’a pas été écrite : { $why }
layer-withheld = Caché à ces lecteurs : { $count }
export-own-file = la saison elle-même se trouve dans ce fichier, et ce que d’autres peuvent voir prendrait sa place ; choisissez un autre nom
nothing-selected = rien n’est sélectionné : cliquer ce qui doit être retiré
no-way-selected = aucun itinéraire n’est sélectionné : en cliquer un
way-gone = cet itinéraire n’est plus là
days-turned = { $name } : les jours de ses sommets sont inversés avec lui, de sorte que le troupeau met autant de jours qu’avant sur chaque tronçon. Les vérifier si le retour prend plus de temps
not-added = { $name } n’est pas ajouté : { $why }
changed-from = Modifié d’après { $file } : { $things } ; { $out } écartés. Annuler défait le tout
added-and-changed-from = Ajouté de { $file } : { $things } ; { $changed } modifiés, { $out } écartés. Annuler défait le tout
added-from = Ajouté de { $file } : { $things } ; { $out } écartés. Annuler défait le tout
refuse-cut = cliquer sur l’itinéraire choisi, là où il doit être coupé
refuse-join = cliquer sur l’itinéraire à joindre à celui qui est choisi
corner-gone = ce sommet n’est plus là
point-has-no-corners = un point n’a pas de sommets : appuyer sur Suppr pour le retirer
opening-not-changed = Non modifié : un scénario est en train de s’ouvrir
read-only-not-changed = Non modifié : le scénario est ouvert dans une autre fenêtre ({ $holder }), celle-ci est donc en lecture seule
not-in-journal = La modification est faite mais pas encore au journal ({ $why }). Enregistrer bientôt, ou enregistrer dans un nouveau dossier
done-again = Rétabli
undone = Annulé
journal-not-aside = Le journal des modifications non enregistrées n’a pas pu être mis de côté : { $why }
changes-stay = Vos modifications restent. Enregistrer les écrit dans les fichiers tels que l’autre programme les a laissés
not-made-again = Non refait : { $why }
made-again = { $count ->
        [one] { $count } modification refaite
       *[other] { $count } modifications refaites
    } ; { $lost } n’ont rien trouvé à changer. Les regarder avant d’enregistrer
not-saved = Non enregistré : { $why }
not-saved-fault = Non enregistré : un défaut du programme l’a arrêté. Rien n’est perdu ; enregistrer de nouveau
saved-in = Enregistré dans { $folder }
saved-journal-not-emptied = C’est enregistré, mais le journal n’a pas pu être vidé : { $why }
saved-not-kept = C’est enregistré, mais aucune copie de cet enregistrement n’a pu être gardée : { $why }
not-restored = Non restauré : { $why }
settings-cannot-be-kept = Les préférences et la liste des derniers scénarios ne sont pas gardées : { $why }
last-is-not-there = Le dernier scénario ouvert n’est pas là ; vérifier le disque où il se trouvait : { $folder }
wizard-still-reading = un fichier est encore en lecture : attendre un instant
wizard-file-not-read = le fichier « { $things } » n’a pas été lu : appuyer sur Lire, ou l’enlever
