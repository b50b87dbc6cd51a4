# The papers of a conference.

paper-page = Page { $page } of { $pages }
paper-illustrative = ILLUSTRATIVE: invented for planning exercises, not surveyed, not agreed
paper-for-public = everybody
paper-for-partners = partners; contains nothing marked internal
paper-for-internal = internal use; may contain what is marked internal
paper-foot = { $scenario }. For { $audience }.
paper-planned = { $scenario }, { $season }. Planned on { $today }. For { $audience }.
paper-people-decide = Ranks and reasons, not verdicts: people decide.

paper-agenda-title = Agenda: { $conference }
paper-coordination-title = Cross-office coordination: { $conference }

paper-when = When
paper-when-by = { $days }. Hold it by { $last } at the latest.
paper-when-unknown = Unknown: no herd of it has a date.
paper-where = Where
paper-where-because = { $venue } is proposed: { $reason }.
paper-where-unknown = Unknown: give the host office a seat.
paper-hosts = Hosts
paper-host-because = { $office } is proposed: { $reason }.
paper-host-unknown = No field office is in charge of { $states }: bring it to headquarters.
paper-offices = Offices
paper-before-it = Before it
paper-offices-meet = The offices coordinate on { $day }.
paper-the-conference = The conference

paper-programme = Programme
paper-time = Time
paper-session = Session
paper-leads = Leads
paper-minutes = Minutes
paper-day = Day { $day }
paper-day-dated = Day { $day }, { $date }
paper-session-at = { $clock } { $title } ({ $minutes } min)
paper-on-the-table = On the table
paper-outcome = Comes out of it
paper-its-flashpoints = Flashpoints
paper-to-settle = To settle
paper-more-flashpoints = { $count ->
        [one] and { $count } more in the evidence below
       *[other] and { $count } more in the evidence below
    }
paper-more-questions = { $count ->
        [one] and { $count } more of the same kind, at a lesser flashpoint
       *[other] and { $count } more of the same kind, at the lesser flashpoints
    }
paper-flashpoint = { $name } (flashpoint { $number }, severity { $severity })

paper-who = Who must be there
paper-community = Community
paper-part = Part
paper-stake = At stake (severity of its flashpoints)
paper-its-office = Its office
paper-no-office = none
paper-targets = Of each delegation at least { $women }% women and { $youth }% youth (targets, settings of the scenario). Also: paramount, executive and other customary chiefs, cattle-camp leaders, farmers’ unions, county commissioners or sub-prefects, police, peace committees of both sides.
paper-cut = To keep the conference workable these communities sit in another one; hear them before:
paper-notes = Notes of the conveners

paper-options = What could be done at the gravest flashpoint
paper-options-of = { $flashpoint }: { $severity } points as planned, { $season } of all flashpoints of the season together. Each row is one thing done otherwise, and the season computed anew with it.
paper-options-accepted = Accepted already, and counted in all numbers of this paper:
paper-option = What would be done
paper-option-here = Here
paper-option-season = Season
paper-option-elsewhere = Other flashpoints
paper-option-cost = What it costs
paper-option-less-grave = { $count } less grave
paper-option-graver = { $count } graver, most of all { $place } ({ $before } to { $after })
paper-option-nothing-elsewhere = unchanged
paper-option-days = { $herd }: { $days ->
        [one] one day
       *[other] { $days } days
    } of pasture, way or water
paper-option-hectares = { $farmers }: { $hectares } ha of crops
paper-option-unknown-farmers = farmers of unknown community
paper-option-no-cost = nothing that is measured
paper-options-touched = Every flashpoint that one of these touches: its severity as planned, and with each option by its number. A dash: unchanged; 0: it does not arise.
paper-option-flashpoint = Flashpoint
paper-option-planned = Planned
paper-options-note = Options are for the parties to weigh: what something is worth to herders and farmers is theirs to say.

paper-draft-clauses = Draft clauses to start from (nothing is agreed)
paper-uncovered = No clause touches yet
paper-more-in-file = and { $count } more in flashpoints.geojson

paper-evidence = Evidence
paper-lesser-flashpoints = { $count ->
        [one] The lesser flashpoint
       *[other] The { $count } lesser flashpoints
    }
