# Clauses of agreements, made of their terms; what is owed under a tariff.


# Amounts
agreed-count = { $exactness } { $number }
agreed-about = about
agreed-more-than = more than
agreed-at-least = at least
agreed-at-most = at most
agreed-money = { $currency } { $amount }
agreed-money-unknown = an amount in { $currency } that is not said
agreed-animals = { $number } { $class }
agreed-animals-unknown = { $class }, their number not said
agreed-month-1 = January
agreed-month-2 = February
agreed-month-3 = March
agreed-month-4 = April
agreed-month-5 = May
agreed-month-6 = June
agreed-month-7 = July
agreed-month-8 = August
agreed-month-9 = September
agreed-month-10 = October
agreed-month-11 = November
agreed-month-12 = December
agreed-day-of-year = { $day } { $month }
agreed-on-day = on { $time }
agreed-in-month = in { $time }
agreed-between-times = between { $from } and { $to }
agreed-from-time = from { $from } on
agreed-by-time = { $on } at the latest
agreed-trigger = { $trigger } decides
agreed-trigger-date = the date
agreed-trigger-rain = the rain
agreed-trigger-harvest = the harvest

# Words of the model
agreed-way-corridor = a fixed corridor
agreed-way-axis = a flexible axis
agreed-place-corridor = corridor
agreed-place-axis = axis
agreed-place-gate = gate
agreed-place-entry-point = entry point
agreed-place-stopover = stopover
agreed-place-waypoint = waypoint
agreed-place-camp = cattle camp
agreed-place-water-point = water point
agreed-place-no-go = no-go zone
agreed-place-area = area
agreed-place-settlement = settlement
agreed-kind-joint = joint agreement
agreed-kind-review = review
agreed-kind-communique = communiqué
agreed-kind-order = order
agreed-kind-resolutions = list of resolutions
agreed-status-draft = draft
agreed-status-signed = signed
agreed-status-partially-signed = partially signed
agreed-status-not-signed = not signed
agreed-status-suspended = suspended
agreed-status-superseded = superseded
agreed-role-host = host
agreed-role-migrant = migrant
agreed-role-guarantor = guarantor
agreed-role-witness = witness
agreed-role-observer = observer
agreed-role-facilitator = facilitator
agreed-scope-route = route
agreed-scope-stretch = stretch
agreed-scope-place = place
agreed-scope-unit = unit
agreed-scope-area = area
agreed-scope-everywhere = everywhere
agreed-between-parties = between the parties
agreed-request = request to an authority
agreed-clause-proposed = proposed
agreed-clause-agreed = agreed
agreed-clause-reserved = agreed with reservations
agreed-clause-refused = refused
agreed-clause-suspended = suspended

# What kinds of clauses are called
clause-kind-season = season
clause-kind-permit = permit
clause-kind-route = route
clause-kind-entry-point = entry point
clause-kind-camp-siting = siting of camps
clause-kind-water-rule = rule at the water
clause-kind-weapons = weapons
clause-kind-tariff = tariff of compensation
clause-kind-impound = impounding
clause-kind-raid-recovery = return of raided cattle
clause-kind-fire = fire
clause-kind-tax = tax
clause-kind-court = court
clause-kind-committee = committee
clause-kind-monitoring = monitoring
clause-kind-security-request = request for security
clause-kind-service-request = request for services
clause-kind-dissemination = dissemination
clause-kind-review = review
clause-kind-eviction = order to leave
clause-kind-free = other matters

# Of every clause
clause-nothing-said = What was settled ({ $kind }) is not known.
clause-asked-of = The parties ask this of { $what }.
clause-holds-where = It holds for { $what }.
clause-stretch = { $route } from { $from } to { $to }
clause-valid-between = It is valid from { $from } to { $to }.
clause-valid-from = It is valid from { $what }.
clause-valid-to = It is valid until { $what }.
clause-valid-words = Validity: { $what }.
clause-reserved-by = Reservation of { $what }.

# Season and permit
clause-season-herds = Herds concerned: { $what }.
clause-season-entry = Herds enter: { $what }.
clause-season-exit = Herds leave: { $what }.
clause-permit-documents = A herd carries: { $what }.
clause-permit-by = It is given by: { $what }.
clause-permit-names = It names: { $what }.
clause-permit-in-advance = Herders meet the authorities before they come.
clause-permit-not-in-advance = Herders need not meet the authorities before they come.

