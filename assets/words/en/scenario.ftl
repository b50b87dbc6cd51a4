# The form of the scenario's head.

scenario-window = Scenario
scenario-season = Name and season
scenario-offices = Offices
scenario-communities = Communities and grievances
scenario-settings = Weights and settings
scenario-refused = Refused: { $why }
scenario-add-office = Add an office
scenario-add-community = Add a community
scenario-add-grievance = Add a grievance
scenario-all-back = All back to default
    .hint = Every weight and setting as it is where nobody says otherwise; Undo takes it back
scenario-remove = Remove
scenario-remove-one = Remove { $name }
scenario-free = Nothing names it: it may go; Undo brings it back
scenario-named = It stays as long as it is named by { $by }
scenario-take-out = Take out
scenario-default = default: { $source }
scenario-back = Back to { $value }
scenario-back-of = Back to default: { $name }
scenario-back-why = The default, { $value }: { $source }
scenario-add-state = Add a state…
scenario-add-state-to = Add a state to { $name }
scenario-large-edit = Not changed: a large change is just being made; try again when it is there
problem-mend = Mend…
    .hint = Open the form in which it can be mended
problem-more = { $count } more: they come as those above are mended
