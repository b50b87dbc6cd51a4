# Base tiles: a satellite or street map from a file, under everything.

action-choose-tiles = Choose a tile file…
    .hint = A satellite or street map under everything, from an MBTiles or PMTiles file
action-show-tiles = Show base tiles
    .hint = Show or hide the tiles under the map
action-remove-tiles = Remove base tiles
    .hint = Forget the tile file; it stays where it is

tiles = Base tiles
tiles-title = BASE TILES
tiles-none = A satellite or street map under everything: an .mbtiles or .pmtiles file. Choose one, or drop it on the window.
tiles-remove = Remove
tiles-again = Try again
    .hint = Open the file again, once its drive is back
tiles-opening = being opened…
tiles-strength = Strength of base tiles
    .hint = How much the tiles cover of the land; what lies upon them stays as it is
tiles-of-pictures = { $name }: pictures of { $side } pixels, zoom { $least } to { $greatest }
tiles-of-vectors = { $name }: vectors, drawn here, zoom { $least } to { $greatest }
tiles-no-attribution = The file does not say whose work it is.
tiles-too-far = Not shown from so far: zoom in.
tiles-not-here = The file has no tiles here.
tiles-faulty = { $count ->
    [one] 1 tile not shown: { $why }
   *[other] { $count } tiles not shown: { $why }
}
tiles-refused = { $file } is not shown: { $why }

tiles-dialog = Choose a tile file
tiles-dialog-about = A satellite or street map from an MBTiles or PMTiles file. It lies under everything, and is remembered on this computer; it is no part of the scenario.
tiles-dialog-show = Show it