paper-rank = Rank
paper-severity = Severity
paper-why = Why
paper-flashpoint-head = Flashpoint { $number }: { $name } (severity { $severity } of 100)
paper-flashpoint-when = { $days }, at its worst from { $peak }; at { $at }.
paper-points-reason = { $points }: { $reason }
paper-more-reasons = and { $count } more in flashpoints.geojson
paper-unknown = unknown: { $question }

paper-office = Office
paper-its-states = Its { $areas }
paper-flashpoints-in-them = Flashpoints in them
paper-its-communities = Its communities here

# The invitation.

paper-invitation-title = Invitation: { $conference }
paper-to = To
paper-from = From
paper-invitation-text = You are invited to the { $conference }. Those whose herds move and those whose fields and water they come to will settle together, before the herds move, which ways are taken, on which days, and what is owed where something goes wrong.
paper-to-be-told = to be told
paper-interpretation = Interpretation into
paper-travel = Travel and lodging
paper-reply = Please answer to, by
paper-invitation-matters = We shall speak of:
paper-invitation-rules = Everybody comes unarmed. Each delegation brings women and youth among its delegates. Who cannot come sends word, and somebody in their place.
paper-signature = Signed for the conveners
paper-seats = Seats of delegates
paper-seats-rule = Of each delegation at least { $women }% women and { $youth }% youth (targets, settings of the scenario). A young woman counts for both.
paper-unit = Unit
paper-seat-count = Seats
paper-women = Women
paper-youth = Youth
paper-invited = Invited (role, sent on, answer)
paper-all = All
paper-at-least = at least
paper-inclusion-unknown = These are targets. Who comes is not known before the answers are in: count women and youth at the door, and write the figures into the communiqué.
paper-no-women-known = The register knows no representative of the women of { $units }: ask there.
paper-no-youth-known = The register knows no representative of the youth of { $units }: ask there.
paper-beside-delegates = Beside the delegates
paper-role = Role
paper-their-part = Part
paper-missing = Nobody in the register yet

# Resolutions.

paper-resolutions-title = Resolutions (template): { $conference }
paper-resolutions-status = A template: nothing here is agreed before it is read out in plenary and signed. Strike out, change, add.
paper-revises = Revises the text of
paper-between-parties = Commitments between the parties
paper-requests = Requests to authorities, the mission and partners
paper-requests-apart = Kept apart from commitments: those asked have not promised anything.
paper-no = No.
paper-text = Text
paper-addressee = Addressee
paper-kind = Kind
paper-place = Place
paper-deadline = Deadline
paper-lead = Lead
paper-indicator = Indicator
paper-reservations = Reservations
paper-reservations-rule = Who cannot agree to a clause says so here; the rest of the text stands.
paper-reservation = Reservation
paper-asks = What the unit asks for
paper-pending = Pending issues
paper-pending-issue = Issue
paper-who-settles = Who settles it
paper-signatures = Signatures
paper-signatory = Signatory (role, signature)
paper-witness = Witness (role, signature)
paper-not-signed-because = Not signed, because
paper-guarantor = guarantor
paper-facilitator = facilitator

# The follow-up matrix.

paper-follow-up-title = Follow-up matrix: { $conference }
paper-follow-up-use = Filled in from the signed text, brought to every meeting of the committees, and to the review after the season.
paper-matrix = Matrix
paper-responsible = Responsible office
paper-co-responsible = Co-responsible
paper-due = Due
paper-status = Status
paper-evidence-of-it = Evidence
paper-last-update = Last update
paper-status-draft = draft
paper-status-words = Status: draft, agreed, reserved, kept, breached, unknown. What nobody has looked at is unknown, not kept.
paper-review-day = Review after the season, on
paper-dissemination = Dissemination
paper-dissemination-why = A text that did not reach a place binds nobody there: say where it was not read out, and why.
paper-place-and-forum = Place and forum
paper-carried-by = Carried by
paper-reached-on = Reached on
paper-not-reached-because = Not reached, because

# The facilitators' run sheet.

paper-run-sheet-title = Facilitators’ run sheet: { $conference }
paper-lead-facilitator = Lead facilitator
paper-second-facilitator = Second facilitator
paper-note-taker = Note-taker
paper-interpreters = Interpreters
paper-stands-in = Stands in
paper-done = Done
paper-fallbacks = When it goes otherwise
paper-when-this = When
paper-then-that = Then
paper-may-spoil = Who may spoil it
paper-named-spoiler = { $who } (may spoil it: speak with them before)
paper-spoiler = { $who } may spoil it
paper-may-spoil-heard = Hear them before, apart, and give them a part:
fallback-late = The road is closed, or a party arrives late
    .then = Begin with opening, season brief and caucuses of those who are there; move what concerns the late party behind its arrival. Tell it by telephone or radio what has been spoken of.
