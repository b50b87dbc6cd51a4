# Fond de carte : une image satellite ou un plan tiré d’un fichier, sous tout le reste.

action-choose-tiles = Choisir un fichier de tuiles…
    .hint = Une image satellite ou un plan sous tout le reste, tiré d’un fichier MBTiles ou PMTiles
action-show-tiles = Afficher le fond de carte
    .hint = Afficher ou masquer les tuiles sous la carte
action-remove-tiles = Retirer le fond de carte
    .hint = Oublier le fichier de tuiles ; il reste où il est

tiles = Fond de carte
tiles-title = FOND DE CARTE
tiles-none = Une image satellite ou un plan sous tout le reste : un fichier .mbtiles ou .pmtiles. Choisissez-en un, ou déposez-le sur la fenêtre.
tiles-remove = Retirer
tiles-again = Réessayer
    .hint = Rouvrir le fichier une fois son support rebranché
tiles-opening = ouverture en cours…
tiles-strength = Intensité du fond de carte
    .hint = Dans quelle mesure les tuiles couvrent le sol ; ce qui est dessus ne change pas
tiles-of-pictures = { $name } : images de { $side } pixels, zoom { $least } à { $greatest }
tiles-of-vectors = { $name } : vecteurs, dessinés ici, zoom { $least } à { $greatest }
tiles-no-attribution = Le fichier ne dit pas de qui il est l’œuvre.
tiles-too-far = Rien n’est affiché d’aussi loin : rapprochez-vous.
tiles-not-here = Le fichier n’a pas de tuiles ici.
tiles-faulty = { $count ->
    [one] 1 tuile non affichée : { $why }
   *[other] { $count } tuiles non affichées : { $why }
}
tiles-refused = { $file } n’est pas affiché : { $why }

tiles-dialog = Choisir un fichier de tuiles
tiles-dialog-about = Une image satellite ou un plan tiré d’un fichier MBTiles ou PMTiles. Il est sous tout le reste et mémorisé sur cet ordinateur ; il ne fait pas partie du scénario.
tiles-dialog-show = Afficher
