# Files of others: why one cannot be read, what a reader must know of how it was read, how its columns and its place were
# guessed, and what a format could not hold. Lower case, no full stop.

# Why a file cannot be read
format-broken = broken JSON at line { $line }, column { $column }: { $cause }
    .remedy = open the file in a text editor at that line, or export it again
format-no-features = this is no GeoJSON with features: { $found }
    .remedy = export the layer as GeoJSON with a "features" list
format-no-type = no "type"
format-no-list = it has no list of "features"
format-its-type = its type is { $kind }
format-unknown = { $name } is of no kind that is read
    .remedy = give GeoJSON, a shapefile with its .dbf and .prj, GeoPackage, KML, KMZ, GPX, FlatGeobuf, CSV, .xlsx or .ods; save other files as one of them
format-damaged = the { $format } file is damaged: { $why }
    .remedy = copy it again from where it came, or export it again
format-cause = { $cause }
format-breaks-off = it breaks off
format-record = shape { $number } cannot be read ({ $cause })
format-promises = it says that it has more places than the rest of the file could hold, or its parts begin where none can
format-table-head = the head of its table (.dbf) is broken
format-table-rows = its table (.dbf) promises { $promised } rows and holds { $found }
format-no-column = the table { $table } has no column { $column }
format-too-large = it holds { $what }
    .remedy = cut it to the region of the season and export it again
limit-unpacked = more than { $most } MiB when it is unpacked
limit-entries = more than { $most } files
limit-features = more than { $most } features
limit-positions = more than { $most } positions
limit-cells = more than { $most } cells
limit-depth = elements within elements, more than { $most } deep
limit-file = more than { $most } MiB
limit-feature = one feature with more than { $most } MiB of text
limit-held = more than { $most } MiB of features, which would fill the memory
format-hostile = it is not opened: { $why }
    .remedy = ask whoever sent it for a clean export; do not open it elsewhere
hostile-path = a name in the archive leads out of it ({ $name })
hostile-entity = it asks for something outside itself (&{ $name };)
hostile-entities = it declares entities, by which files grow without end
format-lacking = { $name } is missing
    .remedy = send all files of the shapefile (.shp, .dbf, .prj, .cpg) together, best as one zip
format-blank = the file is empty: it has 0 bytes
    .remedy = copy it again from where it came; the copy was not finished
format-empty = there is no layer in it
    .remedy = choose another file, or export the layer again
format-door = { $why }
    .remedy = check the name, the drive and your rights
format-cancelled = it was cancelled
    .remedy = begin again

# Shapes
shape-odd = its geometry is no object
shape-no-feature = it is no feature
shape-binary = its geometry cannot be read
shape-text = its well-known text cannot be read
shape-curve = it is drawn with curves; export it with straight lines
shape-multipatch = it is a body of surfaces (multipatch); export it as polygons
shape-not-finite = a coordinate is not a finite number
shape-cell = "{ $text }" is no coordinate
shape-half = one of its two coordinates is missing
shape-no-zone = its zone of UTM is missing or unknown
shape-no-metres = "{ $text }" is no easting: the other rows are in metres
shape-outside-zone = its metres lie outside zone { $zone } of UTM

# How it was read
format-esri-json = it is Esri JSON, not GeoJSON: export it as GeoJSON (f=geojson)
note-encoding = its letters are taken as { $encoding }: check names with accents
note-deleted = { $count ->
    [one] 1 row that was deleted is left out
   *[other] { $count } rows that were deleted are left out
}
note-heights = heights are left out
note-apart = { $count ->
    [one] 1 collection of shapes was
   *[other] { $count } collections of shapes were
} taken apart by kind
note-no-table = { $name }.dbf is missing: shapes have no properties
note-links = links to other files are not followed
note-no-header = no row of names was found: columns are called by their numbers

# Which columns say where a row lies
places-tagged = places by the HXL tags of { $columns }
places-degrees = places by { $columns }: they are named so and hold degrees
places-wkt = places by { $columns }: it holds well-known text
places-mgrs = places by { $columns }: it holds MGRS
places-together = places by { $columns }: latitude and longitude in one cell
places-zone-column = places by { $columns }, metres of the zone in { $zone }
places-zone-named = places by { $columns }, metres of zone { $zone }
places-metres = places by { $columns }: metres of a zone that nothing names
places-nowhere = no column says where a row lies: say which do (longitude and latitude, easting and northing with their zone, mgrs or wkt)