# Routes
clause-way-form = Herds follow { $what }.
clause-way-lines = The way: { $what }.
clause-way-waypoints = It passes by: { $what }.
clause-way-any-class = ways
clause-way-width = Width ({ $class }): { $width } m.
clause-way-width-between = Width ({ $class }): { $min } to { $max } m.
clause-way-width-unknown = Width ({ $class }): not said.
clause-way-stopovers = Stopovers: { $what }.
clause-way-gates = Gates: { $what }.
clause-way-gates-number = Gates: { $what } in number.
clause-way-routes-number = Routes: { $what } in number.
clause-way-branches-number = Branches: { $what } in number.
clause-way-marked = It is marked by: { $what }.
clause-way-marks-between = A mark every { $min } to { $max } m.
clause-way-marks-every = A mark every { $what } m.
clause-entry-point-places = Arriving herds report at: { $what }.
clause-entry-point-to = They report to: { $what }.
clause-camp-agreed-with = The site of a camp is agreed with: { $what }.
clause-camp-away-from = Camps stay away from: { $what }.
clause-camp-distance = Distance: at least { $what } m.
clause-camp-sites = Sites: { $what }.

# Water
clause-water-points = Water points: { $what }.
clause-water-users = Users: { $what }.
clause-water-turns = Turns: { $what }.
clause-water-hours = Hours: { $what }.
clause-water-cap = At most { $what } head.
clause-water-fee = Fee: { $what }.

# Weapons
clause-weapons-forbidden = No guns during the migration.
clause-weapons-not-forbidden = Guns are not forbidden.
clause-weapons-disarmed-by = Disarmed by: { $what }.
clause-weapons-access = Only those who come unarmed may come.
clause-weapons-no-condition = Access does not depend on coming unarmed.
clause-weapons-named = Weapons named: { $what }.

# Tariff
clause-tariff-line = { $about }: { $owed }.
clause-tariff-any-offence = damage
clause-tariff-per = per { $unit }
clause-tariff-not-said = what is owed is not said
clause-tariff-either = either of the currencies
clause-tariff-like-for-like = the same animal
clause-tariff-market = the price of the market
clause-tariff-taken-times = { $times } times the animals taken
clause-tariff-taken-plus = and { $plus } more
clause-tariff-earlier-times = { $times } times what the earlier text gives
clause-tariff-prosecuted = It is prosecuted as well.
clause-tariff-not-prosecuted = It is not prosecuted.
clause-tariff-paid-by = Paid by: { $what }.
clause-tariff-within = Paid within { $what } days.

# Stray and raided cattle, fire, tax
clause-impound-not-killed = Stray cattle are not killed.
clause-impound-killed = Stray cattle may be killed.
clause-impound-kept-by = They are kept by: { $what }.
clause-impound-until-paid = They are kept until the owner pays the keep.
clause-impound-not-until-paid = They are given back without payment for the keep.
clause-impound-keep = Keep: { $what }.
clause-impound-per = Keep counted by: { $what }.
clause-raid-deadline = Raided cattle are found within { $what } days.
clause-raid-sought = Sought: { $what } head.
clause-raid-returned-of = Returned: { $returned } of { $of }.
clause-raid-returned = Returned: { $what } head, of how many is not said.
clause-raid-of = Taken: { $what } head, how many came back is not said.
clause-raid-liable = Liable: { $what }.
clause-fire-forbidden = Grass is not burnt.
clause-fire-not-forbidden = Burning grass is not forbidden.
clause-fire-breaks = Fire breaks are cut.
clause-fire-no-breaks = No fire breaks are cut.
clause-fire-break-width = Width of fire breaks: { $what } m.
clause-tax-on = Taxed: { $what }.
clause-tax-published = The lawful tax is published.
clause-tax-not-published = The lawful tax is not published.
clause-tax-changed = The tax goes from { $was } to { $is }.
clause-tax-was = The tax was { $what }.
clause-tax-is = The tax is { $what }.
clause-tax-per = Counted by: { $what }.

# Court and committee
clause-court-form = Cases are heard by: { $what }.
clause-court-seat = Seat: { $what }.
clause-court-each-side = Members of each side: { $what }.
clause-court-equal = Both sides have as many members.
clause-court-not-equal = The sides need not have as many members.
clause-court-quorum = Quorum: { $what }.
clause-committee-name = Committee: { $what }.
clause-committee-area = Area: { $what }.
clause-committee-each-side = Members of each side: { $what }.
clause-committee-members = Members: { $what }.
clause-committee-women = Women: at least { $what }.
clause-committee-youth = Youth: at least { $what }.
clause-committee-meets = It meets: { $what }.

