# Goals, measures, money, posts, and what does not fit together.

# Lists of states and levels in sentences
strategy-nothing = nothing
strategy-comma = { $first }, { $next }
strategy-and = { $first } and { $last }
strategy-status-part = { $count } { $status }
strategy-no-status = without status
strategy-level-part = { $count } × { $level }
strategy-level-unnamed = { $count-number ->
    [one] one goal
   *[other] { $count } goals
}

# Columns
strategy-col-number = No.
strategy-col-measure = Measure
strategy-col-measures = Measures
strategy-col-status = Status
strategy-col-goal = Goal
strategy-col-project = Project
strategy-col-group = Group
strategy-col-start = Begin
strategy-col-end = Until
strategy-col-cost = Cost in €
strategy-col-figure = Key figure
strategy-col-figures = Key figures
strategy-col-sum = Sum
strategy-col-level = Level
strategy-col-aim = Aim
strategy-col-below = Goals below
strategy-col-date = Date
strategy-col-days-late = Days overdue
strategy-col-need = Need
strategy-col-origin = Origin
strategy-col-which = Which
strategy-col-field = Field
strategy-col-content = Content
strategy-col-block = Block
strategy-col-item = Item
strategy-col-grade = Pay grade
strategy-col-period = Period
strategy-col-cost-kind = Kind of cost
strategy-col-amount = Amount
strategy-col-share-of = % { $heading }
strategy-col-fte-actual = FTE actual
strategy-col-fte-target = FTE target
strategy-col-fte-difference = Difference
strategy-col-posts = Posts
strategy-col-share-now = Share today
strategy-col-share-target = Share aimed at
strategy-col-to-go = To go
strategy-col-needed = Needed a year
strategy-col-so-far = So far a year
strategy-col-standing = Standing

# Rows
strategy-row-none = not assigned
strategy-row-total = Sum
strategy-row-block-total = Sum { $block }
strategy-row-no-need = Measures without a need

# Goals
strategy-goals-title = Goals
strategy-goals-statement = The tree of goals has { $levels }.
strategy-goals-statement-measures = The tree of goals has { $levels }; { $bare-number ->
    [0] each of the { $lowest } lowest goals has a measure.
    [one] one of the { $lowest } lowest goals has no measure.
   *[other] { $bare } of the { $lowest } lowest goals have no measure.
}
strategy-goals-statement-figures = The tree of goals has { $levels }; { $unmeasured-number ->
    [0] each of the { $lowest } lowest goals has a key figure.
    [one] one of the { $lowest } lowest goals has no key figure.
   *[other] { $unmeasured } of the { $lowest } lowest goals have no key figure.
}
strategy-goals-statement-both = The tree of goals has { $levels }. Without a measure: { $bare } of the { $lowest } lowest goals; without a key figure: { $unmeasured }.
strategy-note-goals = Measures and key figures count with their goal and with all goals above it.

# Measures
strategy-list-title = Measures
strategy-list-statement = { $n-number ->
    [one] The plan has one measure: { $statuses }.
   *[other] The plan has { $n } measures: { $statuses }.
}
strategy-list-statement-plain = { $n-number ->
    [one] The plan has one measure; its status is not given.
   *[other] The plan has { $n } measures; their status is not given.
}
strategy-by-project-title = Measures by project and status
strategy-by-goal-title = Measures by goal and status
strategy-by-field-title = Measures by field of action and status
strategy-by-unit-title = Measures by unit and status
strategy-by-group-title = Measures by group and status
strategy-by-statement = Most measures belong to { $leader }: { $count } of { $n }{ $seconds-number ->
    [0] {""}.
    [one] {""}; { $second } follows with { $secondcount }.
    [2] {""}; { $second } follow with { $secondcount } each.
   *[other] {""}.
}
    .tie = { $ties-number ->
        [2] { $count } of { $n } measures each belong to { $leader }, more than to any other row.
        [3] { $count } of { $n } measures each belong to { $leader }, more than to any other row.
       *[other] No row stands out: { $count } of { $n } measures each belong to { $ties }.
    }
    .none = No measure is assigned.
    .secret = How the measures are spread is not published in full.