# What a format could not hold
lost-nested = lists and objects are written as text (JSON)
lost-terms = The terms of the clauses stand in GeoJSON alone; here stand the places and what is said of them.
lost-types = numbers and truths are written as text
lost-areas = { $count ->
    [one] 1 area is
   *[other] { $count } areas are
} written as lines of the edge
lost-nowhere = { $count ->
    [one] 1 feature without a place is
   *[other] { $count } features without a place are
} left out
lost-faulty = { $count ->
    [one] 1 shape that cannot be read is
   *[other] { $count } shapes that cannot be read are
} left out
lost-kinds = a shapefile holds one kind of shape: written as { $count } of them
lost-names = names have ten letters at most: { $names }
lost-long = { $count ->
    [one] 1 feature has a text
   *[other] { $count } features have texts
} of more than 254 letters, which are cut

# Which coordinate system
system-typed-degrees = in { $system }, as you say; but they look like degrees, and lie at the corner of that system: leave it out
system-typed = in { $system }, as you say
system-degrees = in degrees: the format knows nothing else, or the file says so
system-said = in { $system }, as the file says
system-nothing-fits = taken as degrees: nothing says which system it is, and none that is usual puts it on the maps
system-looks-degrees = as degrees ({ $east }, { $north }) it lies on the maps
system-looks-swapped = with longitude and latitude exchanged ({ $east }, { $north }) it lies on the maps
system-looks-utm = as metres of zone { $zone } of UTM ({ $east }, { $north }) it lies on the maps
system-looks-utm-swapped = as metres of zone { $zone } of UTM, north before east ({ $east }, { $north }), it lies on the maps
system-looks-web = as metres of web maps (EPSG:3857: { $east }, { $north }) it lies on the maps

# Which layer, which columns
import-no-layer = its columns are those of { $schema }, which is no layer by itself: add boundaries under Layers > Boundaries of a country (murhal atlas add), or say which layer it is (--as)
import-kind-said = taken as { $kind }, as you say
import-kind-schema = taken as { $kind }: its columns are those of { $schema }
import-kind-name = taken as { $kind } by the name "{ $name }"
import-kind-column = taken as { $kind } by its column "{ $column }"
import-kind-shape = taken as { $kind } by its shape: { $shape }
import-no-such-field = there is no field "{ $field }"; there are { $fields }
import-no-such-column = there is no column "{ $column }"; there are { $columns }
import-no-such-system = nobody knows the coordinate system "{ $system }": give an EPSG code such as EPSG:32635, or a zone such as 35N
import-column-said = { $column }, as you say
import-column-schema = as { $schema } has it
import-column-month-first = { $why }; month before day, as some dates in it can only be read
import-days-first = dates under "{ $column }" can be read either way, and nothing in it says which: taken as day before month, 03/04 as 3 April
import-column-looks = by a part of its name or what stands under it: { $column }
import-column-name = by its name { $column }

# What is doubtful in a row
import-outside-system = its position lies outside { $system }
import-date = "{ $column }" is { $text }, no day of the calendar
    .remedy = write the date as year-month-day
import-amount = "{ $column }" is { $text }, no amount of water
    .remedy = write a number with its unit, such as 12 m3/day
import-flow = { $text } is counted over 24 hours
    .remedy = write litres a day where it runs for fewer hours
import-unit = { $text } is in a unit that is not known ({ $unit })
    .remedy = write l/day, m3/day, m3/h, l/h, l/min or l/s
import-spelling = "{ $text }" is not known; { $near } is nearly written so
    .remedy = write it as the scenario and the maps have it, or keep it if it is another
import-other-spelling = "{ $text }" is written { $near } on the maps ({ $times ->
    [one] 1 row
   *[other] { $times } rows
})
import-other-thing = its id is that of { $name }, { $km } km away: perhaps another thing, whose place it would take
    .remedy = give it an id of its own, or keep it if the thing was renamed and moved
import-near-town = "{ $text }" is no town of the maps; the town { $near } is nearly written so ({ $times ->
    [one] 1 row
   *[other] { $times } rows
})
    .remedy = check the name; counties are known once the boundaries of level 2 are added (Layers > Boundaries of a country)
import-state = "{ $text }" is no state of the maps ({ $times ->
    [one] 1 row
   *[other] { $times } rows
})
    .remedy = check the name, or add the maps of that country
import-county = "{ $text }" is no county or district of the maps ({ $times ->
    [one] 1 row
   *[other] { $times } rows
})
    .remedy = check the name, or keep it if the maps are older
import-code = the P-code { $code } begins with no state of the maps ({ $times ->
    [one] 1 row
   *[other] { $times } rows
})
    .remedy = check it against the current list of OCHA
import-skipped = left out, as you say: { $why }
    .remedy = nothing; it is in the file as it was
import-ends-by-name = where each comes from and goes to is looked up by name: { $from }, { $to }
import-no-end = nothing stands under "{ $column }": where it comes from or goes to is not said
    .remedy = say where that is, or the name of a place that is known
