# History: what was kept of earlier reports.

history-kept = History:  kept in { $folder }
history-same = History:  { $folder } says the same already
history-not-kept = The report is written, but was not kept in the history: { $reason }
history-different = { $folder } holds something else for the same reference date. To replace it, run again with --replace; otherwise it stays as it is.
history-stopped = The report is written; stopped while it was being kept in the history. { $path } is as it was before. The next run makes up for it.

history-line = { $day }  { $edition }  { $findings-number ->
        [one] 1 finding
       *[other] { $findings } findings
    }, befund { $version }
history-line-damaged = { $day }  { $edition }  DAMAGED: { $reason }
history-none = Nothing is kept in the history of { $project }. With “befund run --keep” or [history] keep = true every report is kept.
history-not-there = Nothing is kept for this reference date and edition; “befund history list” names what is there.
history-verified = Checked: { $snapshots-number ->
        [one] 1 snapshot
       *[other] { $snapshots } snapshots
    }, { $damaged-number ->
        [0] none damaged
       *[other] { $damaged } damaged
    }.
history-removed = Removed: { $folder }
history-pruned = { $removed-number ->
        [0] Nothing removed
        [one] 1 snapshot removed
       *[other] { $removed } snapshots removed
    }; { $left-number ->
        [one] 1 snapshot is left
       *[other] { $left } snapshots are left
    } in the history.

history-damage-missing = { $file } is missing.
history-damage-changed = { $file } is not what was kept.
history-damage-newer = { $file } is of a later version of befund.
history-damage-elsewhere = { $file } belongs to the snapshot of { $day }, edition { $edition }, and lies in the wrong folder.
history-damage-stranger = { $file } does not belong to this snapshot.
history-damage-unreadable = { $file } cannot be read ({ $detail }).
history-hint-restore = Bring the folder back from the backup; if there is none, run “befund run --keep --replace” with the data of that day, or delete the folder.
history-hint-newer = Work with the later version of befund.
history-hint-stranger = Put the file somewhere else.
history-hint-elsewhere = Name the folder again as it was named.
history-hint-unreadable = Check the rights and the disk.
