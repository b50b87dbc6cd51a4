# Les dialogues, les messages, et ce qui est dit et demandé pour que rien ne se perde.

dismiss = Fermer
    .hint = Fermer ce message
open-scenario = Ouvrir un scénario
    .hint = Le dossier qui contient scenario.toml et ses couches.
open-verb = Ouvrir
export-plan = Exporter le plan
    .hint = Tous les documents du plan sont écrits dans ce dossier, créé s’il n’existe pas. C’est l’édition à usage interne : pour en remettre une, utiliser murhal plan --audience partners.
export-verb = Exporter
write-the-list = Écrire la liste
    .hint = Les points chauds que montre la liste, dans son ordre, sous forme de tableau (CSV) à usage interne. Taper un fichier, ou choisir son dossier.
write-verb = Écrire
write-layer-dialog = Écrire une couche
write-layer-about = Pour QGIS, Google Earth, les téléphones ou Excel. Ce que les lecteurs ne peuvent pas voir est omis ; ce que le format ne peut pas contenir est dit quand le fichier est écrit.
write-layer-which = Couche
write-layer-ending = { $format } (.{ $ending })
write-layer-seen = Ils peuvent en voir { $seen } sur { $all }.
write-layer-nothing = ces lecteurs ne peuvent rien en voir
write-layer-write = Écrire le fichier
browse-agreements = Fichiers d’accords
browse-layers = Fichiers de couches
browse-all = Tous les fichiers
save-as = Enregistrer dans un nouveau dossier
    .hint = Tout le scénario est écrit dans ce dossier, avec ses couches et ses décisions ; il est créé s’il n’existe pas.
save-here = Enregistrer ici
folder = Dossier
file = Fichier
browse-folder = Parcourir…
    .hint = Choisir un dossier avec le dialogue du bureau
browse-file = Parcourir…
    .hint = Choisir un fichier avec le dialogue du bureau
enter-key = Entrée
not-now = Pas maintenant
    .hint = Fermer ce dialogue
save-what-was-changed = Enregistrer les modifications ?
    .hint = Certaines modifications de ce scénario ne sont pas enregistrées.
save-changes = Enregistrer les modifications
    .hint = Enregistrer, puis continuer
discard = Abandonner
    .hint = Perdre les modifications et continuer
go-back = Revenir
    .hint = Rester ici

read-only = Lecture seule : ce scénario est ouvert dans une autre fenêtre ({ $holder }). Il s’ouvrira ici pour modification dès que cette fenêtre se fermera ; d’ici là, enregistrer dans un nouveau dossier pour travailler sur une copie.
save-a-copy = Enregistrer sous…
    .hint = Travailler sur une copie dans un nouveau dossier
understood = Compris
    .hint = Fermer ce message
discard-them = Les abandonner
    .hint = Ouvrir le scénario tel qu’il a été enregistré en dernier
changes-aside = Des modifications non enregistrées ont été mises de côté.
leave-them = Les laisser
    .hint = Elles restent dans le dossier aside
make-them-again = Les refaire
    .hint = Refaire chaque modification sur les fichiers tels qu’ils sont, là où elle convient encore
changes-back = { $count ->
        [one] { $count } modification non enregistrée est de retour
       *[other] { $count } modifications non enregistrées sont de retour
    }{ $draft } ; Enregistrer les garde, Annuler les défait une à une, ou Abandonner.
changes-back-draft = {" "}(la dernière était encore en cours de saisie ou de déplacement)
typed-no-change = Ce qui était en cours de saisie n’était pas encore une modification : « { $typed } ».
changes-lost = { $count ->
        [one] { $count } modification n’a rien trouvé à changer.
       *[other] { $count } modifications n’ont rien trouvé à changer.
    }
changed-by-another = Modifié par un autre programme
    .hint = Recharger les lit tels qu’ils sont ; vos modifications non enregistrées sont mises de côté et peuvent être refaites. Garder les miennes continue : le prochain enregistrement écrit vos modifications dans les fichiers tels que l’autre programme les a laissés.