fallback-absent = A party does not come
    .then = Settle nothing that binds it. Go through the map with the others, write down what is proposed, send two delegates with the text to the party, and set a day for its answer. The text is then partially signed, and says so.
fallback-refuses = A party refuses a clause
    .then = Write its reservation beside the clause, with what it asks for; the rest of the text goes on. Give it a caucus and time, before the signing.
fallback-leaves = A party leaves the room
    .then = Stop the session, go to caucuses. The guarantors speak with it the same day. Go on with sessions that do not concern it.
fallback-arms = Somebody comes armed
    .then = Nobody enters with a weapon. Arms stay outside with the police or the force; who does not leave them is not seated.
fallback-interpreter = An interpreter is missing
    .then = No plenary without one. Work in caucuses of one language; two delegates who speak both languages read each clause back.
fallback-incident = An incident happens in the area during the conference
    .then = Say it openly in the room, with what is known and what is not. The chiefs of both sides and the police go together. Revenge is spoken against before the session goes on.
fallback-unsigned = It ends unsigned
    .then = Write down what is agreed, what is reserved and what is pending, and who meets again when. Until then the order of the authorities stands. Say publicly that it is unsigned.

# The concept note.

paper-concept-title = Concept note: { $conference }
paper-background = Background
paper-background-text = { $flashpoints ->
        [one] { $flashpoints } flashpoint
       *[other] { $flashpoints } flashpoints
    } on { $routes ->
        [one] { $routes } migration route
       *[other] { $routes } migration routes
    } tie { $communities ->
        [one] { $communities } community
       *[other] { $communities } communities
    } and { $offices ->
        [one] { $offices } field office
       *[other] { $offices } field offices
    } together. The gravest:
paper-background-flashpoint = { $name } (severity { $severity }), { $days }: { $reasons }
paper-more-in-agenda = and { $count } more in the agenda
paper-objective = Objective
paper-objective-text = Before the herds move, the communities settle among themselves how they share ways, water and fields this season, how disputes are judged and damage is paid for, and who watches over it.
paper-results = Expected results
paper-method = How it is done
paper-method-text = The offices coordinate, and each side is consulted alone; then the joint conference settles the text clause by clause and signs it before witnesses; the text is carried to the communities; after the season it is reviewed.
paper-meeting = Meeting
paper-risks = Risks
paper-risk-late = The conference comes too late for the first herd, which may move on { $moves }.
paper-risk-absent = A party may be absent or refuse to sign: the run sheet says what is done then.
paper-risk-unreached = The text may not reach every community: the follow-up matrix has a place for each.
paper-other-risks = Other risks
paper-partners = Conveners and partners
paper-partners-text = A state ministry or Peace Commission as patron, the mission, agencies, organisations; the parties contribute in kind.
paper-partner = Partner
paper-contribution = Contribution
paper-contact = Contact (function)
paper-after = After it
paper-after-text = One conference alone changes little: the follow-up matrix names an office for each clause, and next year’s conference begins with what became of it.

# The brief to headquarters.

paper-brief-title = Brief: { $conference }
paper-first-herd = The first herd may move
paper-at-stake = What is at stake
paper-who-in-the-capital = Whom to bring from the capital
paper-nobody-upward = The register names nobody in the capital for these flashpoints. Who influences the conflict from there: ____
paper-assets = What is asked of the mission
paper-asked-for = Asked for
paper-how-much = How much
paper-patrol = Patrol, planned with civil affairs
paper-transport = Transport of delegates
paper-project = A quick-impact project
paper-project-text = At { $point } the herds ask for { $ratio } times what it gives on the worst day: a hafir or another point there would take the pressure off.
paper-project-cost = ____ (quick-impact projects: up to USD { $ceiling })
paper-cost = Cost
paper-decision-by = Decision needed by

# The annexes.

