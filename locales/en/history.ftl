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
history-damage-aside = Replacing it was stopped; the snapshot before lies whole in { $file }.
history-damage-newer = { $file } is of a later version of befund.
history-damage-elsewhere = { $file } belongs to the snapshot of { $day }, edition { $edition }, and lies in the wrong folder.
history-damage-stranger = { $file } does not belong to this snapshot.
history-damage-unreadable = { $file } cannot be read ({ $detail }).
history-hint-restore = Bring the folder back from the backup; if there is none, run “befund run --keep --replace” with the data of that day, or delete the folder.
history-hint-aside = Run “befund run --keep” for this reference date again, which puts it back; or rename the folder yourself.
history-hint-newer = Work with the later version of befund.
history-hint-stranger = Put the file somewhere else.
history-hint-elsewhere = Name the folder again as it was named.
history-hint-unreadable = Check the rights and the disk.

issue-H001 = An earlier snapshot in the history is not compared with: { $reason }
    .title = Snapshot in the history damaged
    .hint = “befund history verify” names what is missing and what to do; compared is the next older snapshot that is whole.

# What changed since an earlier report.

since-title = Since the last report: { $title }
since-overview-title = Compared with the report for { $day }
since-overview-statement = { $compared-number ->
        [0] Nothing could be compared with the report for { $day }.
        [one] One table is compared with the report for { $day }
       *[other] { $compared } tables are compared with the report for { $day }
    }{ $compared-number ->
        [0] {""}
       *[other] { $rest-number ->
            [0] .
            [one] , one is not.
           *[other] , { $rest } are not.
        }
    }
since-shares-statement = { $beyond-number ->
        [0] None of the shares has changed since { $day } by more than chance explains.
        [one] One share has changed since { $day } by more than chance explains.
       *[other] { $beyond } shares have changed since { $day } by more than chance explains.
    }
since-shares-untested-statement = The answers of { $day } stand beside those of today.
since-mentions-statement = { $beyond-number ->
        [0] None of the shares has changed since { $day } by more than chance explains
        [one] One share has changed since { $day } by more than chance explains
       *[other] { $beyond } shares have changed since { $day } by more than chance explains
    }; named only now: { $new }, only then: { $gone }.
since-mentions-recoded-statement = The codebook was changed since { $day }: mentions stand side by side, a difference may come from the codebook.
since-mentions-untested-statement = The mentions of { $day } stand beside those of today; whether a difference is more than chance is not tested.
since-figures-statement = Of { $all } figures, since { $day } nearer to the target: { $nearer }, farther from it: { $farther }, without a new value: { $still }.
since-measures-statement = Measures with another status than on { $day }: { $moved }; new in the plan: { $new }, no longer in it: { $gone }.
since-ages-statement = The age structure of { $day } stands beside that of today, in { $classes } classes.

since-base-findings = { $value } tables
since-base-then = then n = { $value }
since-base-now = now n = { $value }
since-base-figures = { $value } figures
since-base-measures = { $value } measures
since-base-classes = { $value } age classes

since-col-finding = Table
since-col-verdict = Comparison
since-col-answer = Answer
since-col-category = Category
since-col-before = Number on { $day }
since-col-now = Number now
since-col-mentions-before = Mentions on { $day }
since-col-mentions-now = Mentions now
since-col-pos-before = Pos on { $day }
since-col-pos-now = Pos now
since-col-share-before = % on { $day }
since-col-share-now = % now
since-col-points = Change in percentage points
since-col-beyond = More than chance
since-col-state = Rank
since-col-figure = Figure
since-col-value-before = Value on { $day }
since-col-value-now = Value now
since-col-measure = Unit
since-col-change = Change
since-col-target-before = Target on { $day }
since-col-target-now = Target now
since-col-way = Way to the target
since-col-number = No.
since-col-measure-title = Measure
since-col-status-before = Status on { $day }
since-col-status-now = Status now
since-col-class = Age class (years)
since-col-heads-before = Staff on { $day }
since-col-heads-now = Staff now

since-verdict-compared = compared
since-verdict-not-then = not in the earlier report
since-verdict-not-now = only in the earlier report
since-verdict-other-scale = other answers or classes: a break, not compared
since-verdict-other-table = other columns, not compared
since-verdict-other-language = the earlier report is in another language

since-beyond = yes
since-within = no
since-state-new = new
since-state-gone = no longer named
since-state-only-now = published only now
since-state-only-then = published only then
since-state-up = higher
since-state-down = lower
since-state-same = the same
since-way-nearer = nearer
since-way-farther = farther
since-way-as-far = as far
since-way-no-new-value = no new value
since-way-break = another unit

since-note-published = Compared are the figures that stand in the two reports; breakdowns by groups are not.
since-note-public = What stands in only one of the two reports may be withheld in the other.
since-note-test = More than chance: Fisher's exact test, two-sided, at 5 % for all { $tested } comparisons of this table together (Holm). Who answered both times counts like two persons.
since-note-recoded = The codebook is not the one of then. A difference may come from that; it is neither tested nor given in percentage points.
since-note-codebook-unknown = Whether the same codebook held then is not known; a difference is neither tested nor given in percentage points.
since-note-version = The earlier report is of another version of befund; the same answers may have other codes there.
since-note-figures = Nearer and farther: distance from today's target, then and now. Another unit is a break.
since-note-measures = Measures are the same when they have the same title.

# How a project stands.

status-report = { $edition }: { $folder }, reference date { $day }, written { $written }, { $days-number ->
        [0] today
        [one] 1 day ago
       *[other] { $days } days ago
    }
status-too-old = { $edition }: the report is too old
status-damaged = { $edition }: { $file } is missing or is not what was written
status-history = { $edition }: { $snapshots-number ->
        [one] 1 snapshot
       *[other] { $snapshots } snapshots
    } in the history, the newest of { $newest }
status-history-damaged = { $edition }: the snapshot of { $day } in the history is damaged; “befund history verify” says what is wrong with it
status-no-report = There is no report.
