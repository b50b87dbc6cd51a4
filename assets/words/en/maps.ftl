# Base maps of a country: boundaries as OCHA publishes them (COD-AB). Problems in lower case, without a full stop.

problem-no-country = it is no country's maps
    .remedy = remove the file, or add the country's boundaries again

country-nothing-remedy = name the folder or the zip as it was downloaded, with shapefiles, GeoJSON or a GeoPackage in it
country-no-states = no layer in it has areas of the first level with their codes (ADM1_PCODE, admin1Pcod, adm1_pcode)
    .remedy = download the levels 0, 1 and 2 of the country's COD-AB and name their folder
country-no-country = which country it is of is said nowhere
    .remedy = say its code of three letters (--country CAF)
country-geodatabase = an ESRI geodatabase is not read
    .remedy = download the shapefile, the GeoJSON or the GeoPackage of the same dataset
country-aside-remedy = nothing, where its boundaries are not wanted
country-level-twice = level { $level } is in { $first } already, so this is left aside
country-level-deeper = areas of level { $level } are not needed, so this is left aside
country-no-level = it has no areas with codes of a level (ADM1_PCODE...), so this is left aside
country-unread-remedy = repair the area in a GIS and add the maps again
country-no-area = it has no outline ({ $found })
country-not-degrees = its outline does not lie on the globe: its coordinate system is not the one it says
country-nameless = it has neither a name nor a code
country-no-code = { $name } has no code
    .remedy = write it into the file; until then it is called by its name
country-same-code = { $one } and { $other } have the same code { $code }
    .remedy = give each its own code in the file
country-no-outline = there is no level 0: the outline of the country stays as it was
    .remedy = download level 0 as well
country-no-districts = there is no level 2: districts are not drawn, and their names not checked
    .remedy = download level 2 as well
country-no-licence = the licence is not stated
    .remedy = say it as the page of the download does, for instance CC BY-IGO
country-crossing = { $name } crosses itself ({ $why })
    .remedy = repair it in a GIS; it is used as it is
country-overlap = { $one } and { $other } lie upon each other: { $hectares } ha, { $metres } m wide
    .remedy = ask the makers of the map whose land it is; until then it is of the first
country-overlap-slivers = { $one } and { $other } lie upon each other in { $count ->
    [one] 1 sliver
   *[other] { $count } slivers
} of { $hectares } ha together, at most { $metres } m wide
country-slivers-remedy = one border drawn twice: points this near to it may be of either side
country-gap = land of { $one } belongs to none of its areas: { $hectares } ha, { $metres } m wide
    .remedy = a lake, or an area that the map lacks: look at the place
country-gap-slivers = land of { $one } belongs to none of its areas in { $count ->
    [one] 1 sliver
   *[other] { $count } slivers
} of { $hectares } ha together, at most { $metres } m wide
country-outside = { $one } reaches out of { $other }, which it belongs to: { $hectares } ha, { $metres } m wide
    .remedy = compare the levels in a GIS: one of the two is older
country-outside-slivers = { $one } reaches out of { $other }, which it belongs to, in { $count ->
    [one] 1 sliver
   *[other] { $count } slivers
} of { $hectares } ha together, at most { $metres } m wide
country-no-parent = { $name } says that it belongs to "{ $parent }", which the level above does not have
    .remedy = write the code of the area above into the file

action-own-maps = Boundaries of a country…
    .hint = Put boundaries as OCHA publishes them (COD-AB) in the place of the shipped ones
maps-dialog = Boundaries of a country
maps-about = The download of a COD-AB from HDX: a folder or a zip with the levels 0, 1 and 2. It takes the place of what the maps have of that country; other countries stay.
maps-folder = Folder or file:
maps-licence = Licence:
    .hint = as its page says, such as CC BY-IGO
maps-source = Source:
    .hint = OCHA COD-AB
maps-dated = As of:
    .hint = as the files say
maps-language = Names in:
    .hint = en, fr, ar: the first of the files
maps-country = Country code:
    .hint = as the files say, such as CAF
maps-read = Read and check
maps-keep = Use these boundaries
    .hint = They take the place of what the maps have of the country; the plan is made anew
maps-remove = Remove
    .hint = What was there before comes back: earlier boundaries of your own, else the shipped ones
maps-licence-unknown = licence not stated
maps-date-unknown = date not stated
maps-described = { $name }: { $states } { $first }, { $districts } { $second }. { $source }, { $licence }, { $dated }
maps-problems = { $count ->
    [0] Checked: no gap, overlap or sliver, and every area lies in its parent.
    [one] 1 thing to know:
   *[other] { $count } things to know:
}
maps-refused = These are no boundaries of a country: { $why }; { $remedy }
maps-not-kept = The boundaries could not be kept: { $why }
maps-added = { $name } has boundaries of its own now; the plan is made anew.
maps-removed = The boundaries of { $country } are as they were before; the plan is made anew.

# What countries call their areas
area-state = state
areas-state = states
area-prefecture = prefecture
areas-prefecture = prefectures
area-province = province
areas-province = provinces
area-region = region
areas-region = regions
area-first = area
areas-first = areas
area-county = county
areas-county = counties
area-sub-prefecture = sub-prefecture
areas-sub-prefecture = sub-prefectures
area-department = department
areas-department = departments
area-locality = locality
areas-locality = localities
area-territory = territory
areas-territory = territories
area-zone = zone
areas-zone = zones
area-sub-county = sub-county
areas-sub-county = sub-counties
area-second = district
areas-second = districts
