# What the core calls by a word of its own. One term each, here and in every other file.

kind-crops = Standing crops
    .short = crops
kind-pinch = Pinch points
    .short = pinch
kind-water = Water
    .short = water
kind-herds = Other herds
    .short = herds
kind-own-herds = Herds of the same community
    .short = own-herds
kind-border = Borders
    .short = border
kind-settlement = Settlements
    .short = settlement
kind-incident = Past incidents
    .short = incident
kind-no-go = No-go zones
    .short = no-go

leg-out = on the way out
leg-stay = in the dry-season camp
leg-return = on the way home

role-host = host
role-migrant = migrant
role-host-and-migrant = host and migrant

rank-by-severity = severity
    .hint = One list, the gravest first
rank-by-office = office
    .hint = What concerns each office
rank-by-conference = conference
    .hint = What each conference settles
rank-by-week = week
    .hint = Week by week, by the points of those days

thing-route = route
thing-water-point = water point
thing-farming-zone = farming zone
thing-settlement = settlement
thing-incident = incident
thing-no-go = no-go zone

things-routes = routes
things-water-points = water points
things-farming-zones = farming zones
things-settlements = settlements
things-incidents = incidents
things-no-go = no-go zones

count-routes = { $count ->
        [one] { $count } route
       *[other] { $count } routes
    }
count-water-points = { $count ->
        [one] { $count } water point
       *[other] { $count } water points
    }
count-farming-zones = { $count ->
        [one] { $count } farming zone
       *[other] { $count } farming zones
    }
count-settlements = { $count ->
        [one] { $count } settlement
       *[other] { $count } settlements
    }
count-incidents = { $count ->
        [one] { $count } incident
       *[other] { $count } incidents
    }
count-no-go = { $count ->
        [one] { $count } no-go zone
       *[other] { $count } no-go zones
    }
count-flashpoints = { $count ->
        [one] { $count } flashpoint
       *[other] { $count } flashpoints
    }
count-crossings = { $count ->
        [one] { $count } crossing
       *[other] { $count } crossings
    }

clause-way = route
clause-season = season
clause-water-rule = water rule
clause-fields = standing crops
clause-hand-over = hand-over

route-corridor = corridor
route-axis = axis
precision-exact = exact
precision-near = near
precision-district = district
north-letter = N
south-letter = S
east-letter = E
west-letter = W
place = { $lat } { $north }, { $lon } { $east }

word-borehole = borehole
word-hafir = hafir
word-pool = pool
word-river = river
word-spring = spring
word-well = well
word-road = road
word-track = track
word-air = air
word-boat = boat
word-no-way = none
word-illustrative = illustrative
word-town = town
word-village = village

word-cattle-camp = cattle camp
word-market = market
word-state-capital = state capital
word-crop-damage = crop damage
word-cattle-raid = cattle raid
word-water-dispute = water dispute
word-clash = clash
word-killing = killing
word-protected = protected
word-oil = oil
word-mined = mined
word-military = military
word-displacement-site = displacement site

edit-the-route = Edit the route
edit-the-water-point = Edit the water point
edit-the-farming-zone = Edit the farming zone
edit-the-settlement = Edit the settlement
edit-the-incident = Edit the incident
edit-the-no-go = Edit the no-go zone

word-sorghum = sorghum
word-sorghum-long = long-cycle sorghum
word-sorghum-short = short-cycle sorghum
word-groundnuts = groundnuts
word-maize = maize
word-cassava = cassava
word-sesame = sesame
word-millet = millet
word-vegetables = vegetables
word-cotton = cotton

stakeholder-of = { $role }: { $of }
stakeholder-of-all = the whole area
stakeholder-paramount-chief = paramount chief
stakeholder-executive-chief = executive chief
stakeholder-cattle-camp-leader = cattle-camp leader
stakeholder-womens-representative = women’s representative
stakeholder-youth-representative = youth representative
stakeholder-farmers-union = farmers’ union
stakeholder-county-commissioner = county commissioner
stakeholder-state-ministry = state ministry
stakeholder-national-figure = national figure
stakeholder-peace-committee = peace committee
stakeholder-police = police
stakeholder-mission-civil-affairs = mission, civil affairs
stakeholder-mission-force = mission, force
stakeholder-mission-police = mission, police (UNPOL)
stakeholder-mission-human-rights = mission, human rights
stakeholder-un-agency = UN agency
stakeholder-ngo = NGO
stakeholder-other = another role
influence-convener = convenes
influence-must-sit = must sit there
influence-guarantor = guarantees
influence-may-spoil = may spoil it
influence-facilitator = facilitates
influence-witness = witnesses
influence-observer = observes