# Dates
strategy-date-day = day
strategy-date-month = month
strategy-date-quarter = quarter
strategy-date-half = half-year
strategy-date-year = year
strategy-date-span = span
strategy-date-short = short-term
strategy-date-medium = medium-term
strategy-date-long = long-term
strategy-date-open = ongoing or open
strategy-date-none = without a date
strategy-dates-title = Dates of measures
strategy-dates-statement = { $dated-number ->
    [one] One of { $n } measures has a date.
   *[other] { $dated } of { $n } measures have a date.
}
strategy-note-dates = Counted is how exactly the end is given.
strategy-roadmap-title = Roadmap
strategy-roadmap-statement = { $spread-number ->
    [0] { $n-number ->
        [one] The one measure with a date lies in { $first }.
       *[other] The { $n } measures with a date lie in { $first }.
    }
   *[other] { $n-number ->
        [one] The one measure with a date runs from { $first } to { $last }.
       *[other] The { $n } measures with a date run from { $first } to { $last }.
    }
}
strategy-note-roadmap = A bar runs from the first quarter to the last; where no begin is given there is only the period in which the measure is to be done.
strategy-overdue-title = Overdue on { $day }
strategy-overdue-statement = { $late-number ->
    [one] Of { $dated } measures with a fixed date one is overdue on { $day }: “{ $title }”, by { $days } days.
   *[other] Of { $dated } measures with a fixed date { $late } are overdue on { $day }, “{ $title }” longest with { $days } days.
}
strategy-overdue-none = { $dated-number ->
    [one] The one measure with a fixed date is not overdue on { $day }.
   *[other] None of the { $dated } measures with a fixed date is overdue on { $day }.
}
strategy-note-overdue = Overdue: the last day of the date lies before the reference date, and the measure is neither done nor dropped. “2018” ends on 31 December; words such as “short-term” are never overdue.

# Needs and measures
strategy-needs-title = Needs and measures
strategy-need-named = named
strategy-need-unnamed = not named
strategy-needs-statement = { $open-number ->
    [0] Each of the { $named } needs that were named has a measure
    [one] One of { $named } needs that were named has no measure
   *[other] { $open } of { $named } needs that were named have no measure
}; { $idle-number ->
    [0] every measure answers a need.
    [one] one of { $n } measures answers none.
   *[other] { $idle } of { $n } measures answer none.
}

# Fact sheets
strategy-sheet-title = Fact sheet: { $project }
strategy-sheet-statement = { $n-number ->
    [0] No measure of the list belongs to the project
    [one] One measure belongs to the project
   *[other] { $n } measures belong to the project
}{ $stated-number ->
    [0] {""}
   *[other] {""} ({ $statuses })
}; { $missing-number ->
    [0] all fields are filled.
    [one] missing: { $fields }.
   *[other] missing: { $fields }.
}
strategy-sheet-measures = { $statuses }: { $titles }
strategy-sheet-time = { $first } to { $last }
strategy-sheet-money = € { $value }
strategy-sheet-money-of = € { $value } ({ $name })
strategy-sheet-posts = { $value } posts
strategy-sheet-posts-actual = { $value } FTE existing
strategy-sheet-posts-target = { $value } FTE needed
strategy-sheet-figure = { $name } (target: { $target } { $measure }{ $due-number ->
    [0] {""}
   *[other] {""} by { $year }
})
strategy-sheet-lead = named for { $named } of { $measures } measures
strategy-field-goal = Goal
strategy-field-aim = Aim in words
strategy-field-measures = Measures
strategy-field-time = Time
strategy-field-money = Cost
strategy-field-posts = Posts
strategy-field-figures = Key figures
strategy-field-recipients = Recipients
strategy-field-risks = Risks
strategy-field-lead = Who is responsible
strategy-field-depends = Preconditions
strategy-field-empty = – not given

# Money and posts
strategy-money-title = Money by item
strategy-money-statement-one = { $items-number ->
    [one] The plan has one item of € { $first }.
   *[other] The { $items } items add up to € { $first }.
}
strategy-money-statement-period = The { $items } items add up to € { $first } ({ $firstname }).
strategy-money-statement = The { $items } items add up to € { $first } ({ $firstname }) and € { $last } ({ $lastname }).
strategy-note-money = In euros. Sums are computed from the items; printed sums stand under “What does not fit together” where they differ.
strategy-blocks-title = Money by block
strategy-blocks-statement = The largest of { $blocks } blocks is “{ $block }” with { $share } of the money.
strategy-note-blocks = In euros; the shares of a row are of its sum.
strategy-heads-title = Money per head
strategy-heads-statement = € { $sum } are € { $value } { $head }.
strategy-heads-statement-period = € { $sum } ({ $period }) are € { $value } { $head }.
strategy-per-inhabitant = per inhabitant
strategy-per-employee = per employee
strategy-per-desk = per desk
strategy-col-per-inhabitant = € per inhabitant
strategy-col-per-employee = € per employee
strategy-col-per-desk = € per desk
strategy-base-inhabitants = { $value } inhabitants
strategy-base-employees = { $value } employees
strategy-base-desks = { $value } desks
strategy-note-heads = Inhabitants, employees and desks stand in befund.toml.
strategy-posts-title = Posts: actual and target
strategy-posts-statement = There are { $actual } FTE, { $target } are needed: { $fewer-number ->
    [0] { $more } more.
   *[other] { $more } fewer.
}
strategy-posts-statement-target = { $target } FTE are needed.
strategy-posts-statement-actual = There are { $actual } FTE.
strategy-posts-by-item-title = Posts by task
strategy-grades-title = Posts by pay grade
strategy-grades-statement = The plan has { $posts } posts.
strategy-grades-statement-period = The plan has { $posts } posts ({ $period }).