import-end-unknown = "{ $text }" is no place of the scenario or the maps{ $times ->
    [one] { "" }
   *[other] { " " }({ $times } rows)
}
    .remedy = say where it is, or the name of a place that is known; or add it as a settlement before
import-end-spelling = "{ $text }" is no place of the scenario or the maps; { $near } is nearly written so{ $times ->
    [one] { "" }
   *[other] { " " }({ $times } rows)
}
    .remedy = take the known name, or say where it is
import-no-columns = no column says where it lies
    .remedy = say which do: longitude and latitude, easting and northing with the zone, mgrs, wkt, or position for both in one cell (Columns, or --map latitude=COLUMN)
import-kept = "{ $text }" under { $key } cannot be read: what stood there stays
    .remedy = write it so that it can be read
import-days-mixed = some dates in "{ $column }" have the month first and others the day: where a date can be either, the day is taken as first, and the row is doubted
import-day-open = its date in "{ $column }" can be read either way
    .remedy = say which day it was, or keep it with the day first
import-unseen = what it said of { $name }, which readers of the file may not have seen, stays
    .remedy = take it out by hand where it no longer holds
import-closed-line = a line that ends where it began is taken as the edge of an area
    .remedy = look at it on the map
import-villages = no column says what they are: all are taken as villages
import-another-layer = by its tag { $tag } it is another thing: { $kind }
    .remedy = read the file once more as that, for what it holds of it
import-same-place = it lies { $metres } m from { $name } ({ $other }): perhaps the same
    .remedy = remove one of them, or keep both if they are two
import-water-kind = nothing says what it is: taken as { $taken } by the name "{ $name }"
    .remedy = say its kind where it is another
import-not-working = it does not work: counted as giving no water
    .remedy = write its supply when it is repaired
import-working = "{ $text }" does not say whether it works: counted as working
    .remedy = write functional or not functional
import-number-of-users = "{ $text }" is a number of people, not who comes: not taken
    .remedy = name the communities that may use it
import-times = its times are not one for each position, in order: taken as a way without times
    .remedy = export the track with a time at every point
import-track-moved = it was recorded on { $recorded }: taken as departing on { $departs } of this season
    .remedy = write its departure

# Answers to what is wrong with a file
faults-of-kind = { $count ->
    [one] { $message }
   *[other] { $count } like this: { $message }
}
faults-all = All of them:
faults-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
faults-more = { $count } more; an answer to all is for them too
fault-on-map = { $problem } ({ $place }): press to see it on the map
fault-fix-hint = The row is put right so before it is added; the file stays as it is
fault-skip = Leave out
    .hint = The row is not added; it is listed
fault-keep = Keep
    .hint = The row is added as it is
fix-crossing = repair the outline
fix-swapped = exchange longitude and latitude
fix-same-place = leave it out: { $other } is there
fix-merge = join with { $other }
fix-id = give it an id of its own
fix-type-day = the right day
    .hint = 2026-11-24
fix-type-place = where it is
    .hint = 7.7011, 27.9897
fix-type-end = where it is, or a known name
    .hint = 7.7011, 27.9897
fix-type-amount = the right amount
    .hint = 12 m3/day
fix-type-number = the right number
    .hint = 1200
fix-type-name = the right name
    .hint = NAME
fix-no-such-kind = no fault "{ $kind }" can be put right; those that can are { $kinds }
fix-not-understood = "{ $word }" does not put "{ $kind }" right; it takes { $wanted }
fix-needs-word = "{ $kind }" needs a word behind "=": { $wanted }
fix-spelling = write { $near }
fix-take-as = take as { $word }

file-system-typed = Another system:
    .hint = EPSG:32635, 35N, or the text of a .prj file
file-source = Source:
    .hint = who made it; said of each thing that does not say it
file-licence = Licence:
    .hint = under which it may be used
file-dated = As of:
    .hint = a day, a month, a year
file-remembered = Read as the last file of these columns.
file-anew = Guess anew
    .hint = Forget how the last file of these columns was read
file-peek = On the map
    .hint = See it on the map before it is added
file-on-map = { $file }: { $count ->
    [one] 1 thing, not added yet
   *[other] { $count } things, not added yet
}
file-back = Back to the file
    .hint = What it is read as, and what is wrong with it
file-changed = { $key }: { $was }, now { $is }
file-changed-more = and { $count } more
file-moved = moved by { $metres } m
file-nothing = nothing

action-add-file = Add a file…
    .hint = Read a file of others: GeoJSON, shapefile, GeoPackage, KML, GPX, CSV, Excel and more
add-file-of-others = Add a file
    .hint = GeoJSON, shapefile, GeoPackage, KML, GPX, FlatGeobuf, CSV, Excel, OpenDocument. It is shown with what is wrong before anything is added.
add-file-read = Read it