paper-annexes-title = Annexes: { $conference }
paper-annexes-use = Places left empty are for those who know. No amount in these tables was computed.
paper-tariff = Tariff of compensation
paper-tariff-use = What is owed, as the parties agree. Bring last year’s tariff.
paper-offence = For
paper-per = For each
paper-last-year = Last year
paper-money = In money (currency)
paper-cattle = In cattle (class, number)
paper-prosecution = Prosecution besides
paper-crops = Crops
paper-animals-and-land = Animals and land
paper-harm-to-people = Harm to people: a court tries it too, whatever is paid
tariff-animal-killed = Animal killed
tariff-animal-stolen = Animal stolen and not returned
tariff-stray = Keep of a stray animal
tariff-wound = Wound
tariff-death = Death
tariff-rape = Rape
tariff-fire = Grass burnt
unit-plant = plant
unit-animal = animal
unit-animal-day = animal and day
unit-person = person
unit-case = case
paper-committees = Committees
paper-committees-use = Equal numbers of each side, with women and youth in each. Roles here; names stay with the office.
paper-committee = Committee
paper-side-unit = Unit
paper-members = Members
paper-members-roles = Roles of the members
paper-meets = Meets every
paper-committee-of-way = Committee of { $route }
paper-joint-committee = Joint peace committee
paper-force = Requests to the force, and access
paper-force-use = The force says how long it needs: write its lead time in, and count back.
paper-lead-time = Lead time
paper-ask-by = Ask by
paper-answer = Answer
force-arms-free = Arms-free venue: outer ring, place to leave weapons
force-escort = Escort of delegations
force-medevac = Medical evacuation on call
force-road = Road window: checked and kept open
force-flight = Flight for officials and delegates from afar
paper-logistics = Logistics
paper-need = Needed
paper-quantity = Quantity
paper-who-sees-to-it = Who sees to it
paper-delegates-and-days = { $delegates } delegates, { $days } person-days; officials and staff besides
need-venue = Venue with shade for plenary and caucuses
need-interpreters = Interpreters
need-road = Road transport
need-flights = Flights
need-fuel = Fuel
need-tents = Tents, mats, lodging
need-water = Drinking water and latrines
need-food = Food
need-printing = Printing: map sheets, agenda, draft text
need-first-aid = First aid
paper-budget = Budget
paper-budget-use = In money and in kind: the parties bring bulls, sugar, flour, oil, sorghum.
paper-budget-line = Line
paper-unit-cost = Unit cost
paper-in-kind = In kind
paper-who-gives = Who gives it
paper-person-days = { $days } person-days of delegates
budget-dissemination = Dissemination: radio, copies, travel

paper-venues = Where it may be held
paper-venues-choice = The first is proposed; the parties may prefer another.
paper-speaks-for = Speaks for it
paper-speaks-against = Speaks against it
paper-to-be-asked = To be asked

# The summary of a season.

paper-summary-title = Plan: { $scenario }
paper-add-first = There is too little to plan. Add first:
paper-counts = Routes: { $routes }; water points: { $water }; farming zones: { $fields }; settlements: { $settlements }; past incidents: { $incidents }; flashpoints: { $flashpoints }; conferences: { $conferences }.
paper-gravest-first = Flashpoints, the gravest first
paper-no-flashpoints = None at or above the least severity of the settings.
paper-firm = When every weight varies by { $spread }% either way, { $mean } of the top { $top } stay the top { $top } on average; all { $top } stay in { $all }% of { $draws } draws. Murhal offers ranks and reasons; the weights are no more than a start.
paper-none-in-charge = none in charge
paper-conferences = Conferences
paper-hold-by = Hold by
paper-communities = Communities
paper-agenda-file = File of its agenda
paper-too-late = { $days } (too late for the first herd)
paper-encounters = Encounters
paper-open-questions = Unknown, and in no flashpoint: never to be read as no risk
paper-problems = Problems of the data
paper-problems-count = Problems: { $count }; left out of the plan: { $out }.
paper-more-problems = and { $count } more: murhal check lists them
paper-not-to-be-sent = From here on for the office alone: do not send these pages.
paper-delegates = { $delegates } delegates
paper-without-draft = On the agenda, without a draft: the conference writes it
paper-patrol-during = Patrols on these days: { $days }
paper-the-force = the mission's force
matter-hosts = what hosts keep: the way free of new fields, stray cattle alive
matter-weapons = weapons
matter-raids = raided cattle and their return
matter-compensation = compensation (annex)
matter-camps = siting of camps
matter-courts = courts
matter-committee = joint committee and monitoring
matter-dissemination = dissemination and review