# Pace
strategy-pace-title = On track? Key figures and their pace
strategy-pace-reached = reached
strategy-pace-on-track = on track
strategy-pace-behind = not on track
strategy-pace-missed = missed
strategy-pace-unknown = cannot be told
strategy-pace-statement = Of { $figures-number ->
        [one] one target
       *[other] { $figures } targets
    } with a date, { $well-number ->
        [0] none is met or on track
        [one] one is met or on track
       *[other] { $well } are met or on track
    }; at the present pace { $short-number ->
        [0] none is missed
        [one] one is missed
       *[other] { $short } are missed
    }{ $open-number ->
        [0] {""}
        [one] , for one it cannot be said
       *[other] , for { $open } it cannot be said
    }.
strategy-pace-statement-open = Whether { $figures-number ->
        [one] the target with a date
       *[other] the { $figures } targets with a date
    } will be met cannot be told yet: that takes values of two years.
strategy-pace-statement-behind = At the present pace { $short-number ->
        [one] one of { $figures } targets with a date is missed
       *[other] { $short } of { $figures } targets with a date are missed
    }, { $well-number ->
        [0] none is met or on track
        [one] one is met or on track
       *[other] { $well } are met or on track
    }{ $open-number ->
        [0] {""}
        [one] , for one it cannot be said
       *[other] , for { $open } it cannot be said
    }. For example “{ $name }”: { $needed } a year would be needed, so far it is { $sofar }.
strategy-note-pace = On track: reached, or the yearly change from the first to the last year is enough until the target year. More is better where the target lies above the value and the source says nothing else. With one year only the pace cannot be told.

# Checks
check-kind-total = sum of items
check-kind-difference = difference
check-kind-rule = rule
check-kind-share = share
check-kind-twice = two places
check-kind-list = list and table
check-kind-unique = number
check-kind-reference = reference
check-kind-agreement = goal and project
check-kind-time = date
check-kind-empty = gap
check-col-kind = Check
check-col-done = checked
check-col-right = right
check-col-wrong = wrong
check-col-printed = Statement
check-col-printed-value = printed
check-col-other = against
check-col-other-value = computed
check-col-difference = Difference
check-col-cause = Cause
check-col-subject = What it is about
check-col-what = What does not fit
check-col-place = Place
check-items = items
check-account-title = What was checked
check-account-statement = { $sums-number ->
    [0] {""}
    [one] One calculation checked, { $clashes } wrong.
   *[other] { $sums } calculations checked, { $clashes-number ->
        [0] all are right.
        [one] one is wrong.
       *[other] { $clashes } are wrong.
    }
} { $others-number ->
    [0] {""}
   *[other] { $others } statements on structure checked, { $flaws-number ->
        [0] all fit.
        [one] one does not fit.
       *[other] { $flaws } do not fit.
    }
}
check-note-account = Each check compares what is printed with what is printed beside it, so one mistake counts once. What needs judgement the program does not check.
check-figures-title = Figures that do not fit together
check-figures-statement = { $clashes-number ->
    [one] One figure does not fit: { $name } is given as { $printed }, against { $other }.
   *[other] { $clashes } figures do not fit; { $name } is farthest apart with { $printed } against { $other }.
}
check-note-figures = Compared to the last digit printed. Statements such as “about” or “more than” are not compared.
check-structure-title = What does not fit in the structure
check-structure-statement = { $flaws-number ->
    [one] One statement does not fit.
   *[other] { $flaws } statements do not fit.
}
check-rule-nowhere = “{ $name }” is in no source
check-cause-other-row = computed with “{ $row }” ({ $value }) in place of “{ $meant }”
check-cause-goal-not-project = { $count-number ->
    [one] Measure { $measures } names “{ $project }” but the goal of “{ $other }”; counted there, both cells are right
   *[other] Measures { $measures } name “{ $project }” but the goal of “{ $other }”; counted there, both cells are right
}
check-cause-status = printed as “{ $printed }”, listed as “{ $listed }”{ $named-number ->
    [0] {""}
    [one] {""} (measure { $measures })
   *[other] {""} (measures { $measures })
}
check-note-list-sums = Together the table counts { $published } measures, the list { $listed }. That follows from the cells and is not counted again.
check-number-twice = the same number have: { $names }
check-no-such-goal = “{ $name }” is no goal of the list
check-no-such-measure = “{ $name }” is no measure of the list
check-needs-later = is to be done before what it needs: { $name }
check-circle = needs itself by way of others
check-goal-disagrees = names the goal “{ $goal }”; “{ $project }” belongs to “{ $above }”
check-overdue = was due on { $due }{ $stated-number ->
    [0] {""}
   *[other] {""}, status “{ $status }”
}
check-ends-before = begins on { $begin } and is to be done on { $due }
check-goal-bare = no measure belongs to it
check-no-figure = no key figure
check-no-lead = nobody is named
check-no-cost = no cost
check-question-empty = no answer and no figure
check-figure-empty = neither value nor target
check-figure-unmeasured = a target, but no value yet
strategy-budget-title = Money by state of the budget
strategy-budget-statement = The largest of { $blocks } parts is “{ $block }” with { $share } of the money.
strategy-title-of-plan = { $title }: { $plan }
strategy-pace-unmeasured = not yet measured
