# The map: its layers, its tools, its furniture.

layer-flashpoints = Flashpoints
layer-herds = Herds on the day
layer-routes = Migration routes
layer-zones = Farming zones
layer-water = Water points
layer-settlements = Settlements
layer-incidents = Past incidents
layer-no-go = No-go zones
layer-states = States, prefectures
layer-rivers = Rivers and lakes
layer-towns = Towns
layer-degrees = Degrees

layers-and-legend = LAYERS AND LEGEND
on-the-day-shown = ON THE DAY SHOWN
key-crop-stands = crop stands in the field
key-no-crop = no crop in the field
key-water-open = water: open
key-water-crowded = water: more herds than it serves
key-water-dry = water: closed or dry
key-herd-on-its-way = herd on its way
key-herd-in-camp = herd in camp, grazing
map = MAP
map-how-to = Drag to move, wheel to zoom, click for more. Drag a corner of the selected route to move its way.

layer-fold = Fold { $layer }
layer-unfold = Unfold { $layer }
layer-unfold-hint = Order, strength, filter, source and age
layer-only = only: { $filter }
layer-degrees-source = Longitude and latitude, WGS84.
layer-computed = Computed from the other layers.
layer-up = Up
    .hint = Lay it upon the layer above
layer-down = Down
    .hint = Lay it under the layer below
layer-moved = { $layer } { $way }
layer-strength = Strength of { $layer }
    .hint = How strongly the layer is drawn
layer-filter-zones = name, crop, community
layer-filter-routes = name, community
layer-filter-others = name, kind
layer-filter = Filter { $layer }
    .hint = Show only those of which all these words are written; the plan counts all of them
layer-illustrative = ILLUSTRATIVE: { $count } invented, not surveyed
layer-source = { $source } ({ $count })
layer-unsourced = no source given ({ $count })
layer-file = { $file }, written { $day }
source-states = Natural Earth; states as of about 2013
source-rivers = GSHHG 2.3.7 (World Data Bank II); names and lakes: Natural Earth
source-towns = GeoNames; populations of mixed age

map-name = Map: scenario
map-name-illustrative = Map: illustrative, invented data
map-fit = Fit

illustrative-badge = ILLUSTRATIVE: invented data, not surveyed
credits = { $maps }
credits-illustrative = Illustrative scenario. { $maps }
kilometres = { $km } km
