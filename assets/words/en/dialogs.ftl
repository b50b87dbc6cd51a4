# Dialogs, messages, and what is told and asked so that no work is lost.

dismiss = Dismiss
    .hint = Close this message
open-scenario = Open a scenario
    .hint = The folder that holds scenario.toml and its layers.
open-verb = Open
export-plan = Export the plan
    .hint = All papers of the plan are written into this folder; it is made where it does not exist. This is the edition for internal use: to hand one out, use murhal plan --audience partners.
export-verb = Export
write-the-list = Write the list
    .hint = The flashpoints that the list shows, in its order, as a table (CSV) for internal use. Type a file, or choose its folder.
write-verb = Write
write-layer-dialog = Write a layer
write-layer-about = For QGIS, Google Earth, phones or Excel. What the readers may not see is left out; what the format cannot hold is told when the file is written.
write-layer-which = Layer
write-layer-ending = { $format } (.{ $ending })
write-layer-seen = They may see { $seen } of { $all }.
write-layer-nothing = these readers may see nothing of it
write-layer-write = Write the file
browse-agreements = Files with agreements
browse-layers = Files with layers
browse-all = All files
save-as = Save as a new folder
    .hint = The whole scenario is written into this folder, with all its layers and decisions; it is made where it does not exist.
save-here = Save here
folder = Folder
file = File
browse-folder = Browse…
    .hint = Choose a folder with the desktop's own dialog
browse-file = Browse…
    .hint = Choose a file with the desktop's own dialog
enter-key = Enter
not-now = Not now
    .hint = Close this dialog
save-what-was-changed = Save what was changed?
    .hint = Some changes of this scenario are not saved.
save-changes = Save changes
    .hint = Save, then go on
discard = Discard
    .hint = Lose the changes and go on
go-back = Go back
    .hint = Stay here

read-only = Read-only: this scenario is open in another window ({ $holder }). It opens here for editing as soon as that window closes; until then, save as a new folder to work on a copy.
save-a-copy = Save as…
    .hint = Work on a copy in a new folder
understood = Understood
    .hint = Close this message
discard-them = Discard them
    .hint = Open the scenario as it was saved last
changes-aside = Changes that were not saved lie aside.
leave-them = Leave them
    .hint = They stay in the folder aside
make-them-again = Make them again
    .hint = Make each change on the files as they are now, where it still fits
changes-back = { $count ->
        [one] { $count } change that was not saved is back
       *[other] { $count } changes that were not saved are back
    }{ $draft }; Save keeps them, Undo takes them back one by one, or Discard.
changes-back-draft = {" "}(the last was still being typed or dragged)
typed-no-change = What was being typed was no change yet: "{ $typed }".
changes-lost = { $count ->
        [one] { $count } change found nothing to change.
       *[other] { $count } changes found nothing to change.
    }
changed-by-another = Changed by another program
    .hint = Reload reads them as they are now; your changes that are not saved go aside and can be made again. Keep mine goes on: the next save writes your changes into the files as the other program left them.
files-changed = These files are no longer as they were opened: { $files }.
reload = Reload
    .hint = Read the files again
keep-mine = Keep mine
    .hint = Go on with what is here
save-what-is-here = Save as…
    .hint = Save what is here into a new folder
earlier-saves = Earlier saves
saves-none = None is kept yet. From the first save on, the last ten are.
saves-how-to = Restoring one puts all files back as they were then. What is there now is kept first.
restore = Restore
    .hint = Put the files back as they were then
restore-one = Restore { $save }
saves-close = Close
    .hint = Close this list

add-file = Add { $file }
read-it-as = Read it as:
layer = Layer
file-layer = Layer of the file:
file-system = Coordinates:
file-degrees = degrees (EPSG:4326)
file-swapped = { $system }, north before east
file-columns = Columns ({ $count } used)
file-no-column = (none)
file-look = A first look at the file, upon the ways and settlements of the season
file-update = { $new } new, { $changed } changed, { $same } as before.
features-in-file = { $count ->
        [one] { $count } feature in the file: { $added } can be added, { $out } left out.
       *[other] { $count } features in the file: { $added } can be added, { $out } left out.
    }
problems-in-file = { $count ->
        [one] 1 problem:
       *[other] { $count } problems, those that leave a feature out first:
    }
features-in-sample = { $count ->
        [one] { $count } feature in the sample: { $added } can be added, { $out } left out.
       *[other] { $count } features in the sample: { $added } can be added, { $out } left out.
    }
file-sample = The file is large: this is a sample of it, { $shown } of { $all } features.
file-looking = Looking through all of it: { $done } of { $all } MiB
file-not-looked = All of it is not looked through: what is told below is of the sample.
file-look-through = Look through all of it
    .hint = Counts what can be added, and lists what is wrong
add-whole = Add all that can be
add-things = Add { $things }
    .hint = One change: Undo takes all of it back
change-things = Change { $things }
add-and-change-things = Add { $things } and change { $changed }
add-nothing = Not now
    .hint = Add nothing

problems-none = Nothing is wrong with the files.
problems-go-on = { $count } problems; work goes on with what is sound
remedy = Remedy: { $remedy }
problem-line = { $place }: { $message }; { $remedy }
gravity-stops = Stops the job
gravity-left-out = Left out
gravity-doubtful = Doubtful

find-a-place = Find a place…
find-a-name = Find a name, P-code or coordinate
    .hint = Any name, P-code or coordinate ({ $keys }); Enter flies there
looking = Looking…
found-nothing = Nothing is called so. A coordinate is written like 7.70, 27.99 or 7°42'N 27°59'E.

sketch-back = { $corners ->
        [one] The { $thing } that was being drawn is back with { $corners } corner: go on with it, Enter ends it.
       *[other] The { $thing } that was being drawn is back with { $corners } corners: go on with it, Enter ends it.
    }
