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
timing-too-late = it is too late for that: planned on { $planned }, the conference begins on { $begins } at the soonest (travel, other conferences, Sundays); until its text stands, an order of the authorities and joint monitoring must cover the herds that move before
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
side-herders = herders’ side
side-farmers = farmers’ and hosts’ side
side-both = those who both move and farm
