# What is told when something was done, or could not be.

typed-not-kept = What was being typed is not kept: { $why }
export-too-early = Not exported: the plan is still being computed; export again when it is there
not-opened = Not opened, { $why }
no-plan-why = No plan: { $why }
exported = Exported { $count } papers to { $folder }
not-exported = Not exported: { $why }
work-broke = A fault of the program stopped the work ({ $why }). Nothing is lost: save, and report it
list-too-early = Not written: there is no plan yet; write again when it is there
list-written = Wrote { $what } to { $file }
list-not-written = Not written: { $why }
layer-not-written = The layer was not written: { $why }
layer-withheld = Withheld from these readers: { $count }
export-own-file = the season itself lies in this file, and what others may see would take its place; choose another name
nothing-selected = nothing is selected: click what is to be removed
no-way-selected = no way is selected: click one
way-gone = that way is gone
days-turned = { $name }: the days at its corners are turned with it, so that the herd takes as many days for each stretch as before. Check them where the way back takes longer
not-added = { $name } is not added: { $why }
changed-from = Changed { $things } after { $file }; { $out } left out. Undo takes all of it back
added-and-changed-from = Added { $things } from { $file } and changed { $changed }; { $out } left out. Undo takes all of it back
added-from = Added { $things } from { $file }; { $out } left out. Undo takes all of it back
refuse-cut = click on the selected way where it is to be cut
refuse-join = click on the way that is to be joined to the selected one
corner-gone = that corner is gone
point-has-no-corners = a point has no corners: press Delete to remove it
opening-not-changed = Not changed: a scenario is just being opened
read-only-not-changed = Not changed: the scenario is open in another window ({ $holder }), so this one is read-only
not-in-journal = The change is made but not yet in the journal ({ $why }). Save soon, or save as a new folder
done-again = Done again
undone = Undone
journal-not-aside = The journal of unsaved changes could not be moved aside: { $why }
changes-stay = Your changes stay. Save writes them into the files as the other program left them
not-made-again = Not made again: { $why }
made-again = { $count ->
        [one] { $count } change made again
       *[other] { $count } changes made again
    }; { $lost } found nothing to change. Look at them before you save
not-saved = Not saved: { $why }
not-saved-fault = Not saved: a fault of the program stopped it. Nothing is lost; save again
saved-in = Saved in { $folder }
saved-journal-not-emptied = It is saved, but the journal could not be emptied: { $why }
saved-not-kept = It is saved, but no copy of this save could be kept: { $why }
not-restored = Not restored: { $why }
settings-cannot-be-kept = Settings and the list of recent scenarios are not kept: { $why }
last-is-not-there = The scenario that was opened last is not there; check the drive it was on: { $folder }
wizard-still-reading = a file is still being read: wait a moment
wizard-file-not-read = the file of the { $things } was not read: press Read, or take it out
