# Conferences: what they are called, why there and then, who must sit there.

conference-name = { $seats } pre-migration conference
conference-name-part = { $seats } pre-migration conference, part { $part }
conference-without-office = Flashpoints without a field office
host-reason = { $count } of { $all ->
        [one] { $all } flashpoint
       *[other] { $all } flashpoints
    }, with a severity of { $severity } together, lie in its states
venue-seat-of-host = the seat of the { $office }, which hosts; the parties may prefer another place
timing-first-herd = the first herd concerned, on the way { $route }, may move on { $moves }; { $notice } days of notice before that end on { $until }
timing-too-late = it is too late for that: planned on { $planned }, the conference begins on { $begins } at the soonest (travel, other conferences, rest days); until its text stands, an order of the authorities and joint monitoring must cover the herds that move before
timing-no-field = no field is concerned, so the harvest sets no bound
timing-harvested = the yearly crops of the fields concerned are harvested or not yet planted by then
timing-standing = { $count ->
        [one] { $count } crop of the fields concerned is still to be harvested then, by { $last }: farmers may be busy
       *[other] { $count } crops of the fields concerned are still to be harvested then, the last by { $last }: farmers may be busy
    }
cut-tie = { $community } sits elsewhere; { $count ->
        [one] { $count } flashpoint ties
       *[other] { $count } flashpoints tie
    } it here, with a severity of { $severity } together ({ $percent }% of this conference): hear it before, and send it the text
cut-tie-nowhere = { $community } sits at no conference, which would have too many parties; { $count ->
        [one] { $count } flashpoint ties
       *[other] { $count } flashpoints tie
    } it here, with a severity of { $severity } together ({ $percent }% of this conference): hear it before, and send it the text
side-herders = herders’ side
side-farmers = farmers’ and hosts’ side
side-both = those who both move and farm

timing-first-herd-carried = the first herd concerned, on the way { $route }, may move on { $moves }; the delegates’ way home ({ $travel } days) and carrying the text ({ $carrying } days) leave until { $until }
timing-on-rest-day = no days without a Sunday or holiday are free: agree with the parties on hours of rest
timing-on-market-day = one of the days is a market day in { $place }; no others are free in time
timing-no-market-day = none of the days is a market day in { $place }
timing-no-coordination-day = the offices have no free day together before it: let them coordinate by radio and in writing
timing-no-consultation-day = no free day is left to consult the { $side } alone ({ $communities }): hear them on the way
emergency-order = ask the authorities of { $states } for an order for { $days }: herds that move then keep to last year’s ways and terms, with joint patrols, until the text has reached everybody
emergency-order-no-state = ask the authorities for an order for { $days }: herds that move then keep to last year’s ways and terms, with joint patrols, until the text has reached everybody

venue-nearest-and-best = to no other place does the farthest party travel less, and it lacks least of those not much farther
venue-best = it lacks least of the places that are not much farther than the nearest to all
venue-nearest = to no other place does the farthest party travel less
venue-next = the next best of the places that are not much farther than the nearest to all
venue-farther = much farther than the nearest to all, but the next there is
venue-travel = { $community } travels farthest, { $most } km as the crow flies; all parties together { $all } km
venue-travel-farther = { $community } travels farthest, { $most } km as the crow flies, { $farther } km more than to the nearest place to all; all parties together { $all } km
venue-travel-unknown = nobody says where they are at home, so their way is not counted: { $communities }
venue-travel-vague = only the home state is known, so the way is counted from its middle: { $communities }
venue-neutral = neutral ground: home of both sides or of no party
venue-one-sided = home of one side alone: { $side }
venue-one-party = home of { $community }, not of the other parties
venue-side-unknown = whose home it is, is not known
venue-when-dry = in the dry season
venue-when-rains = in the rains
venue-when-between = between the seasons
venue-reached = reached by { $way } { $when }
venue-reached-either = between the seasons: reached by { $dry } where it is dry, by { $rains } where it rains
venue-closed = not reached { $when }
venue-way-unknown = how it is reached { $when } is not known
venue-airstrip = an airstrip
venue-no-airstrip = no airstrip
venue-airstrip-unknown = whether there is an airstrip is not known
venue-past = was a venue before: { $meetings }
venue-no-past = was never a venue before
venue-past-unknown = whether it was a venue before is not known
venue-office-sits = the seat of the { $office }: staff, radio and security are there
venue-market-unknown = its market days are not known

called-for-all = it stands for the whole area
called-for-party = { $community } is a party, with a severity of { $severity } at stake
called-for-state = { $count ->
        [one] { $count } of the flashpoints lies
       *[other] { $count } of the flashpoints lie
    } in { $state }
called-for-home-state = { $community } comes from { $state }
called-for-office = the { $office } is one of the offices concerned
called-for-place = the nearest flashpoint is { $km } km from { $place }
called-may-spoil = it may spoil what is agreed: speak with it before
missing-register = the register of stakeholders is empty: enter the roles that matter before anybody is invited
missing-women = no women’s representative of { $community } is in the register
missing-youth = no youth representative of { $community } is in the register
missing-chief = no chief of { $community } is in the register
missing-camp-leader = no cattle-camp leader of { $community } is in the register
missing-farmers-union = no farmers’ union of { $community } is in the register
missing-commissioner = no county commissioner or sub-prefect of { $state } is in the register
missing-state-ministry = no ministry or commission of { $state } is in the register
missing-peace-committee = no peace committee is called: ask whether there is one
missing-police = no police is called: who keeps the venue free of arms?
missing-civil-affairs = no civil affairs of the mission is called: who facilitates?
missing-convener = nobody who is called convenes: ask an authority to be patron
missing-guarantor = nobody who is called guarantees what is agreed
seats-targets = { $seats } seats of delegates, as many for each side; at least { $women } for women and { $youth } for youth (targets of the settings; a young woman fills one of each)
seats-women-known = a women’s representative is in the register for { $count } of { $all ->
        [one] { $all } unit
       *[other] { $all } units
    }; of the others nothing is known, which is not to say that there is none
seats-youth-known = a youth representative is in the register for { $count } of { $all ->
        [one] { $all } unit
       *[other] { $all } units
    }; of the others nothing is known, which is not to say that there is none
seats-unknown = who fills the { $seats } seats is unknown until the units name their delegates: count women and youth again then

meeting-coordination = Coordination of the offices: { $conference }
meeting-coordination-reason = the offices agree among themselves before the conference of { $day }
meeting-pre-consultation = Pre-consultation, { $side }: { $conference }
meeting-pre-consultation-reason = { $communities }: heard alone, by the { $office }, which speaks with them
meeting-pre-consultation-no-office = { $communities }: heard alone; no office speaks with them yet, agree on one
meeting-dissemination = Text read out to { $community }: { $conference }
meeting-carried = { $community } hears the text before the first herd may move on { $moves }
meeting-carried-late = { $community } hears the text only after the first herd may move on { $moves }
meeting-review = Post-migration review: { $conference }
meeting-review-reason = the last flashpoint is over, and the last herd has set out for home, on { $day }