# Monitoring and requests
clause-monitoring-by = Monitored by: { $what }.
clause-monitoring-means = By means of: { $what }.
clause-monitoring-places = Where: { $what }.
clause-monitoring-every = How often: { $what }.
clause-security-what = Requested: { $what }.
clause-security-of = Of: { $what }.
clause-request-places = For: { $what }.
clause-service-what = Requested: { $what }.
clause-service-of = Of: { $what }.
clause-service-ceiling = A project costs at most { $what }.

# Dissemination, review, orders
clause-dissemination-copies = Copies: { $what }.
clause-dissemination-languages = Languages: { $what }.
clause-dissemination-means = Made known by: { $what }.
clause-dissemination-reached = It reached: { $what }.
clause-dissemination-not-reached = It did not reach: { $what }.
clause-dissemination-not-reached-number = Places that it did not reach: { $what }.
clause-dissemination-reason = Reason: { $what }.
clause-review-meeting = The parties meet again: { $what }.
clause-review-when = When: { $what }.
clause-review-year = Year: { $what }.
clause-review-place = Where: { $what }.
clause-eviction-who = Ordered to leave: { $what }.
clause-eviction-from = From: { $what }.
clause-eviction-within = Within { $days } days.

# What is owed
owed-no-line = { $text } has no line for it
owed-not-said = { $text } does not say what is owed
owed-market = at the price of the market, which the text does not give
owed-amount-not-said = the text does not say how much in { $currency }
owed-animals-not-said = the text does not say how many { $class }
owed-class-not-said = the class of the animals is not said
owed-no-whole-animals = { $number } is no whole number of animals
owed-too-large = more than can be counted here
owed-either-currency = either of { $ways }
owed-currencies-unclear = { $ways }: the text does not say whether one or all of them are owed
owed-earlier-missing = { $times } times what an earlier text gives, which is not at hand
owed-earlier-unknown = { $times } times what { $text } gives, which is not known: { $why }
owed-total = In all: { $known }.
owed-total-of-known = Of what is known: { $known }; the rest is not known.
owed-nothing-known = nothing

# What changed between two texts
lineage-added = Added ({ $kind }): { $says }
lineage-dropped = Not spoken of in the later text ({ $kind }): { $says }
lineage-changed = Changed ({ $kind }; { $terms }): was: { $was } Now: { $is }
lineage-nothing = nothing.

# Words of the files
word-of-agreements-letter-of-permission = letter of permission
word-of-agreements-herder-booklet = herder booklet
word-of-agreements-transhumance-certificate = transhumance certificate
word-of-agreements-opened = opened
word-of-agreements-agreed = agreed
word-of-agreements-signed = signed
word-of-agreements-issued = issued
word-of-agreements-herd = herd
word-of-agreements-route = route
word-of-agreements-destination = destination
word-of-agreements-principal = principal
word-of-agreements-secondary = secondary
word-of-agreements-tertiary = tertiary
word-of-agreements-cement-posts = cement posts
word-of-agreements-fields = fields
word-of-agreements-villages = villages
word-of-agreements-patrols = patrols
word-of-agreements-temporary-base = temporary base
word-of-agreements-deployment = deployment
word-of-agreements-water-point = water point
word-of-agreements-veterinary-products = veterinary products
word-of-agreements-mobile-court = mobile court
word-of-agreements-joint-border-court = joint border court
word-of-agreements-conciliation-commission = conciliation commission
word-of-agreements-weekly = weekly
word-of-agreements-pasture = pasture
word-of-agreements-plant = plant
word-of-agreements-animal = animal
word-of-agreements-person = person
word-of-agreements-day = day
word-of-agreements-head = head
word-of-agreements-cow = cow
word-of-agreements-cows = cows
word-of-agreements-heifer = heifer
word-of-agreements-heifers = heifers
word-of-agreements-bull = bull
word-of-agreements-bulls = bulls
word-of-agreements-goat = goat
word-of-agreements-goats = goats
word-of-agreements-cattle = cattle
word-of-agreements-tobacco = tobacco
word-of-agreements-killing-of-an-animal = killing of an animal
word-of-agreements-death = death
word-of-agreements-gun-wound = gun wound
word-of-agreements-rape = rape
word-of-agreements-theft = theft
word-of-agreements-copies = copies
word-of-agreements-forums = forums
word-of-agreements-insecurity = insecurity
word-of-agreements-chiefs = chiefs
word-of-agreements-authorities = authorities
word-of-agreements-hosts = hosts
word-of-agreements-government = government
word-of-agreements-host-chief = host chief
word-of-agreements-owner = owner
word-of-agreements-development-partners = development partners
word-of-agreements-post-migration-review = post-migration review
word-of-agreements-west = west
word-of-agreements-centre = centre
word-of-agreements-east = east
