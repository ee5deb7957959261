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
since-col-low = 95 % range of the change: from
since-col-high = to
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
since-note-test = More than chance: Fisher's exact test, two-sided, at 5 % for all { $tested } comparisons of this table together (Holm, with the p-values that these counts allow). Who answered both times counts like two persons. The range of each change (95 %, Newcombe) takes no account of the other comparisons.
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

# Alerts ([[alert]]).

alerts-title = Alerts
alerts-statement = { $fired-number ->
        [0] None of { $all-number ->
            [one] 1 alert
           *[other] { $all } alerts
        } is the case.
        [one] Of { $all-number ->
            [one] 1 alert
           *[other] { $all } alerts
        } 1 is the case.
       *[other] Of { $all } alerts { $fired } are the case.
    }
alerts-base = { $value } alerts
alerts-col-finding = Finding
alerts-col-when = Condition
alerts-col-state = is the case
alerts-col-row = Row
alerts-col-value = Value
alerts-fired = yes
alerts-quiet = no
alerts-unknown = cannot be judged
alerts-more = further rows
alerts-all-measures = all measures
alerts-note = The conditions stand in befund.toml ([[alert]]). They are judged by the numbers in this report. Cannot be judged: the finding, an earlier report or a target is missing.

status-alerts = { $edition }: { $alerts-number ->
        [one] 1 alert is the case
       *[other] { $alerts } alerts are the case
    }
status-stale = { $file }: the delivery is { $age-number ->
        [one] 1 day
       *[other] { $age } days
    } old, allowed { $most-number ->
        [one] is 1 day
       *[other] are { $most } days
    }
status-no-delivery = { $file }: the delivery is missing

# What is compared beside mentions, shares and Kennzahlen.

since-things-statement = Since { $day }, in { $all-number ->
        [one] 1 row
       *[other] { $all } rows
    }: { $moved } with another number, { $new } only now, { $gone } only then.
since-pace-statement = Since { $day }, { $other } of { $all } Kennzahlen with a target have another standing.
since-exits-statement = The forecast of { $day } stands beside that of today{ $judged-number ->
        [0] .
        [one] ; for 1 year beside it how many really left.
       *[other] ; for { $judged } years beside it how many really left.
    }
since-flow-title = Measures: from which status to which
since-flow-statement = Of { $all } measures that are in the list then and today, { $stayed } have the same status as on { $day }.
since-mentions-both-statement = The answers of { $day } are also coded with today's codebook. Compared in that way { $beyond-number ->
        [0] no share
        [one] one share
       *[other] { $beyond } shares
    } changed by more than chance explains; by the codebook alone { $recoded-number ->
        [0] no category changes.
        [one] one category changes.
       *[other] { $recoded } categories change.
    }
since-base-rows = { $value } rows
since-base-cells = { $value } cells
since-col-name = Name
since-col-what = What
since-col-standing-before = Standing on { $day }
since-col-standing-now = Standing now
since-col-needed-before = needed a year on { $day }
since-col-needed-now = needed a year now
since-col-so-far = so far a year
since-col-exit-year = Leaving
since-col-forecast-before = forecast on { $day }
since-col-forecast-now = forecast now
since-col-actual = really left
since-col-status-to = now { $name }
since-col-all = together
since-col-recoded = Mentions on { $day }, today's codebook
since-col-by-codebook = of it by the codebook
since-thing-new = new
since-thing-gone = no longer
since-state-merged = merged into “{ $name }”
since-state-split = split off “{ $name }”
since-note-units = Units that were renamed or merged stand under their name of today (units.toml); the numbers of then are added up for that.
since-note-pace = On track: the change a year is enough to reach the target in time.
since-note-exits = How many really left is told by [[demography.backtest]] in befund.toml.
since-note-both = Change and chance are those of the answers of then and now, both coded with today's codebook and today's decisions; the last column says what the coding alone makes.
since-note-wording = The question was worded otherwise then: “{ $then }”.
since-note-response = The response rate was { $then } then and is { $now } now; who answers may have changed with it.
since-note-method = It was asked in another way. Sources then: { $then }; now: { $now }.

since-correction-title = What the correction moves
since-correction-statement = A report of the same reference date is kept already. Against it { $cells-number ->
        [one] 1 cell changes
       *[other] { $cells } cells change
    } in { $tables-number ->
        [one] 1 table
       *[other] { $tables } tables
    }.
since-correction-new = new
since-correction-gone = no longer there
since-col-row = Row
since-col-column = Column
since-col-first-delivery = before
since-col-correction = corrected
since-note-correction = Shown: { $shown } of { $all }. Compared are the numbers that stand in the two reports.

# Several towns side by side (befund compare).

compare-page = Towns compared
compare-written = { $towns } reports compared: { $folder } ({ $tables-number ->
        [one] 1 table
       *[other] { $tables } tables
    }; not comparable: { $missing })
compare-no-findings = { $path }: no findings.json that can be read. Name the folder of a public edition that was written with the format json.
compare-not-public = { $path }: no public edition. Only reports that may leave the house are compared (befund run --edition public).
compare-title = Compared: { $title }
compare-statement = { $towns } reports have this table.
compare-base-towns = { $value } reports
compare-col-row = Row
compare-col-town = Report
compare-col-value = Value
compare-col-share = % of respondents
compare-col-n = n
compare-col-staff = per 1,000 staff
compare-col-inhabitants = per 1,000 inhabitants
compare-col-measure = Measure
compare-col-reason = Reason
compare-missing-title = What is not compared
compare-missing-statement = Compared: { $compared } tables, not compared: { $all }.
compare-because-kind = lists and breakdowns are not compared
compare-because-only = only in { $town }
compare-because-columns = other columns
compare-because-scale = other answers or classes
compare-because-names = no row has the same name in two reports
compare-because-language = another language than the first report
compare-note-asked = Rows that only one report has are missing here; they may be withheld in the others. Questions and codebooks may differ.
compare-note-count = Size: the numbers that stand in the reports. Where there is none the field is empty.
compare-note-figure = Only like units of measure can be compared; year and definition may differ.
compare-note-public = Only numbers that stand in public reports are compared.