files-changed = Ces fichiers ne sont plus tels qu’ils ont été ouverts : { $files }.
reload = Recharger
    .hint = Relire les fichiers
keep-mine = Garder les miennes
    .hint = Continuer avec ce qui est ici
save-what-is-here = Enregistrer sous…
    .hint = Enregistrer ce qui est ici dans un nouveau dossier
earlier-saves = Enregistrements précédents
saves-none = Aucun n’est encore gardé. Dès le premier enregistrement, les dix derniers le sont.
saves-how-to = En restaurer un remet tous les fichiers dans l’état d’alors. L’état actuel est d’abord gardé.
restore = Restaurer
    .hint = Remettre les fichiers dans l’état d’alors
restore-one = Restaurer { $save }
saves-close = Fermer
    .hint = Fermer cette liste

add-file = Ajouter { $file }
read-it-as = Le lire comme :
layer = Couche
file-layer = Couche du fichier :
file-system = Coordonnées :
file-degrees = degrés (EPSG:4326)
file-swapped = { $system }, le nord avant l’est
file-columns = Colonnes ({ $count } utilisées)
file-no-column = (aucune)
file-look = Un premier regard sur le fichier, sur les chemins et les localités de la saison
file-update = { $new } nouveaux, { $changed } modifiés, { $same } inchangés.
features-in-file = { $count ->
        [one] { $count } objet dans le fichier : { $added } peut être ajouté, { $out } écarté.
       *[other] { $count } objets dans le fichier : { $added } peuvent être ajoutés, { $out } écartés.
    }
problems-in-file = { $count ->
        [one] { $count } problème :
       *[other] { $count } problèmes, d’abord ceux qui écartent un objet :
    }
features-in-sample = { $count ->
        [one] { $count } objet dans l’échantillon : { $added } peut être ajouté, { $out } écarté.
       *[other] { $count } objets dans l’échantillon : { $added } peuvent être ajoutés, { $out } écartés.
    }
file-sample = Le fichier est grand : en voici un échantillon, { $shown } objets sur { $all }.
file-looking = Parcours du fichier entier : { $done } sur { $all } Mio
file-not-looked = Le fichier n’a pas été parcouru en entier : ce qui suit vaut pour l’échantillon.
file-look-through = Le parcourir en entier
    .hint = Compte ce qui peut être ajouté et liste ce qui ne va pas
add-whole = Ajouter tout ce qui peut l’être
add-things = Ajouter { $things }
    .hint = Une seule modification : Annuler la défait entièrement
change-things = Modifier { $things }
add-and-change-things = Ajouter { $things } et en modifier { $changed }
add-nothing = Pas maintenant
    .hint = Ne rien ajouter

problems-none = Rien à redire aux fichiers.
problems-go-on = { $count ->
        [one] { $count } problème ; le travail continue avec ce qui est sain
       *[other] { $count } problèmes ; le travail continue avec ce qui est sain
    }
remedy = Remède : { $remedy }
problem-line = { $place } : { $message } ; { $remedy }
gravity-stops = Bloque le travail
gravity-left-out = Écarté
gravity-doubtful = Douteux

find-a-place = Chercher un lieu…
find-a-name = Chercher un nom, un P-code ou des coordonnées
    .hint = Un nom, un P-code ou des coordonnées ({ $keys }) ; Entrée y va
looking = Recherche…
found-nothing = Rien ne porte ce nom. Des coordonnées s’écrivent 7.70, 27.99 ou 7°42’N 27°59’E.

sketch-back = { $corners ->
        [one] Le dessin en cours ({ $thing }) est de retour avec { $corners } sommet : le continuer, Entrée le termine.
       *[other] Le dessin en cours ({ $thing }) est de retour avec { $corners } sommets : le continuer, Entrée le termine.
    }
