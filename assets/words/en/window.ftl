# What several parts of the window say.

choice = { $name }: { $choice }
percent = { $percent } %

## The settings

settings = Settings
settings-language = Language
    .hint = The language of the window; papers are in English
settings-text-size = Text size
    .hint = Letters and all else in the window; Ctrl with + or - too
settings-letters = Letters
    .hint = Ubuntu is narrower and lighter than Noto Sans: more fits into a line
settings-theme = Theme
    .hint = Light or dark
theme-desktop = Like the desktop
theme-light = Always light
theme-dark = Always dark
settings-areas = Areas in
    .hint = A feddan is 60 m by 70 m, 0.42 hectares; distances stay in kilometres
hectares = Hectares
feddans = Feddans
settings-not-kept = Not kept: there is no folder for it.
settings-kept = Kept in { $folder }
settings-close = Close
    .hint = Close the settings

## The bar on top, the tabs, work under way

so-many = { $count }
so-many-of = { $some } of { $all }
title-and-count = { $title } ({ $count })
tab-show = Show this tab ({ $keys })
file-not-read = A file could not be read
file-not-read-next = Nothing of it is lost. Repair it, then open the folder again.
add-first = Add first
add-first-next = Then open the folder again.
scenario-unsaved = { $name } (unsaved)
scenarios = Scenarios
    .hint = Scenarios that lie beside the program
scenarios-none = No folder "scenarios" beside the program
all-offices = All offices
office-filter = Office
    .hint = Show only what concerns one field office; all again: { $keys }
problems = { $count ->
        [one] { $count } problem
       *[other] { $count } problems
    }
cancel = Cancel
work-at = { $work }: { $stage }
work-opening = Opening
work-reading = File
work-export = Export
work-sheets = Map sheets
work-following = Following
work-plan = Plan
stage-starting = starting
follows = follows as you drag
out-of-date = out of date
reading-and-computing = Reading and computing…
no-plan = There is no plan: press Compute.
map-comes = The map comes with the plan.
start = Start
    .hint = A new scenario, those opened last, settings, the tour
recent = Opened last
recent-none = Scenarios that you open are listed here

## The palette and the sheet of shortcuts

palette = Commands
palette-question = What do you want to do?
palette-command = Command
palette-nothing = No command is called so.
shortcuts-timeline = ON THE TIMELINE
shortcuts-timeline-days = Arrows: a day. Page up and down: a week; with Shift: a month. Home and End: the season's ends.
shortcuts-timeline-range = Shift and arrows: pick a range of days from the day shown. Esc: drop it.
shortcuts-timeline-mouse = With the mouse: click for a day, drag for a range, double click to drop it.
shortcuts-focus = Tab goes from one part of the window to the next; Space or Enter presses.
shortcuts-close = Close
    .hint = Close this sheet

## Stages of the work

stage-reading = reading the scenario
stage-reading-file = reading
stage-placing = placing on the map
stage-ground = maps and layers
stage-sheets = map sheets
stage-water = water points
stage-herds = other herds
stage-crops = standing crops
stage-pinch = pinch points
stage-borders = borders
stage-settlements = settlements
stage-incidents = past incidents
stage-no-go = no-go zones
stage-flashpoints = flashpoints
stage-reasons = reasons
stage-conferences = conferences
stage-stability = stability
stage-map = map
stage-papers = papers

## What a search found

found-office = office
found-route = route of { $community }
found-no-go = no-go zone, { $kind }
found-incident = incident of { $day }
found-flashpoint = flashpoint { $number }
found-state = { $area } of { $country }
found-country = country
found-town = town, { $country }
found-coordinate = coordinate
